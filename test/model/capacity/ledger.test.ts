import { join } from 'node:path';
import { capacityLedger, CAPACITY_RESOURCES, type SiteLedger } from '../../../model/capacity/ledger';
import { shownQuantity } from '../../../model/capacity/shown';
import { load } from '../../../model/load';
import type { EnvironmentFile } from '../../../model/schema/environment';

const asOf = '2026-11-22';
const { config, tenants } = load({
  configDir: join(__dirname, '../../../examples/first-agreement'),
  shownRoot: 'config',
  environment: 'local',
  asOf,
});

function declared(): EnvironmentFile {
  const entry = config?.entries.environment[0];
  if (entry === undefined) throw new Error('the example is refused');
  return entry.value;
}

const ONE = declared();
const [CLUSTER] = Object.values(ONE.clusters);
const [SITE] = Object.values(ONE.sites);
if (CLUSTER === undefined || SITE === undefined) throw new Error('the example has no cluster');
const THREE: EnvironmentFile = {
  ...ONE,
  cluster: 'mot',
  clusters: {
    mot: { ...CLUSTER, site: 'bac' },
    hai: { ...CLUSTER, site: 'nam', role: 'standby' },
    ba: { ...CLUSTER, site: 'nam', role: 'standby' },
  },
  sites: { nam: { ...SITE, overcommitPercent: 150 }, bac: SITE, kho: SITE },
  placement: [
    { tenants: ['vi-du-a'], clusters: ['mot', 'hai', 'ba'] },
    { levels: [3], clusters: ['mot'] },
  ],
};

function ledgerOf(environment: EnvironmentFile): readonly SiteLedger[] {
  if (config === undefined) throw new Error('the example is refused');
  return capacityLedger({ config, tenants, environment, asOf });
}

const inWords = ({ site, tenants: promised }: SiteLedger): readonly string[] => [
  site,
  ...CAPACITY_RESOURCES.map((resource) => shownQuantity(resource, promised[resource])),
];

describe('the ledger of capacity', () => {
  it('adds what every quota requests', () => {
    // Four systems of the profile small: 4 processors, 8Gi, 50Gi each.
    expect(ledgerOf(ONE).map(inWords)).toStrictEqual([['dia-diem-1', '16', '32Gi', '200Gi']]);
  });

  it('counts a system at the site of each cluster that holds it, two clusters of a site twice', () => {
    expect(ledgerOf(THREE).map(inWords)).toStrictEqual([
      ['bac', '16', '32Gi', '200Gi'],
      ['kho', '0', '0', '0'],
      ['nam', '16', '32Gi', '200Gi'],
    ]);
    const [, , nam] = ledgerOf(THREE);
    expect(nam?.consumers.map(({ kind, id, namespaces }) => [kind, id, namespaces])).toStrictEqual([
      ['agency', 'vi-du-a', 4],
    ]);
  });

  it('raises the ceiling by what may be promised above the capacity', () => {
    const ceilings = ledgerOf(THREE).map(({ ceiling }) => shownQuantity('cpu', ceiling.cpu));
    expect(ceilings).toStrictEqual(['20000', '20000', '30000']);
  });

  it('leaves out tenants that the environment does not hold', () => {
    expect(ledgerOf({ ...ONE, tenants: ['vi-du-b'] }).map(inWords)).toStrictEqual([
      ['dia-diem-1', '8', '16Gi', '100Gi'],
    ]);
  });

  it('counts each installed component once for each cluster, by the size that the environment has', () => {
    if (config === undefined) throw new Error('the example is refused');
    const quota = (cpu: string) => ({ 'requests.cpu': cpu, 'requests.memory': '1Gi', 'requests.storage': '0' });
    const value = { id: 'certificates', quota: { small: quota('1'), highlyAvailable: quota('3') } };
    const entries = { ...config.entries, component: [{ value }, { value: { ...value, id: 'metrics' } }] };
    const ledgers = (highAvailability: boolean) =>
      capacityLedger({
        config: { ...config, entries } as unknown as typeof config,
        tenants: [],
        environment: { ...THREE, highAvailability, components: { certificates: {} } } as unknown as EnvironmentFile,
        asOf,
      }).map(({ components }) => shownQuantity('cpu', components.cpu));
    expect(ledgers(false)).toStrictEqual(['1', '0', '2']);
    expect(ledgers(true)).toStrictEqual(['3', '0', '6']);
  });
});
