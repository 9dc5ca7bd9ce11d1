import { Backup } from '../../../constructs/components/backup';
import { backupSchedules, type BackedUp } from '../../../constructs/components/backup-schedules';
import { storeFor, veleroValues } from '../../../constructs/components/velero';
import type { Environment, HostedSystem, Tenant } from '../../../model/estate/types';
import { componentContext } from '../../support/component-context';
import { recorded, typedPaths } from '../../support/recorded';
import { at, resourcesOf } from '../../stacks/render';

const store = (bucket: string) => ({ bucket, host: `${bucket}.example`, region: 'r1', access: 'store-keys' });
const SETTINGS = { stores: { 'site-2': store('far'), 'site-1': store('near') } };

const system = (namespace: string, enforced: 1 | 2 | 3 | 4) => ({ namespace, enforced }) as HostedSystem;
const tenant: Tenant = {
  ...{ agency: 'ha', name: { vi: 'ha', en: 'ha' }, kind: 'ministry', egovCode: undefined, owners: [], systems: [] },
  parts: [{ id: undefined, systems: [system('ha-z', 3), system('ha-a', 3), system('ha-b', 4)] }],
  source: { file: 'x.yaml', line: 1 },
};
const WHAT: BackedUp = { tenants: [tenant], components: [componentContext('backup').component] };

const valuesOf = (differing: Partial<Environment> = {}) =>
  veleroValues(componentContext('backup', differing), SETTINGS, WHAT);

describe('a backup', () => {
  it('goes to the store of another site', () => {
    expect(storeFor('site-1', SETTINGS)).toEqual(store('far'));
    expect(storeFor('site-2', SETTINGS)).toEqual(store('near'));
    expect(storeFor('site-3', SETTINGS)).toEqual(store('near'));
  });

  it('is made by level, of the namespaces that are there', () => {
    const schedules = backupSchedules(WHAT);
    expect(Object.keys(schedules)).toEqual(['level-3', 'level-4']);
    expect(schedules['level-3']).toMatchObject({
      schedule: '30 18 * * *',
      template: { includedNamespaces: ['ha-a', 'ha-z'], ttl: '2208h0m0s', snapshotMoveData: true },
    });
    expect(schedules['level-4']).toMatchObject({ template: { includedNamespaces: ['ha-b'], ttl: '4416h0m0s' } });
  });

  it('has no schedule for nobody: one without namespaces would take all', () => {
    expect(backupSchedules({ tenants: [], components: [] })).toEqual({});
  });

  it('takes the platform’s own components, but not itself', () => {
    const components = [componentContext('backup').component, componentContext('logs').component];
    expect(backupSchedules({ tenants: [], components })).toMatchObject({
      platform: { template: { includedNamespaces: ['ndc-logs'] } },
    });
  });
});

describe('Velero', () => {
  it('has its plugin from the mirror, at a version that sends no trailing checksums', () => {
    const [plugin] = at(valuesOf(), 'initContainers') as readonly { image: string; securityContext: object }[];
    expect(plugin?.image).toBe('registry.example/velero/velero-plugin-for-aws:v1.14.3');
    expect(plugin?.securityContext).toMatchObject({ capabilities: { drop: ['ALL'] } });
    expect(valuesOf()).toHaveProperty('configuration.backupStorageLocation.0.config', {
      region: 'r1',
      s3Url: 'https://near.example',
      s3ForcePathStyle: 'true',
      checksumAlgorithm: '',
    });
  });

  it('moves data away from the medium, without a path of the node', () => {
    expect(valuesOf()).toMatchObject({
      snapshotsEnabled: false,
      deployNodeAgent: true,
      nodeAgent: { disableHostPath: true, containerSecurityContext: { allowPrivilegeEscalation: false } },
      configuration: { defaultSnapshotMoveData: true, defaultVolumesToFsBackup: false, uploaderType: 'kopia' },
    });
  });

  it('is restricted itself, and upgrades its kinds', () => {
    expect(valuesOf()).toMatchObject({
      upgradeCRDs: true,
      podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      kubectl: { labels: { 'app.kubernetes.io/component': 'upgrade-crds' } },
    });
  });

  it('has keys and authority of the store from a Secret', () => {
    expect(valuesOf()).toMatchObject({ credentials: { useSecret: true, existingSecret: 'store-keys' } });
    expect(valuesOf()).toHaveProperty('configuration.extraEnvVars', [
      { name: 'SSL_CERT_FILE', value: '/credentials/ca.crt' },
    ]);
  });

  it.each([{}, { highAvailability: false }, { addressFamilies: 'ipv6' as const }])(
    'sets only what the chart is known to read, from the mirror (%j)',
    (differing) => {
      const { schedules, ...values } = valuesOf(differing) as { schedules: object };
      expect(Object.keys(schedules)).toHaveLength(2);
      expect(recorded('velero').paths).toMatchObject(typedPaths(values));
      expect(JSON.stringify(values)).not.toMatch(/docker\.io|0\.0\.0\.0/);
    },
  );

  it('is of the version that was read', () => {
    const { helm_release: releases } = resourcesOf((stack) => {
      new Backup(stack, 'x', componentContext('backup'), { settings: SETTINGS, what: WHAT });
    });
    const chart = `../../../.charts/velero-${recorded('velero').version}.tgz`;
    expect(at(releases, 'ndc-backup_velero')).toHaveProperty('chart', chart);
  });
});
