import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { synthesize } from '../../main';
import type { HostedSystem, WholeEstate } from '../../model/estate/types';
import { checkBaseline } from '../../review/baseline';
import { type ReadEstate, readFolder, type ReadObject } from '../../review/read';
import { baseEstate, tokenOf } from '../review/baseline/support/base';
import { objectsIn, type StackText, synthesized } from '../review/baseline/support/in-memory';

/** A synthesised estate as the mutations take hold of it: the files of its stacks, and the objects of its chart. */
export interface World {
  readonly stacks: readonly StackText[];
  readonly admission: readonly ReadObject[];
}

/**
 * What became of a mutation: noticed by the reader or by the baseline, without effect on any object, refused before
 * there was an output, or unnoticed.
 */
export type Verdict = 'reader' | 'baseline' | 'synthesis' | 'same' | 'survived';

/** One fault at one place. */
export interface Mutant {
  readonly operator: string;
  /** Without names and positions, so that the same place of several namespaces is one. */
  readonly place: string;
  readonly judge: () => Verdict | Promise<Verdict>;
}

export const CHART_STACK = 'security-baseline';

/** Few namespaces, and yet every kind of object there is: levels 1 to 4, a vendor, a client of the API, an agreement. */
export function smallEstate(): WholeEstate {
  const { tenants, ...rest } = baseEstate();
  const source = { file: 'config/tenants/ha-noi/vendors/vi-du.yaml', line: 1 };
  const node = {
    vendors: [{ vendor: 'vi-du', role: 'operate', until: '2027-06-30', source }] as const,
    apiClient: { 'app.kubernetes.io/name': 'operator' },
    memberCommunes: ['00013', '00016'],
  };
  const wanted = (one: HostedSystem): boolean => KEPT.includes(one.namespace);
  const kept = tenants.map((tenant) => ({
    ...tenant,
    parts: tenant.parts.map(({ id, systems }) => ({
      id,
      systems: systems.filter(wanted).map((one) => (one.namespace === 'ha-noi-agent-node' ? { ...one, ...node } : one)),
    })),
  }));
  const one = {
    ...rest,
    tenants: kept.filter(({ parts }) => parts.some(({ systems }) => systems.length > 0)),
    waivers: [tokenOf('ha-noi-agent-node')],
  };
  return { ...one, clusters: [one] };
}

const KEPT = ['btp-trang-tin', 'byt-agent-node', 'byt-his', 'ha-noi-agent-node', 'ha-noi-xa-00004'];

/** The objects that the chart of a synthesised folder renders to, or the codes of what keeps it from that. */
async function rendered(out: string, helm: string): Promise<readonly ReadObject[] | readonly string[]> {
  const { estate, issues } = await readFolder(out, { helm });
  if (issues.length > 0) return issues.map(({ code }) => code);
  return estate.stacks.find(({ name }) => name === CHART_STACK)?.objects ?? [];
}

/** Renders the chart of an estate; `change` may put something else into the folder before it is read. */
export async function renderCharts(
  estate: WholeEstate,
  chartsDir: string,
  helm: string,
  change: (outDir: string) => void = () => undefined,
): Promise<readonly ReadObject[] | readonly string[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'ndc-mutation-'));
  try {
    synthesize(estate, { outDir, chartsDir });
    change(outDir);
    return await rendered(outDir, helm);
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

export const areObjects = (found: readonly ReadObject[] | readonly string[]): found is readonly ReadObject[] =>
  found.every((each) => typeof each !== 'string');

/** Throws where the unchanged estate has anything to say for itself: nothing could be learnt from its mutations. */
export async function makeWorld(chartsDir: string, helm: string): Promise<World> {
  const estate = smallEstate();
  const admission = await renderCharts(estate, chartsDir, helm);
  if (!areObjects(admission)) throw new Error(`the chart is not rendered: ${admission.join(', ')}`);
  const world = { stacks: synthesized(estate), admission };
  const found = checkBaseline(estateOf(world));
  if (found.length > 0) throw new Error(`before any mutation: ${found.map(({ message }) => message).join('; ')}`);
  return world;
}

const readStacks = new WeakMap<StackText, ReturnType<typeof objectsIn>>();

/** Each stack is read once, however many mutations leave it alone. */
export function readStack(stack: StackText): ReturnType<typeof objectsIn> {
  const known = readStacks.get(stack) ?? objectsIn(stack);
  readStacks.set(stack, known);
  return known;
}

export function estateOf({ stacks, admission }: World): ReadEstate {
  const read = stacks.map((stack) => {
    const { name, dependencies } = stack;
    return { name, dependencies, objects: name === CHART_STACK ? admission : readStack(stack).objects };
  });
  return { stacks: read };
}

/** What the reader and the baseline say to a changed estate. */
export function judge(before: World, after: World): Verdict {
  if (after.stacks.some((stack) => readStack(stack).issues.length > 0)) return 'reader';
  if (isSame(before, after)) return 'same';
  return checkBaseline(estateOf(after)).length > 0 ? 'baseline' : 'survived';
}

/** Whether the same objects are read: what was left alone need not be compared. */
function isSame(before: World, after: World): boolean {
  if (!isDeepStrictEqual(before.admission, after.admission) || before.stacks.length !== after.stacks.length)
    return false;
  return after.stacks.every((stack, index) => {
    const old = before.stacks[index];
    if (old === stack || old === undefined) return old === stack;
    return (
      isDeepStrictEqual(old.dependencies, stack.dependencies) && isDeepStrictEqual(readStack(old), readStack(stack))
    );
  });
}
