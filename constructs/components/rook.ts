import type { ComponentSettings } from '../../model/estate/component-settings';
import { PLATFORM_PRIORITY } from '../platform-priority';
import { chartOf, type ComponentContext } from './context';
import { mirrored, pinnedTag, repositoryOf } from './mirror';
import { resources, RESTRICTED_CONTAINER } from './pods';

type Settings = NonNullable<ComponentSettings['objects']>;

/** Nodes of Ceph alone: label and taint, as for the nodes of level 4. */
const STORAGE_NODES = {
  nodeAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: 'ndc.gov.vn/pool', operator: 'In', values: ['storage'] }] }],
    },
  },
  tolerations: [{ key: 'ndc.gov.vn/pool', operator: 'Equal', value: 'storage', effect: 'NoSchedule' }],
};

/** Secret of the certificate of the object store’s gateway. */
export const OBJECTS_TLS = 'objects-tls';
export const OBJECT_STORE = 'ndc-objects';
/** Service that Rook makes for the gateway of a store. */
export const OBJECTS_SERVICE = { name: `rook-ceph-rgw-${OBJECT_STORE}`, port: 443 } as const;

/** Values of chart rook-ceph, v1.20.6 (platform.md 4.13). */
export function rookCephValues(context: ComponentContext): object {
  const image = mirrored(context.environment.registry, chartOf(context, 'rook-ceph'), 'rook/ceph');
  return {
    image: { repository: repositoryOf(image), tag: pinnedTag(image) },
    // Never false again where a cluster lives: its kinds are its life.
    crds: { enabled: true },
    currentNamespaceOnly: true,
    enableDiscoveryDaemon: false,
    allowLoopDevices: false,
    hostpathRequiresPrivileged: false,
    priorityClassName: PLATFORM_PRIORITY,
    resources: resources('200m', '2', '512Mi'),
    containerSecurityContext: { ...RESTRICTED_CONTAINER, readOnlyRootFilesystem: false, ...OPERATOR_USER },
    ...csi(context),
    // Buckets are made by the platform alone, with their lock.
    rbacAggregate: { enableOBCs: false },
    obcAllowAdditionalConfigFields: 'maxObjects,maxSize',
    monitoring: { enabled: false },
  };
}

const OPERATOR_USER = {
  runAsNonRoot: true,
  runAsUser: 2016,
  runAsGroup: 2016,
  seccompProfile: { type: 'RuntimeDefault' },
};

/**
 * Rook stops half-way through its cluster where the kinds of this second operator are missing. Its drivers are not
 * installed: objects only, volumes are the environment's own, and a driver would put privileged pods on every node.
 */
function csi(context: ComponentContext): object {
  const { registry } = context.environment;
  const image = mirrored(registry, chartOf(context, 'rook-ceph'), 'ceph-csi-operator');
  // Nobody runs these; the chart writes them down all the same.
  const drivers = Object.fromEntries(
    Object.entries(DRIVER_IMAGES).map(([key, path]) => [key, { repository: `${registry}/${path}` }]),
  );
  return {
    csi: { installCsiOperator: true, ...drivers },
    'ceph-csi-operator': {
      controllerManager: {
        manager: {
          image: { repository: repositoryOf(image), tag: pinnedTag(image) },
          resources: resources('50m', '500m', '256Mi'),
        },
        podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        priorityClassName: PLATFORM_PRIORITY,
      },
    },
  };
}

const DRIVER_IMAGES = {
  cephcsi: 'cephcsi/cephcsi',
  csiAddons: 'csiaddons/k8s-sidecar',
  registrar: 'sig-storage/csi-node-driver-registrar',
  provisioner: 'sig-storage/csi-provisioner',
  snapshotter: 'sig-storage/csi-snapshotter',
  attacher: 'sig-storage/csi-attacher',
  resizer: 'sig-storage/csi-resizer',
};

/** Values of chart rook-ceph-cluster, v1.20.6 (platform.md 4.13). */
export function rookCephClusterValues(context: ComponentContext, settings: Settings): object {
  const { environment, component } = context;
  const image = mirrored(environment.registry, chartOf(context, 'rook-ceph-cluster'), 'ceph');
  const many = environment.highAvailability;
  return {
    operatorNamespace: component.namespace,
    cephImage: { repository: repositoryOf(image), tag: pinnedTag(image), allowUnsupported: false },
    toolbox: { enabled: false },
    monitoring: { enabled: false },
    cephClusterSpec: {
      dataDirHostPath: '/var/lib/rook',
      mon: { count: many ? Number(settings.monitors) : 1, allowMultiplePerNode: false },
      mgr: { count: many ? 2 : 1, allowMultiplePerNode: false },
      dashboard: { enabled: false },
      network: {
        // One family: with both, daemons have stalled. A gateway of both families stands before it.
        ipFamily: 'IPv6',
        connections: { encryption: { enabled: true }, requireMsgr2: true },
      },
      placement: { all: STORAGE_NODES },
      priorityClassNames: {
        all: PLATFORM_PRIORITY,
        mon: PLATFORM_PRIORITY,
        mgr: PLATFORM_PRIORITY,
        osd: PLATFORM_PRIORITY,
      },
      resources: DAEMONS,
      storage: { useAllNodes: true, useAllDevices: false, deviceFilter: settings.devices },
      disruptionManagement: { managePodBudgets: true },
      cleanupPolicy: { confirmation: '' },
    },
    // Listed, because the chart makes some of each where nothing is said.
    cephBlockPools: [],
    cephFileSystems: [],
    cephObjectStores: [objectStore(many, settings)],
  };
}

function objectStore(many: boolean, { keep }: Settings): object {
  const copies = { failureDomain: 'host', replicated: { size: many ? 3 : 1, requireSafeReplicaSize: many } };
  const parts = { failureDomain: 'host', erasureCoded: { dataChunks: 4, codingChunks: 2 } };
  return {
    name: OBJECT_STORE,
    spec: {
      metadataPool: copies,
      dataPool: keep === 'four-plus-two' && many ? parts : copies,
      preservePoolsOnDelete: true,
      gateway: {
        instances: many ? 2 : 1,
        securePort: 443,
        sslCertificateRef: OBJECTS_TLS,
        priorityClassName: PLATFORM_PRIORITY,
        resources: resources('1', '4', '2Gi'),
        placement: STORAGE_NODES,
      },
    },
    storageClass: { enabled: false },
    ingress: { enabled: false },
  };
}

const DAEMONS = {
  mon: resources('1', '2', '2Gi'),
  mgr: resources('500m', '2', '1Gi'),
  'mgr-sidecar': resources('100m', '500m', '128Mi'),
  osd: resources('1', '4', '5Gi'),
  prepareosd: resources('500m', '1', '512Mi'),
  crashcollector: resources('50m', '100m', '64Mi'),
  logcollector: resources('50m', '200m', '256Mi'),
  exporter: resources('50m', '200m', '128Mi'),
  cleanup: resources('500m', '1', '512Mi'),
  'cmd-reporter': resources('100m', '500m', '256Mi'),
};
