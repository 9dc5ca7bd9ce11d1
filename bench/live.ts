import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadEstate, ReadObject } from '../review/read';
import { type Cluster, CONTROL_PLANE, startControlPlane } from '../test/live/cluster/control-plane';
import { applyAll } from '../test/live/support/apply';
import { objectsOf, readSynthesized, SHIPPED, synthesizeConfig } from '../test/live/support/estate';
import { programs } from '../test/live/support/fixture';
import { provide } from '../test/live/toolchain/binaries';
import { median, table, type Figure } from './figures';
import { podFigures } from './live-pods';
import { POD_KINDS } from './live-pods-objects';
import { liveFigure, PARALLELISM, SIZES, timed } from './live-figures';
import { terraformFigures } from './live-terraform';

const STARTS = 5;

/** Whole tenant stacks, in their order, until they hold at least so many resources. */
function tenantStacks(estate: ReadEstate, resources: number): readonly string[] {
  const names: string[] = [];
  let sum = 0;
  for (const { name, objects } of estate.stacks.filter((stack) => stack.name.startsWith('tenant-'))) {
    if (sum >= resources) break;
    names.push(name);
    sum += objects.length;
  }
  return names;
}

async function starts(): Promise<readonly Figure[]> {
  const seconds: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    let cluster: Cluster | undefined;
    seconds.push(await timed(async () => (cluster = await startControlPlane(programs()))));
    await cluster?.stop();
  }
  return [liveFigure('control plane, start to ready', median(seconds), 's')];
}

async function objectsWay(estate: ReadEstate, size: number, parallelism: number): Promise<readonly Figure[]> {
  const cluster = await startControlPlane(programs());
  try {
    const wanted = new Set(tenantStacks(estate, size));
    const objects = objectsOf(estate, (stack) => wanted.has(stack));
    const apply = (): Promise<number> => timed(() => accepted(cluster, objects, parallelism));
    await accepted(
      cluster,
      objectsOf(estate, (stack) => stack === 'platform'),
      parallelism,
    );
    const first = await apply();
    const again = await apply();
    const what = `objects way, ${objects.length} objects, parallelism ${parallelism}`;
    return [
      liveFigure(`${what}: apply`, first, 's'),
      liveFigure(`${what}: applied a second`, objects.length / first, ''),
      liveFigure(`${what}: apply again`, again, 's'),
    ];
  } finally {
    await cluster.stop();
  }
}

async function accepted(cluster: Cluster, objects: readonly ReadObject[], parallelism: number): Promise<void> {
  const { refusals } = await applyAll(cluster.admin, objects, parallelism);
  if (refusals.length > 0) throw new Error(`${refusals.length} objects were refused: the figure would mean nothing`);
}

async function main(): Promise<void> {
  // Until it has come to its end it has failed.
  process.exitCode = 1;
  const tools = await provide([...CONTROL_PLANE, 'helm']);
  process.env['NDC_LIVE_TOOLS'] = JSON.stringify(Object.fromEntries(tools));
  const folder = mkdtempSync(join(tmpdir(), 'ndc-bench-live-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  process.stderr.write(`load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors\n`);
  const out = join(folder, 'out');
  mkdirSync(out);
  synthesizeConfig(SHIPPED, out);
  const estate = await readSynthesized(out);

  const figures: Figure[] = [];
  const tell = (some: readonly Figure[]): void => {
    figures.push(...some);
    for (const figure of some) process.stdout.write(`${JSON.stringify(figure)}\n`);
  };
  tell(await starts());
  tell(await podFigures(estate, POD_KINDS));
  for (const size of SIZES)
    for (const parallelism of PARALLELISM.objects) tell(await objectsWay(estate, size, parallelism));
  for (const size of SIZES)
    for (const parallelism of PARALLELISM.terraform)
      tell(await terraformFigures(folder, tenantStacks(estate, size), parallelism));
  process.stderr.write(`\n${table(figures)}`);
  process.exitCode = 0;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
});
