import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../model/rules';
import { FINDINGS } from '../../model/rules/findings';
import { MESSAGES } from '../../model/messages/catalogue';
import { type ReadObject, readFolder } from '../../review/read';
import { REQUIREMENTS } from '../live/requirements/requirements';
import type { ControlFacts } from './control-findings';
import { CHECKOUT, ndc } from './ndc';
import { testTitles } from './test-titles';

const TEMPLATES = join(CHECKOUT, 'charts/admission-policies/templates');
const PAGE = join(CHECKOUT, 'docs/cluster-requirements.md');

/** What the chart, the rules, the documents and the tests hold, and what the example gives once it is synthesised. */
export async function controlFacts(out: string): Promise<ControlFacts> {
  const { code, stderr } = ndc(['synth', '--config', 'examples/first-agreement', '--out', out]);
  if (code !== 0) throw new Error(stderr);
  const objects = (await readFolder(out)).estate.stacks.flatMap((stack) => stack.objects);
  const titles = testTitles(CHECKOUT);
  return {
    policies: policiesIn(TEMPLATES),
    objects: new Set(objects.map(nameOf)),
    bundle: bundleOf(objects),
    labels: new Set(objects.flatMap(({ object }) => Object.keys(object.metadata.labels ?? {}))),
    rules: new Set([...[...RULES, ...FINDINGS].map(({ name }) => name), ...Object.keys(MESSAGES)]),
    requirements: requirementsOn(readFileSync(PAGE, 'utf8')),
    hasTest: (path, name) => titles.has(path, name),
    isGoldenCase: (path) => path.startsWith('test/cases/') && existsSync(join(CHECKOUT, path, 'case.yaml')),
  };
}

const nameOf = ({ object }: ReadObject): string => `${object.kind}/${object.metadata.name}`;

/** Every message begins with the id of its rule. */
function policiesIn(templates: string): ReadonlySet<string> {
  const texts = readdirSync(templates).map((name) => readFileSync(join(templates, name), 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/^ *message: '(P\d\d[a-d]?): /gm)].map(([, id]) => id ?? '')),
  );
}

/** What stands in each namespace of a tenant. The namespace itself has no name in common: its labels are named. */
function bundleOf(objects: readonly ReadObject[]): ReadonlySet<string> {
  const namespaces = new Map<string, ReadonlySet<string>>();
  for (const one of objects.filter(({ stack }) => stack.startsWith('tenant-'))) {
    const { namespace } = one.object.metadata;
    if (namespace !== undefined)
      namespaces.set(namespace, new Set([...(namespaces.get(namespace) ?? []), nameOf(one)]));
  }
  const [first = new Set<string>(), ...others] = [...namespaces.values()];
  return new Set([...first].filter((name) => others.every((names) => names.has(name))));
}

/** What the builder is asked for by the page, and shown to be needed by a test. */
const requirementsOn = (page: string): ReadonlySet<string> =>
  new Set(REQUIREMENTS.map(({ name }) => name.en).filter((name) => page.includes(name)));
