import { temporaryFolders } from '../../support/temporary';
import { oneStack, policy, readFiles } from '../support/folder';

const folder = temporaryFolders();

async function peersOf(from: unknown): Promise<unknown> {
  const resource = { kubernetes_network_policy_v1: { p: policy({ ingress: [{ from }] }) } };
  const { estate, issues } = await readFiles(folder(), oneStack(resource));
  if (issues.length > 0) return issues.map(({ code, path }) => `${code} ${path ?? ''}`);
  const spec = estate.stacks[0]?.objects[0]?.object['spec'] as { ingress: readonly { from?: unknown }[] };
  return spec.ingress[0]?.from;
}

const EVERYTHING = {};
const web = { match_labels: { app: 'web' } };
const WEB = { matchLabels: { app: 'web' } };

/** How the rule is written, what it lets in. A missing selector is another thing than one that selects everything. */
const SHAPES: readonly (readonly [string, unknown, unknown])[] = [
  ['no peers at all: everybody', undefined, undefined],
  ['null for peers: everybody', null, undefined],
  ['a list of no peers: everybody', [], undefined],
  ['an empty namespace selector: every namespace', [{ namespace_selector: {} }], [{ namespaceSelector: EVERYTHING }]],
  ['a list of one empty block', [{ namespace_selector: [{}] }], [{ namespaceSelector: EVERYTHING }]],
  ['a list of one null', [{ namespace_selector: [null] }], [{ namespaceSelector: EVERYTHING }]],
  ['empty labels', [{ namespace_selector: { match_labels: {} } }], [{ namespaceSelector: EVERYTHING }]],
  ['null labels', [{ namespace_selector: { match_labels: null } }], [{ namespaceSelector: EVERYTHING }]],
  ['no expressions', [{ namespace_selector: { match_expressions: [] } }], [{ namespaceSelector: EVERYTHING }]],
  ['null for a selector: none', [{ namespace_selector: null, pod_selector: web }], [{ podSelector: WEB }]],
  ['a list of no selector: none', [{ namespace_selector: [], pod_selector: [web] }], [{ podSelector: WEB }]],
  [
    'both selectors in one peer: both have to hold',
    [{ namespace_selector: {}, pod_selector: web }],
    [{ namespaceSelector: EVERYTHING, podSelector: WEB }],
  ],
  [
    'the selectors in two peers: one of them has to hold',
    [{ namespace_selector: {} }, { pod_selector: web }],
    [{ namespaceSelector: EVERYTHING }, { podSelector: WEB }],
  ],
  ['one peer without a list', { pod_selector: web }, [{ podSelector: WEB }]],
  ['an empty pod selector: every pod of the own namespace', [{ pod_selector: {} }], [{ podSelector: EVERYTHING }]],
  ['an empty peer, which the API refuses', [{}], [{}]],
  [
    'expressions, whose values are a set',
    [{ pod_selector: { match_expressions: [{ key: 'app', operator: 'In', values: ['b', 'a', 'b'] }] } }],
    [{ podSelector: { matchExpressions: [{ key: 'app', operator: 'In', values: ['b', 'a'] }] } }],
  ],
  [
    'an expression without key, which the provider drops in silence',
    [{ pod_selector: { match_expressions: [{}] } }],
    ['key', 'operator'].map(() => 'missing-attribute spec.ingress[0].from[0].pod_selector.match_expressions[0]'),
  ],
  ['two selectors of one kind', [{ pod_selector: [web, web] }], ['wrong-type spec.ingress[0].from[0].pod_selector']],
  ['a selector that is a text', [{ pod_selector: 'web' }], ['wrong-type spec.ingress[0].from[0].pod_selector']],
];

describe('selectors', () => {
  it.each(SHAPES)('%s', async (_, from, expected) => {
    expect(await peersOf(from)).toStrictEqual(expected);
  });
});
