import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { figureFor, figuresOf, GOAL_SYSTEMS, table, type Figure, type FigureOf, type ProgramName } from './figures';
import { SYSTEMS_ADDED, writeAgreements } from './agreements';
import { generate } from './generate';
import { SHOWN_ROOT } from './lines';
import { measure, type Usage } from './measure';
import { ENVIRONMENT } from './shipped';

interface Options {
  readonly systems: number;
  /** Of an estate of its own, with as many systems. */
  readonly agreements: number;
  readonly rounds: number;
  readonly seed: number;
}

/** Small, because stock CDKTF takes forty times as long as a plain program. */
const SAMPLE_SYSTEMS = 300;

/** Between the agencies of the whole country; each is confirmed by three parties. */
const AGREEMENTS = 10_000;

/** Any day of the register: the same work whenever the benchmark runs. */
const AS_OF = '2026-01-01';

function optionsOf(args: readonly string[]): Options {
  const option = (value: number) => ({ type: 'string', default: String(value) }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: { systems: option(GOAL_SYSTEMS), agreements: option(AGREEMENTS), rounds: option(5), seed: option(1) },
  });
  const whole = (name: keyof typeof values, min: number): number => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < min)
      throw new RangeError(`--${name} must be a whole number from ${min}`);
    return value;
  };
  return {
    systems: whole('systems', 1),
    agreements: whole('agreements', 1),
    rounds: whole('rounds', 1),
    seed: whole('seed', 0),
  };
}

interface Program {
  readonly args: readonly string[];
  /** Folder that it writes, removed before each run. */
  readonly out?: string;
}

/** Writes both estates and says what is run over them, in the order of a round. */
function prepare(
  root: string,
  folder: string,
  { systems, agreements, seed }: Options,
): Readonly<Record<ProgramName, Program>> {
  const shippedDir = join(root, 'config');
  const [whole, sample, exchange] = [join(folder, 'whole'), join(folder, 'sample'), join(folder, 'exchange')];
  const configOf = (estate: string): string => join(estate, SHOWN_ROOT);
  const { facts } = generate({ shippedDir, configDir: configOf(whole), systems, seed });
  generate({ shippedDir, configDir: configOf(sample), systems: SAMPLE_SYSTEMS, seed });
  const { model } = generate({ shippedDir, configDir: configOf(exchange), systems: systems - SYSTEMS_ADDED, seed });
  const tenants = [...model.central, ...model.provinces];
  writeAgreements({ configDir: configOf(exchange), tenants, agreements, environment: ENVIRONMENT, asOf: AS_OF });
  const factsFile = join(folder, 'facts.json');
  writeFileSync(factsFile, JSON.stringify(facts));
  const ndc = join(root, 'bin', 'ndc');
  const own = (name: string): string => join(root, 'dist', 'bench', 'programs', `${name}.cjs`);
  const estate = (from: string): readonly string[] => [
    ...['--config', configOf(from), '--environment', ENVIRONMENT],
    ...['--as-of', AS_OF],
  ];
  const writes = (out: string, ...args: readonly string[]): Program => ({ args: [...args, out], out });
  const out = join(whole, 'out');
  return {
    synth: writes(out, ndc, 'synth', ...estate(whole), '--out'),
    plain: writes(join(whole, 'plain'), own('plain'), String(systems), String(seed), factsFile, join(root, 'charts')),
    validate: { args: [ndc, 'validate', ...estate(whole)] },
    version: { args: [ndc, '--version'] },
    'agreements validate': { args: [ndc, 'validate', ...estate(exchange)] },
    'agreements synth': writes(join(exchange, 'out'), ndc, 'synth', ...estate(exchange), '--out'),
    'agreements reach': { args: [own('reach'), join(exchange, 'out')] },
    'agreements read': { args: [own('read'), configOf(exchange), SHOWN_ROOT] },
    copy: writes(join(whole, 'copy'), own('copy'), out),
    'sample synth': writes(join(sample, 'out'), ndc, 'synth', ...estate(sample), '--out'),
    'sample stock CDKTF': writes(
      join(sample, 'stock'),
      own('stock'),
      ...[configOf(sample), SHOWN_ROOT, ENVIRONMENT, AS_OF],
    ),
  };
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** Refuses to compare programs that do not do the same; tells what they wrote. */
function sameOutput(ours: string, plain: string, figure: FigureOf): readonly Figure[] {
  const files = filesBelow(ours);
  if (files.join('\n') !== filesBelow(plain).join('\n')) throw new Error('the plain program writes other files');
  const sizes = { stacks: 0, resources: 0, bytes: 0 };
  for (const file of files) {
    const content = readFileSync(join(ours, file));
    if (!content.equals(readFileSync(join(plain, file)))) throw new Error(`the plain program writes another ${file}`);
    if (!file.endsWith('cdk.tf.json')) continue;
    sizes.stacks += 1;
    sizes.bytes += content.length;
    sizes.resources += content.toString().split('"uniqueId"').length - 1;
  }
  return [
    figure('stacks', sizes.stacks, ''),
    figure('resources', sizes.resources, ''),
    figure('Terraform JSON', sizes.bytes / 1e6, 'MB'),
  ];
}

async function benchmark(root: string, folder: string, options: Options): Promise<readonly Figure[]> {
  const programs = prepare(root, folder, options);
  const figure = figureFor(options.systems);
  const names = Object.keys(programs) as readonly ProgramName[];
  const measured = Object.fromEntries(names.map((name) => [name, [] as Usage[]])) as Record<ProgramName, Usage[]>;
  const round = async (): Promise<void> => {
    for (const name of names) {
      const { args, out } = programs[name];
      if (out !== undefined) rmSync(out, { recursive: true, force: true });
      measured[name].push(await measure(root, args));
    }
  };
  const busy = `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors`;
  process.stderr.write(`${options.systems} systems, ${options.rounds} rounds after one to warm up, ${busy}\n`);
  await round();
  const output = sameOutput(programs.synth.out ?? '', programs.plain.out ?? '', figure);
  for (const name of names) measured[name].length = 0;
  for (let done = 0; done < options.rounds; done += 1) {
    await round();
    process.stderr.write(`round ${done + 1} of ${options.rounds}\n`);
  }
  return [figure('systems', options.systems, ''), ...output, ...figuresOf(measured, figure)];
}

/** Prints one JSON object a line, and a table on stderr. A missed goal is said, it is not a failure. */
export async function main(root: string, args: readonly string[]): Promise<void> {
  const options = optionsOf(args);
  const folder = mkdtempSync(join(tmpdir(), 'ndc-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const figures = await benchmark(root, folder, options);
  for (const figure of figures) process.stdout.write(`${JSON.stringify(figure)}\n`);
  process.stderr.write(`\n${table(figures)}`);
}
