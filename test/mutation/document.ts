import { CHART_OPERATORS } from './chart-operators';
import { ESTATE_OPERATORS } from './estate-operators';
import { explained, type Judged, type Survivor, tableOf } from './report';
import { ANY_OPERATORS, NAMED_OPERATORS } from './resource-operators';
import { CONSTRUCT_MUTATIONS } from './source-mutations';
import { SOURCE_OPERATORS } from './source-run';
import { SURVIVORS } from './survivors';
import { VALUES_OPERATORS } from './values-operators';

interface Family {
  readonly title: string;
  readonly operators: readonly string[];
}

const CONSTRUCTS = CONSTRUCT_MUTATIONS.map(({ name }) => name);

/** Every fault that a run makes, in the order of the document. */
export const FAMILIES: readonly Family[] = [
  { title: 'In the JSON of the stacks', operators: [...NAMED_OPERATORS.map(({ name }) => name), ...ESTATE_OPERATORS] },
  { title: 'At every place of the JSON', operators: ANY_OPERATORS.map(({ name }) => name) },
  { title: 'In the rendered admission policies', operators: CHART_OPERATORS },
  { title: 'In the values of the chart', operators: VALUES_OPERATORS },
  { title: 'In the constructs and stacks', operators: CONSTRUCTS },
  { title: 'In the templates of the chart', operators: SOURCE_OPERATORS.filter((name) => !CONSTRUCTS.includes(name)) },
];

const INTRODUCTION = `# Mutation run

<!-- Written by \`npm run mutate -- --write\`; do not edit. -->

Faults are put into a small estate of levels 1 to 4 with a vendor, a client of the Kubernetes API and an agreement: one at a
time, at every place where the fault can stand. Noticed means that the constructs refuse to synthesise, that the reader of
\`review/read\` refuses the file, or that \`checkBaseline\` of \`review/baseline\` reports it. A fault without effect reads back
to the same objects, such as a default left out. The run takes no chance and no clock: a second one gives the same figures.
It ends with an error when a fault stays unnoticed without an explanation below, or more or less often than its explanation says.
`;

const live = (expressions: number): string => `## Judged on a live API server alone

The rendered policies hold ${expressions} expressions (validations, match conditions, variables). What a changed one
means no reader of JSON can say: an expression that is always true is noticed above, any other change is not counted here. The
corpus of \`test/live/admission\` judges them, with its own weakenings of each rule (\`test/live/README.md\`).
`;

/** The report of a run as it is kept in \`docs/mutation.md\`. */
export function markdown(judged: readonly Judged[], survivors: readonly Survivor[], expressions: number): string {
  const parts = FAMILIES.map(({ title, operators }) => {
    const theirs = judged.filter(({ operator }) => operators.includes(operator));
    return `## ${title}\n\n${tableOf(operators, theirs)}\n`;
  });
  const unnoticed = `## Unnoticed, and why that is right\n\n${explained(survivors, SURVIVORS)}\n`;
  return [INTRODUCTION, ...parts, live(expressions), unnoticed].join('\n');
}
