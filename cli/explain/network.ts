import { tmpdir } from 'node:os';
import path from 'node:path';
import { synthesize } from '../../main';
import { tenantStackOf } from '../../model/estate/names';
import type { Estate, Tenant, WholeEstate } from '../../model/estate/types';
import { type Reach, reachOf, readRegister, type Register } from '../../review/reach';
import { readFolder } from '../../review/read';
import { planStacks } from '../../stacks/plan';
import type { Context } from '../context';
import { withStaging } from '../install/staging';
import type { Side } from './ends';

/** What the synthesised Terraform permits, read back by the review. */
export interface Network {
  readonly reach: Reach;
  /** The register of the hub, as its ConfigMaps hold it. */
  readonly register: Register;
}

/** Said of stacks and charts that a question is not about. */
const LEFT_OUT: readonly string[] = ['stack-unknown', 'chart-not-rendered'];

/**
 * Synthesises the stacks that a question is about, into a folder that is gone afterwards, and reads them back. Charts
 * are not rendered: they hold no network policies. Clusters share no network: the question is about one of them.
 */
export function networkOf({ root }: Context, whole: WholeEstate, sides: readonly Side[]): Promise<Network> {
  const estate = aloneOn(whole, sides);
  return withStaging(path.join(tmpdir(), 'ndc-explain'), async (outDir) => {
    synthesize(estate, { outDir, chartsDir: path.join(root, 'charts'), stacks: stacksOf(estate, sides) });
    const { estate: read, issues } = await readFolder(outDir);
    const [issue] = issues.filter(({ code }) => !LEFT_OUT.includes(code));
    if (issue !== undefined) throw new Error(`what was synthesised cannot be read: ${issue.code}: ${issue.message}`);
    const register = readRegister(read);
    const [fault] = register.issues;
    if (fault !== undefined) throw new Error(`the register cannot be read: ${fault.code}: ${fault.message}`);
    return { reach: reachOf(read), register };
  });
}

/** The first cluster that holds every side, as if there were no other; where none does, the first of all. */
function aloneOn(whole: WholeEstate, sides: readonly Side[]): WholeEstate {
  const hosted = sides.flatMap(({ system }) => (system && system.settings.hosting !== 'external' ? [system] : []));
  const holds = ({ tenants }: Estate): boolean =>
    hosted.every(({ agency, id }) =>
      tenants.some((tenant) => tenant.agency === agency && tenant.systems.some((system) => system.id === id)),
    );
  const found = whole.clusters.find(holds) ?? whole.clusters[0] ?? whole;
  const one = { ...found, environment: { ...found.environment, isFirst: true } };
  return { ...one, clusters: [one] };
}

/** The platform's, the hub's, and of each agency its own stacks and those of the part in which the system is. */
function stacksOf(estate: WholeEstate, sides: readonly Side[]): readonly string[] {
  const own = new Set(estate.tenants.flatMap((tenant) => tenantStacks(tenant, sides)));
  const plans = planStacks(estate, { 'admission-policies': '' });
  return plans
    .filter(
      ({ name, dependencies }) =>
        ['platform', 'transmission-hub'].includes(name) || own.has(name) || dependencies.some((one) => own.has(one)),
    )
    .map(({ name }) => name);
}

function tenantStacks({ agency, parts }: Tenant, sides: readonly Side[]): readonly string[] {
  const asked = sides.flatMap(({ system }) => (system?.agency === agency ? [system.id] : []));
  if (asked.length === 0) return [];
  return parts
    .filter(({ id, systems }) => id === undefined || systems.some((system) => asked.includes(system.id)))
    .map(({ id }) => tenantStackOf(agency, id));
}
