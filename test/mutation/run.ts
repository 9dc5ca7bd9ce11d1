import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { locate } from '../live/toolchain/binaries';
import { chartMutants, expressionsIn } from './chart-operators';
import { estateMutants } from './estate-operators';
import { FAMILIES, markdown } from './document';
import { placesOf } from './places';
import { type Judged, judgeAll, miscounted, survivorsOf, tableOf, timesOf } from './report';
import { ANY_OPERATORS, NAMED_OPERATORS } from './resource-operators';
import { sourceMutants } from './source-run';
import { SURVIVORS } from './survivors';
import { valuesMutants } from './values-operators';
import { makeWorld, type Mutant, type World } from './world';

/** Upwards from this file, or from the bundle that it became part of. */
function checkoutAbove(folder: string): string {
  if (existsSync(join(folder, 'charts/admission-policies/Chart.yaml'))) return folder;
  if (dirname(folder) === folder) throw new Error('the checkout is not above the running program');
  return checkoutAbove(dirname(folder));
}

function resourceMutants(world: World): readonly Mutant[] {
  const places = placesOf(world);
  return [...NAMED_OPERATORS, ...ANY_OPERATORS].flatMap(({ at }) => places.flatMap((place) => at(place, places)));
}

/** Puts faults into a small estate, one at a time, and counts which of them the project's own checks notice. */
async function main(args: readonly string[]): Promise<number> {
  const helm = locate('helm');
  if ('missing' in helm) throw new Error(helm.missing);
  const checkout = checkoutAbove(__dirname);
  const world = await makeWorld(join(checkout, 'charts'), helm.path);
  const mutants = [
    ...resourceMutants(world),
    ...estateMutants(world),
    ...chartMutants(world),
    ...valuesMutants(world, checkout, helm.path),
    ...sourceMutants(world, checkout, helm.path),
  ];
  const judged: readonly Judged[] = await judgeAll(mutants, (done) => {
    if (done % 1000 === 0) process.stderr.write(`${done} of ${mutants.length}\n`);
  });
  const survivors = survivorsOf(judged, SURVIVORS);
  const unexplained = survivors.filter(({ explanation }) => explanation === undefined);
  const wrong = miscounted(survivors, SURVIVORS);
  process.stdout.write(
    `${tableOf(
      FAMILIES.flatMap(({ operators }) => operators),
      judged,
    )}\n`,
  );
  for (const { operator, place, times } of unexplained)
    process.stdout.write(`not explained: ${operator} | ${place} (${times})\n`);
  for (const one of wrong)
    process.stdout.write(`explained ${one.times} times, found ${timesOf(one, survivors)}: ${one.place.source}\n`);
  if (args.includes('--write'))
    writeFileSync(join(checkout, 'docs/mutation.md'), markdown(judged, survivors, expressionsIn(world)));
  return unexplained.length + wrong.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`mutate: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 2;
  },
);
