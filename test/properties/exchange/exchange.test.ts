import fc from 'fast-check';
import { hasErrors } from '../../../model/issue';
import { registerText } from '../../../model/estate/register-document';
import type { WholeEstate } from '../../../model/estate/types';
import { compare, type End, type Hop, isZone, pathsOf, reachOf, readRegister } from '../../../review/reach';
import type { ReadEstate, ReadObject } from '../../../review/read';
import type { JsonObject } from '../../../review/read/json';
import { planStacks, type StackPlan } from '../../../stacks/plan';
import { synthesizeStack } from '../../../stacks/synthesis/synthesize-stack';
import { objectsIn } from '../../review/baseline/support/in-memory';
import { CHARTS } from '../../stacks/render';
import { loadMemory } from '../../support/hostile-run';
import { type DrawnEstate, drawnEstate } from './drawn';
import { expectedHops, expectedRegister, type Line } from './expected';
import { filesOf } from './files';

const SEED = 20261122;
const ESTATES = 1_000;

/** Stacks that are the same in many of the drawn estates: all but those with flows. */
const known = new Map<string, readonly ReadObject[]>();

function objectsOf({ name, dependencies, build }: StackPlan): readonly ReadObject[] {
  const json = JSON.parse(synthesizeStack(name, build).text) as JsonObject;
  const { objects, issues } = objectsIn({ name, dependencies, json });
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return objects;
}

/** What the stacks of an estate leave in the cluster, but for the admission policies. */
function readBack(estate: WholeEstate): ReadEstate {
  const plans = planStacks(estate, CHARTS).filter(({ family }) => family !== 'security-baseline');
  const stacks = plans.map((plan) => {
    const { name, family, dependencies } = plan;
    if (family === 'transmission') return { name, dependencies, objects: objectsOf(plan) };
    const systems = estate.tenants.find(({ agency }) => name === `tenant-${agency}`)?.systems ?? [];
    const key = [name, ...systems.map(({ id, hosting }) => `${id} ${hosting}`)].join();
    const objects = known.get(key) ?? objectsOf(plan);
    known.set(key, objects);
    return { name, dependencies, objects };
  });
  return { stacks, register: registerText(estate) };
}

function shownEnd(end: End): string {
  if (isZone(end)) return [...end.ranges].sort().join('+');
  return `${end.namespace}[${Object.values(end.podLabels).join(',')}]`;
}

function lineOf(hop: Hop): Line {
  const { from, to, protocol, port, endPort, waiver, talksTo, agreements } = hop;
  const ports = endPort === undefined ? String(port) : `${port}-${endPort}`;
  const why =
    waiver === undefined ? (talksTo === undefined ? `for ${agreements.join(', ')}` : 'inside') : `waiver ${waiver}`;
  return `${shownEnd(from)} > ${shownEnd(to)} ${protocol} ${ports} ${why}`;
}

/** How many of the drawn estates show what. */
type Seen = Record<'hops' | 'shared' | 'zone' | 'direct' | 'register' | 'nothing', number>;

function count(seen: Seen, hops: readonly Hop[], registered: number): void {
  seen.hops += Number(hops.length > 0);
  seen.nothing += Number(hops.length === 0);
  seen.shared += Number(hops.some(({ agreements }) => agreements.length > 1));
  seen.zone += Number(hops.some(({ from, to }) => isZone(from) || isZone(to)));
  seen.direct += Number(hops.some(({ waiver }) => waiver !== undefined));
  seen.register += Number(registered > 0);
}

/** Throws where the folder says another thing than what was drawn. */
function judge(drawn: DrawnEstate, seen: Seen): void {
  const { estate, issues } = loadMemory(filesOf(drawn), drawn.asOf);
  if (estate === undefined) throw new Error(JSON.stringify(issues.filter((one) => hasErrors([one]))));
  const folder = readBack(estate);
  const reach = reachOf(folder);
  const register = readRegister(folder);
  const hops = reach.hops.filter(({ platform }) => platform === undefined);
  expect(new Set(hops.map(lineOf))).toStrictEqual(expectedHops(drawn));
  expect(register.agreements.map(({ id }) => id)).toStrictEqual(expectedRegister(drawn));
  expect(compare(reach, register).filter(({ severity }) => severity === 'error')).toStrictEqual([]);
  const leading = pathsOf(reach.hops, register.agreements).filter(({ leads }) => leads);
  expect(leading.map(({ agreement }) => agreement.id)).toStrictEqual(expectedRegister(drawn));
  count(seen, hops, register.agreements.length);
}

describe(`${ESTATES} random estates with random agreements, confirmations and days, seed ${SEED}`, () => {
  it('open exactly the hops, and register exactly the exchanges, that were agreed', () => {
    const seen: Seen = { hops: 0, shared: 0, zone: 0, direct: 0, register: 0, nothing: 0 };
    fc.assert(
      fc.property(drawnEstate(), (drawn) => judge(drawn, seen)),
      { seed: SEED, numRuns: ESTATES },
    );
    for (const [what, times] of Object.entries(seen)) expect([what, times > ESTATES / 50]).toStrictEqual([what, true]);
  }, 600_000);
});
