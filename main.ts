import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chartLockText } from './model/estate/chart-lock-document';
import { stackOn } from './model/estate/names';
import type { WholeEstate } from './model/estate/types';
import { readChart } from './stacks/synthesis/chart';
import { localChartsOf } from './stacks/platform-releases';
import { planStacks, type StackFamily, type StackPlan } from './stacks/plan';
import { registerText } from './model/estate/register-document';
import { manifestText, stackFile } from './stacks/synthesis/manifest';
import { RESOURCES_REFUSED, StackTooLargeError } from './stacks/synthesis/size';
import { synthesizeStack } from './stacks/synthesis/synthesize-stack';

export { ImageNotLockedError } from './constructs/components/mirror';
export { ChartFileError } from './stacks/synthesis/chart';
export { CITATIONS } from './stacks/citations';
export { RESOURCES_REFUSED, RESOURCES_REPORTED, StackTooLargeError } from './stacks/synthesis/size';
export type { StackFamily } from './stacks/plan';

export interface SynthesisOptions {
  /** An existing, empty folder. Half an output is left in it when synthesis throws. */
  readonly outDir: string;
  /** Folder of our own charts. */
  readonly chartsDir: string;
  /**
   * Names of the stacks to write.
   * @default - all
   */
  readonly stacks?: readonly string[];
  /**
   * Whether CDKTF records stack traces of its tokens.
   * @default - it does not
   */
  readonly traces?: boolean;
}

export interface SynthesizedStack {
  readonly name: string;
  readonly family: StackFamily;
  readonly resources: number;
  readonly bytes: number;
}

export interface SynthesisResult {
  /** Sorted by name, which is the order to apply them in. */
  readonly stacks: readonly SynthesizedStack[];
}

/** Stacks were asked for that the estate does not have. */
export class UnknownStackError extends Error {
  override readonly name = 'UnknownStackError';

  constructor(
    readonly unknown: readonly string[],
    /** Names that would have been accepted. */
    readonly known: readonly string[],
  ) {
    super(`no such stack: ${unknown.join(', ')}`);
  }
}

function write(outDir: string, path: string, content: string | Buffer): void {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Copies a chart beside the stacks and gives the name of its folder there. */
function copyChart(name: string, { chartsDir, outDir }: SynthesisOptions): string {
  const { folder, files } = readChart(chartsDir, name);
  for (const [path, content] of files) write(outDir, `charts/${folder}/${path}`, content);
  return folder;
}

function select(plans: readonly StackPlan[], names: readonly string[] | undefined): readonly StackPlan[] {
  if (names === undefined) return plans;
  const known = plans.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new UnknownStackError(unknown, known);
  return plans.filter(({ name }) => names.includes(name));
}

/**
 * Writes the Terraform of a checked estate: `manifest.json`, `stacks/<name>/cdk.tf.json`, the charts they install and
 * the whole register of the first cluster's hub, `register/register.json`, with `register/register--<cluster>.json` of
 * each further one, and what is pinned of charts of others, `chart-lock.json`.
 * The same estate gives the same bytes anywhere. With `stacks`, each file and each entry of the manifest is the same
 * as in a full run. Throws `UnknownStackError`, `ChartFileError` and `ImageNotLockedError`; anything else is a fault of the program.
 */
export function synthesize(estate: WholeEstate, options: SynthesisOptions): SynthesisResult {
  const { outDir, stacks: names, traces = false } = options;
  if (readdirSync(outDir).length > 0) throw new Error(`${outDir} is not empty`);
  const charts = {
    'admission-policies': copyChart('admission-policies', options),
    ...(estate.clusters.some(({ environment }) => environment.exchangeGateway !== undefined)
      ? { 'exchange-gateway': copyChart('exchange-gateway', options) }
      : {}),
    ...Object.fromEntries(localChartsOf(estate.components).map((name) => [name, copyChart(name, options)])),
  };
  const plans = select(planStacks(estate, charts), names);
  const stacks = plans.map(({ name, family, build }) => {
    const { text, resources } = synthesizeStack(name, build, { traces });
    if (resources > RESOURCES_REFUSED) throw new StackTooLargeError(name, resources);
    write(outDir, stackFile(name), text);
    return { name, family, resources, bytes: Buffer.byteLength(text) };
  });
  for (const cluster of estate.clusters)
    write(outDir, `register/${stackOn('register', cluster.environment)}.json`, registerText(cluster));
  if (estate.components.length > 0) write(outDir, 'chart-lock.json', chartLockText(estate.components));
  write(outDir, 'manifest.json', manifestText(plans));
  return { stacks };
}
