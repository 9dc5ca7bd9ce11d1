import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Module } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { StackText } from '../review/baseline/support/in-memory';
import { CONSTRUCT_MUTATIONS, type SourceMutation } from './source-mutations';
import { areObjects, judge, type Mutant, renderCharts, smallEstate, type Verdict, type World } from './world';

const CHART = 'charts/admission-policies/templates';

/** A source with its one fault. Throws where the text does not stand there once: then nothing would be mutated. */
function mutated(checkout: string, { name, file, find, put }: SourceMutation): string {
  const text = readFileSync(join(checkout, file), 'utf8');
  const first = text.indexOf(find);
  if (first === -1 || text.includes(find, first + 1))
    throw new Error(`${name}: the text does not stand once in ${file}`);
  return text.slice(0, first) + put + text.slice(first + find.length);
}

const overlay = (path: string, contents: string): Plugin => ({
  name: 'mutation',
  setup: (bundle) => {
    const escaped = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    bundle.onLoad({ filter: new RegExp(`^${escaped}$`) }, () => ({ contents, loader: 'ts' }));
  },
});

interface Program {
  readonly synthesizedSmallEstate: () => readonly StackText[];
}

/** The stacks that the mutated constructs make of the same estate. */
async function stacksWith(checkout: string, mutation: SourceMutation): Promise<readonly StackText[]> {
  const { outputFiles } = await build({
    entryPoints: [join(checkout, 'test/mutation/program.ts')],
    ...{ bundle: true, platform: 'node', format: 'cjs', packages: 'external', write: false, logLevel: 'silent' },
    plugins: [overlay(resolve(checkout, mutation.file), mutated(checkout, mutation))],
  });
  const filename = join(checkout, 'dist/test/mutated.cjs');
  const program = new Module(filename) as Module & { paths: string[]; _compile: (text: string, path: string) => void };
  program.filename = filename;
  program.paths = [join(checkout, 'node_modules')];
  program._compile(outputFiles[0]?.text ?? '', filename);
  return (program.exports as Program).synthesizedSmallEstate();
}

async function judgeConstruct(world: World, checkout: string, mutation: SourceMutation): Promise<Verdict> {
  let stacks: readonly StackText[];
  try {
    stacks = await stacksWith(checkout, mutation);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(`${mutation.name}: `)) throw error;
    return 'synthesis';
  }
  return judge(world, { ...world, stacks });
}

/** Renders the chart from a copy in which one template was changed, or is gone. */
async function judgeTemplate(
  world: World,
  checkout: string,
  helm: string,
  file: string,
  text: string | undefined,
): Promise<Verdict> {
  const charts = mkdtempSync(join(tmpdir(), 'ndc-charts-'));
  try {
    cpSync(join(checkout, 'charts'), charts, { recursive: true });
    const path = join(charts, file.slice('charts/'.length));
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    const admission = await renderCharts(smallEstate(), charts, helm);
    return areObjects(admission) ? judge(world, { ...world, admission }) : 'reader';
  } finally {
    rmSync(charts, { recursive: true, force: true });
  }
}

/** One text mutation of the chart by line: each include of a rule, each line that makes a policy strict. */
const STRICT =
  /^\s*(\{\{-? ?include "ndc\.(p\d|tenants|from-level|binding|metadata)|failurePolicy:|- \{ (apiGroups|key):|validationActions:)/;

function templateMutants(world: World, checkout: string, helm: string): readonly Mutant[] {
  const files = readdirSync(join(checkout, CHART)).sort();
  return files.flatMap((name) => {
    const file = `${CHART}/${name}`;
    const lines = readFileSync(join(checkout, file), 'utf8').split('\n');
    const gone: Mutant = {
      operator: TEMPLATE,
      place: name,
      judge: () => judgeTemplate(world, checkout, helm, file, undefined),
    };
    const strict = lines.flatMap((line, index): readonly Mutant[] => {
      if (!STRICT.test(line)) return [];
      const text = lines.filter((_, each) => each !== index).join('\n');
      return [
        {
          operator: LINE,
          place: `${name}: ${line.trim()}`,
          judge: () => judgeTemplate(world, checkout, helm, file, text),
        },
      ];
    });
    return [gone, ...strict];
  });
}

const TEMPLATE = 'template removed from the chart';
const LINE = 'line removed from a template';

export const SOURCE_OPERATORS: readonly string[] = [...CONSTRUCT_MUTATIONS.map(({ name }) => name), TEMPLATE, LINE];

export const sourceMutants = (world: World, checkout: string, helm: string): readonly Mutant[] => [
  ...CONSTRUCT_MUTATIONS.map((mutation) => ({
    operator: mutation.name,
    place: mutation.file,
    judge: () => judgeConstruct(world, checkout, mutation),
  })),
  ...templateMutants(world, checkout, helm),
];
