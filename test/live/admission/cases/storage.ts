import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { AGENCY, OTHER_AGENCY } from '../places';
import { createPod, IMAGE } from '../pods';
import { create, labels, object, patch, replace, RESOURCES, type Fields, type Build } from '../requests';

const { claim } = RESOURCES;
const CLASS = 'ndc-standard';
const SNAPSHOT = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'yesterday' };
const storage = (amount: string): Fields => ({ resources: { requests: { storage: amount } } });
const claimOf = (spec: Fields): Fields => ({
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: CLASS, ...storage('1Gi'), ...spec },
});

/** A claim that every policy lets a tenant make. */
export const CLAIM = claimOf({});

export const BOUND = 'bound';
/** The volume of the claim `bound`: real binding needs one that names its claim. */
const volumeOf = (namespace: string): KubeObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name: `test-${namespace}` },
  spec: {
    accessModes: ['ReadWriteOnce'],
    capacity: { storage: '1Gi' },
    storageClassName: CLASS,
    claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name: BOUND, namespace },
    csi: { driver: 'csi.example', volumeHandle: namespace },
  },
});
const claims = (namespace: string): readonly KubeObject[] => [
  volumeOf(namespace),
  object(claim, namespace, BOUND, claimOf({ volumeName: `test-${namespace}` })),
  object(claim, namespace, 'waiting', claimOf({})),
];

const p16 = casesOf('P16', { setup: claims });
const newClaim = (spec: Fields): Build => create(claim, claimOf(spec));
const choose = patch(claim, 'waiting', { spec: { volumeName: 'some-volume' } });
const OLDER_CLASS = { annotations: { 'volume.beta.kubernetes.io/storage-class': 'test-other' } };
const otherClass = newClaim({ storageClassName: 'test-other' });
const P16: readonly Case[] = [
  p16.denied('class not in the list', otherClass),
  p16.denied('empty class (static binding)', newClaim({ storageClassName: '' })),
  p16.denied('no class', newClaim({ storageClassName: undefined })),
  p16.denied('volumeName', newClaim({ volumeName: 'some-volume' })),
  p16.denied('volumeName set later by update', choose),
  p16.denied('selector', newClaim({ selector: { matchLabels: { a: 'b' } } })),
  p16.denied('data source in another namespace', newClaim({ dataSourceRef: { ...SNAPSHOT, namespace: 'default' } })),
  p16.denied('StatefulSet controller with a bad template', otherClass, { as: 'statefulset controller' }),
  p16.denied('ephemeral volume controller with a bad template', otherClass, { as: 'ephemeral volume controller' }),
  p16.denied('class by the older annotation', create(claim, claimOf({}), OLDER_CLASS)),
  p16.denied('by cluster admin', otherClass, { as: 'cluster admin' }),
  p16.denied('in an unlabelled namespace', otherClass, { in: 'unlabelled' }),
  p16.denied(
    'class of the databases of another agency',
    create(claim, claimOf({ storageClassName: `ndc-db-${OTHER_AGENCY}` }), { name: 'ndc-db-data' }),
  ),
  p16.denied('class of its own databases under another name', newClaim({ storageClassName: `ndc-db-${AGENCY}` })),
  p16.allowed(
    'class of the databases of its own agency',
    create(claim, claimOf({ storageClassName: `ndc-db-${AGENCY}` }), { name: 'ndc-db-data' }),
    { as: 'platform identity' },
  ),
  p16.allowed('listed class', newClaim({})),
  p16.allowed('data source in the own namespace', newClaim({ dataSourceRef: SNAPSHOT })),
  p16.allowed('volume binder sets volumeName', replace(claim, 'waiting', claimOf({ volumeName: 'some-volume' })), {
    as: 'volume binder',
  }),
  p16.allowed('label on a bound claim', patch(claim, BOUND, labels({ team: 'x' }))),
  p16.allowed('resize of a bound claim', patch(claim, BOUND, { spec: storage('2Gi') })),
  p16.allowed('StatefulSet controller with a good template', newClaim({}), { as: 'statefulset controller' }),
  p16.allowed('metadata of a claim older than the policy', patch(claim, 'old', labels({ team: 'x' })), {
    setup: (namespace) => [object(claim, namespace, 'old', claimOf({ storageClassName: 'test-other' }))],
  }),
];

const p25 = casesOf('P25');
const inline = (driver: string): Build =>
  createPod({ spec: { volumes: [{ name: 'data', csi: { driver, readOnly: true } }] } });
const volume = (source: Fields): Build => createPod({ spec: { volumes: [{ name: 'data', ...source }] } });
// Elsewhere Pod Security refuses it by itself.
const AT_LEVEL_1 = { in: 'level 1' } as const;
const OWN_VOLUMES = [
  { name: 'a', configMap: { name: 'x' } },
  { name: 'b', secret: { secretName: 'x' } },
  { name: 'c', downwardAPI: { items: [{ path: 'name', fieldRef: { fieldPath: 'metadata.name' } }] } },
  { name: 'd', persistentVolumeClaim: { claimName: 'x' } },
  { name: 'e', projected: { sources: [{ configMap: { name: 'x' } }] } },
  { name: 'f', ephemeral: { volumeClaimTemplate: claimOf({}) } },
  { name: 'g', image: { reference: IMAGE } },
  { name: 'h' },
];
const P25: readonly Case[] = [
  ...['hostpath.csi.example', 'csi.other.example', 'secrets-store.csi.k8s.io.evil'].map((driver) =>
    p25.denied(driver, inline(driver)),
  ),
  p25.denied(
    'second volume',
    createPod({
      spec: {
        volumes: [
          { name: 'a', emptyDir: {} },
          { name: 'b', csi: { driver: 'csi.other.example' } },
        ],
      },
    }),
  ),
  p25.denied('a server of files', volume({ nfs: { server: '192.0.2.1', path: '/' } }), AT_LEVEL_1),
  p25.denied(
    'a disk of the network',
    volume({ iscsi: { targetPortal: '192.0.2.1', iqn: 'iqn.2001-04.example:x', lun: 0 } }),
    AT_LEVEL_1,
  ),
  p25.allowed('every kind of the own namespace', createPod({ spec: { volumes: OWN_VOLUMES } })),
  p25.allowed('secrets-store.csi.k8s.io', inline('secrets-store.csi.k8s.io')),
  p25.allowed('emptyDir', createPod({ spec: { volumes: [{ name: 'data', emptyDir: {} }] } })),
];

export const STORAGE: readonly Case[] = [...P16, ...P25];
