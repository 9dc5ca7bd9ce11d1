import type { ComponentSettings } from '../../model/estate/component-settings';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { STANDARD_STORAGE } from '../standard-storage';
import { chartOf, replicas, type ComponentContext } from './context';
import { mirrored, pinnedTag } from './mirror';
import { families, resources, RESTRICTED_CONTAINER, restrictedPod } from './pods';
import { namesOf, type ServiceCertificate } from './service-tls';
import { storeFiles } from './store-access';

type Settings = NonNullable<ComponentSettings['secrets']>;

/** Where the pods of OpenBao talk to each other. */
const PEERS = 'openbao-internal';
const TLS_FOLDER = '/openbao/userconfig/openbao-tls';
/** User and group of the image. */
const USER = 100;
const GROUP = 1000;

/** The certificate of every copy: by its own name for the others, by that of the service for everybody else. */
export const openbaoCertificate = (namespace: string): ServiceCertificate => ({
  name: 'openbao-tls',
  dnsNames: [
    ...namesOf('openbao-active', namespace),
    ...namesOf('openbao', namespace),
    `*.${PEERS}.${namespace}.svc`,
    `*.${PEERS}`,
    'localhost',
  ],
});

/** Values of chart openbao, 0.29.2 (platform.md 4.7). Nobody unseals it here: that takes people or a device of theirs. */
export function openbaoValues(context: ComponentContext, settings: Settings): object {
  const count = replicas(context, 3);
  return {
    global: { tlsDisable: false },
    injector: { enabled: false },
    csi: { enabled: false },
    ui: { enabled: false },
    server: {
      ...serverPods(context),
      ha: {
        enabled: true,
        replicas: count,
        // By its name: the chart writes the address of a pod into a URL without the brackets that IPv6 needs.
        apiAddr: `https://$(BAO_K8S_POD_NAME).${PEERS}:8200`,
        raft: { enabled: true, setNodeId: true, config: raftConfig(count) },
        disruptionBudget: { enabled: true, maxUnavailable: 1 },
      },
      service: families(context.environment),
      authDelegator: { enabled: true },
      // The flows of the component do it.
      networkPolicy: { enabled: false },
      auditStorage: { enabled: true, size: `${settings.storageGiB}Gi`, storageClass: STANDARD_STORAGE },
      dataStorage: { enabled: true, size: `${settings.storageGiB}Gi`, storageClass: STANDARD_STORAGE },
    },
    snapshotAgent: snapshotAgent(context, settings),
  };
}

function serverPods(context: ComponentContext): object {
  const image = mirrored(context.environment.registry, chartOf(context, 'openbao'), 'openbao');
  return {
    image: { registry: image.registry, repository: image.path, tag: pinnedTag(image) },
    resources: resources('250m', '2', '1Gi'),
    priorityClassName: PLATFORM_PRIORITY,
    statefulSet: {
      securityContext: {
        pod: { ...restrictedPod(USER), runAsGroup: GROUP, fsGroup: GROUP },
        container: RESTRICTED_CONTAINER,
      },
    },
    extraEnvironmentVars: { BAO_CACERT: `${TLS_FOLDER}/ca.crt` },
    // It writes its configuration there at each start.
    volumes: [
      { name: 'tmp', emptyDir: {} },
      { name: 'tls', secret: { secretName: 'openbao-tls' } },
    ],
    volumeMounts: [
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'tls', mountPath: TLS_FOLDER, readOnly: true },
    ],
  };
}

/** TLS between all, every copy looked for by name, and every request in a log before it is answered. */
function raftConfig(count: number): string {
  const tls = (prefix: string): string =>
    `${prefix}_cert_file = "${TLS_FOLDER}/tls.crt"\n  ${prefix}_key_file = "${TLS_FOLDER}/tls.key"`;
  const peers = Array.from(
    { length: count },
    (_, index) => `
  retry_join {
    leader_api_addr = "https://openbao-${index}.${PEERS}:8200"
    leader_ca_cert_file = "${TLS_FOLDER}/ca.crt"
  }`,
  );
  return `ui = false

listener "tcp" {
  address = "[::]:8200"
  cluster_address = "[::]:8201"
  tls_min_version = "tls12"
  ${tls('tls')}
}

storage "raft" {
  path = "/openbao/data"${peers.join('')}
}

audit "file" "to-disk" {
  options {
    file_path = "/openbao/audit/audit.log"
  }
}

service_registration "kubernetes" {}
`;
}

/** Off the site, because a lost store of secrets takes everything with it. */
function snapshotAgent(context: ComponentContext, { snapshots }: Settings): object {
  const image = mirrored(context.environment.registry, chartOf(context, 'openbao'), 'openbao-snapshot-agent');
  return {
    enabled: true,
    schedule: '17 */6 * * *',
    image: { repository: `${image.registry}/${image.path}`, tag: pinnedTag(image) },
    s3CredentialsSecret: snapshots.access,
    config: {
      s3Host: snapshots.host,
      s3Bucket: snapshots.bucket,
      s3Uri: `s3://${snapshots.bucket}`,
      s3ExpireDays: '90',
      s3cmdExtraFlag: '--ca-certs=/etc/ndc/store/ca.crt',
    },
    resources: resources('50m', '500m', '128Mi'),
    securityContext: { pod: restrictedPod(1000), container: RESTRICTED_CONTAINER },
    extraEnvironmentVars: { BAO_CACERT: `${TLS_FOLDER}/ca.crt` },
    extraVolumes: [
      ...storeFiles(snapshots).extraVolumes,
      { name: 'tls', secret: { secretName: 'openbao-tls', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
    ],
    extraVolumeMounts: [
      ...storeFiles(snapshots).extraVolumeMounts,
      { name: 'tls', mountPath: TLS_FOLDER, readOnly: true },
    ],
  };
}
