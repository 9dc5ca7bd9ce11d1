import type { ComponentSettings } from '../../model/estate/component-settings';
import { byText } from '../../model/estate/names';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { backupSchedules, type BackedUp } from './backup-schedules';
import { chartOf, type ComponentContext } from './context';
import { mirrored, pinnedTag, reference, repositoryOf } from './mirror';
import { families, RESTRICTED_CONTAINER, resources, restrictedPod } from './pods';

type Settings = NonNullable<ComponentSettings['backup']>;

/** Values of chart velero 12.1.0 (platform.md 4.6). */
export function veleroValues(context: ComponentContext, settings: Settings, what: BackedUp): object {
  const { environment } = context;
  const chart = chartOf(context, 'velero');
  const image = mirrored(environment.registry, chart, 'velero');
  return {
    fullnameOverride: 'velero',
    image: { repository: repositoryOf(image), tag: pinnedTag(image) },
    initContainers: [plugin(reference(mirrored(environment.registry, chart, 'velero-plugin-for-aws')))],
    ...storedAt(storeFor(environment.site, settings)),
    schedules: backupSchedules(what),
    // Every volume is read by a mover and none by a snapshot that stays on the same medium.
    snapshotsEnabled: false,
    deployNodeAgent: true,
    nodeAgent: nodeAgent(),
    upgradeCRDs: true,
    // Of the job that writes the kinds before an upgrade: the flow to the Kubernetes API knows it by this.
    kubectl: { labels: { 'app.kubernetes.io/component': 'upgrade-crds' } },
    cleanUpCRDs: false,
    podSecurityContext: restrictedPod(65534),
    containerSecurityContext: RESTRICTED_CONTAINER,
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('200m', '2', '1Gi'),
    upgradeJobResources: resources('50m', '500m', '128Mi'),
    podDisruptionBudget: { enabled: false },
    metrics: { service: families(environment) },
  };
}

/** A backup beside what it copies burns with it. Throws where there is no store: a rule refuses that first. */
export function storeFor(site: string, { stores }: Settings): Settings['stores'][string] {
  const sorted = Object.entries(stores).toSorted(([a], [b]) => byText(a, b));
  const found = sorted.find(([at]) => at !== site) ?? sorted[0];
  if (found === undefined) throw new Error('backup was accepted without a store');
  return found[1];
}

/** Where the chart mounts the Secret with the keys. */
const CREDENTIALS = '/credentials';

const storedAt = ({ host, region, bucket, access }: Settings['stores'][string]) => ({
  credentials: { useSecret: true, existingSecret: access },
  configuration: {
    backupStorageLocation: [
      {
        ...{ name: 'default', default: true, provider: 'aws', bucket, accessMode: 'ReadWrite' },
        // All texts; without the last the SDK sends checksums that other stores than AWS refuse.
        config: { region, s3Url: `https://${host}`, s3ForcePathStyle: 'true', checksumAlgorithm: '' },
      },
    ],
    volumeSnapshotLocation: [],
    uploaderType: 'kopia',
    features: 'EnableCSI',
    defaultSnapshotMoveData: true,
    defaultVolumesToFsBackup: false,
    // Velero and Kopia ask the same library whom to trust; a certificate in the values would be text in the state.
    extraEnvVars: [{ name: 'SSL_CERT_FILE', value: `${CREDENTIALS}/ca.crt` }],
  },
});

/** Copies itself into the folder from which Velero starts plugins. */
const plugin = (image: string) => ({
  name: 'velero-plugin-for-aws',
  image,
  securityContext: RESTRICTED_CONTAINER,
  resources: resources('50m', '500m', '128Mi'),
  volumeMounts: [{ name: 'plugins', mountPath: '/target' }],
});

/**
 * Without the host paths it cannot read volumes of pods in place; it reads a snapshot of each, in a pod of its own. It
 * runs as root, because files in a volume are anybody’s.
 */
const nodeAgent = () => ({
  disableHostPath: true,
  priorityClassName: PLATFORM_PRIORITY,
  tolerations: [{ operator: 'Exists' }],
  podSecurityContext: { runAsUser: 0, seccompProfile: { type: 'RuntimeDefault' } },
  containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  resources: resources('50m', '1', '512Mi'),
});
