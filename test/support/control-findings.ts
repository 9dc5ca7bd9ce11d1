import type { Config } from '../../model/schema/config';
import type { Control, ControlsFile } from '../../model/schema/controls';

/** What there is, against which the control map is held. */
export interface ControlFacts {
  /** Ids of the chart's rules. */
  readonly policies: ReadonlySet<string>;
  /** `Kind/name` of every object of a synthesised example. */
  readonly objects: ReadonlySet<string>;
  /** Those of them that stand in each namespace of a tenant. */
  readonly bundle: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  /** Names of the configuration's rules, and the codes of their issues. */
  readonly rules: ReadonlySet<string>;
  /** Names of the demands on the cluster builder. */
  readonly requirements: ReadonlySet<string>;
  hasTest(path: string, name: string): boolean;
  isGoldenCase(path: string): boolean;
}

type Proof = NonNullable<Control['proofs']>[number];

/** What may be said of a test, by the folder in which it stands. */
const PLACES: Readonly<Record<Proof['on'], RegExp>> = {
  model: /^test\/(cases|config|model|schema)\//,
  json: /^test\/(cases|constructs|properties|review|stacks)\//,
  live: /^test\/live\/(?!packets)/,
  packets: /^test\/live\/packets/,
};

/** One line for each claim of the map that does not hold, and for each part of the output that no control names. */
export function controlFindings(frameworks: readonly ControlsFile[], facts: ControlFacts): readonly string[] {
  const claims = frameworks.flatMap(({ id, controls }) =>
    controls.flatMap((control) => claimFindings(control, facts).map((line) => `${id} ${control.id}: ${line}`)),
  );
  const named = (what: 'policies' | 'objects'): ReadonlySet<string> =>
    new Set(frameworks.flatMap(({ controls }) => controls.flatMap(({ by }) => by?.[what] ?? [])));
  return [
    ...claims,
    ...without(facts.policies, named('policies')).map((policy) => `no control names policy ${policy}`),
    ...without(facts.bundle, named('objects')).map((object) => `no control names ${object}`),
  ];
}

const without = (all: ReadonlySet<string>, named: ReadonlySet<string>): readonly string[] =>
  [...all].filter((one) => !named.has(one)).sort();

function claimFindings({ by = {}, proofs = [], state }: Control, facts: ControlFacts): readonly string[] {
  const tried = new Set(proofs.map(({ name }) => name));
  const missing = (what: string, given: readonly string[] | undefined, known: ReadonlySet<string>): readonly string[] =>
    (given ?? []).filter((one) => !known.has(one)).map((one) => `there is no ${what} "${one}"`);
  return [
    ...missing('policy', by.policies, facts.policies),
    ...missing('object', by.objects, facts.objects),
    ...missing('label', by.labels, facts.labels),
    ...missing('rule or issue', by.rules, facts.rules),
    ...missing('requirement', by.cluster, facts.requirements),
    ...(state === 'enforced' ? (by.policies ?? []) : [])
      .filter((policy) => !tried.has(policy))
      .map((policy) => `no proof tries policy ${policy}`),
    ...proofs.flatMap((proof) => proofFindings(proof, facts)),
  ];
}

function proofFindings({ on, test, name }: Proof, facts: ControlFacts): readonly string[] {
  const place = PLACES[on].test(test) ? [] : [`${test} does not prove anything on ${on}`];
  if (name === undefined) return facts.isGoldenCase(test) ? place : [...place, `there is no golden case ${test}`];
  return facts.hasTest(test, name) ? place : [...place, `${test} has no test "${name}"`];
}

/** Demands of the level catalogue that no control answers, by its topic or by its clause. */
export function unansweredDemands({ entries }: Config): readonly string[] {
  const frameworks = entries.controls.map(({ value }) => value);
  return [...entries.level, ...entries.levelElsewhere].flatMap(({ value, file, names }) =>
    value.demands.flatMap(({ instrument, clause, topic }) => {
      const controls = frameworks.filter((one) => one.instrument === instrument).flatMap((one) => one.controls);
      const ids = new Set(controls.map(({ id }) => id));
      const byTopic = controls.some(
        ({ demand }) => demand?.topic === topic && String(demand.level) === (names['level'] ?? '5'),
      );
      const byClause = clause !== undefined && (ids.has(clause) || articlesOf(clause).every((one) => ids.has(one)));
      return byTopic || byClause ? [] : [`${file}: ${topic}, ${clause ?? instrument}`];
    }),
  );
}

/** `Điều 30.5, 30.8` is two articles. */
const articlesOf = (clause: string): readonly string[] =>
  clause.split(', ').map((part) => (part.startsWith('Điều ') ? part : `Điều ${part}`));
