import { type Files, manifestEntry, manifestJson, namespace, oneStack, policy, stackJson, type Tree } from './folder';
import type { IssueCase } from './issue-case';

const ns = (differing: Tree): Tree => ({ kubernetes_namespace_v1: { 'byt-his': { ...namespace(), ...differing } } });
const np = (differing: Tree): Tree => ({ kubernetes_network_policy_v1: { p: policy(differing) } });
const of = (type: string, attributes: unknown): Tree => ({ [type]: { x: attributes } });
const NS = 'kubernetes_namespace_v1.byt-his';
const bare = stackJson('one', {});
const twoStacks = (one: Tree, two: Tree, dependencies: readonly string[] = [], differing: Tree = {}): Files => ({
  'manifest.json': manifestJson({ one: manifestEntry('one', dependencies), two: manifestEntry('two', ['one']) }),
  'stacks/one/cdk.tf.json': stackJson('one', one),
  'stacks/two/cdk.tf.json': stackJson('two', two, differing),
});

/** Folders that are not whole, or whose parts do not fit together. */
export const FOLDER_CASES: readonly IssueCase[] = [
  ['a sound folder', oneStack({ ...ns({}), ...np({}) }), []],
  ['a stack without resources', { ...oneStack({}), 'stacks/one/cdk.tf.json': stackJson('one', {}) }, []],
  ['no manifest', {}, ['file-missing - - -']],
  ['a listed stack that is not there', { 'manifest.json': oneStack({})['manifest.json'] }, ['file-missing one - -']],
  ['truncated JSON', { ...oneStack({}), 'stacks/one/cdk.tf.json': '{"//": {"meta' }, ['json-invalid one - -']],
  ['a manifest that is a list', { 'manifest.json': '[]' }, ['json-invalid - - -']],
  [
    'JSON that is too deep',
    { ...oneStack({}), 'stacks/one/cdk.tf.json': `{"resource": ${'['.repeat(100)}${']'.repeat(100)}}` },
    [`json-invalid one - resource${'[0]'.repeat(60)}`],
  ],
  [
    'a key that stands twice',
    { ...oneStack({}), 'stacks/one/cdk.tf.json': '{"resource": {"a": 1}, "resource": {}}' },
    ['json-key-twice one - -'],
  ],
  [
    'a key that stands twice, once escaped',
    { ...oneStack({}), 'stacks/one/cdk.tf.json': '{"a": {"b": 1, "\\u0062": 2}}' },
    ['json-key-twice one - -'],
  ],
  [
    'keys that reach into the program',
    { ...oneStack({}), 'stacks/one/cdk.tf.json': '{"resource": {"__proto__": {}}, "constructor": 1}' },
    ['json-key-forbidden one - constructor', 'json-key-forbidden one - resource.__proto__'],
  ],
  ['the file of another stack', oneStack({}, { '//': { metadata: { stackName: 'two' } } }), ['stack-foreign one - //']],
  [
    'JSON of another program',
    { ...oneStack({}), 'manifest.json': '{"name": "x"}' },
    ['missing-attribute - - -', 'unknown-attribute - - name', 'stack-not-listed one - -'],
  ],
  ['a stack that the manifest lacks', { ...oneStack({}), 'stacks/two/x': '' }, ['stack-not-listed two - -']],
  [
    'a stack whose name leads elsewhere',
    { 'manifest.json': manifestJson({ '../x': manifestEntry('../x') }) },
    ['stack-name - - stacks["../x"]'],
  ],
  [
    'a manifest that leads elsewhere',
    { ...oneStack({}), 'manifest.json': manifestJson({ one: manifestEntry('one', [], { workingDirectory: '/x' }) }) },
    ['value-not-allowed - - stacks.one.workingDirectory'],
  ],
  [
    'a dependency that is not there',
    { ...oneStack({}), 'manifest.json': manifestJson({ one: manifestEntry('one', ['zero']) }) },
    ['stack-unknown one - -'],
  ],
  ['stacks in a circle', twoStacks({}, {}, ['two']), ['dependency-cycle - - -']],
  [
    'two stacks with one state',
    twoStacks({}, {}, [], { terraform: bare['terraform'] }),
    ['state-shared two - terraform.backend'],
  ],
  ['two stacks that own one object', twoStacks(ns({}), ns({})), [`object-in-two-stacks two ${NS} -`]],
  [
    'two resources for one object',
    oneStack({ kubernetes_namespace_v1: { a: namespace(), b: namespace() } }),
    ['object-twice one kubernetes_namespace_v1.b -'],
  ],
  [
    'a default account and an account of its name',
    oneStack({
      ...of('kubernetes_service_account_v1', { metadata: { name: 'default', namespace: 'n' } }),
      ...of('kubernetes_default_service_account_v1', { metadata: { namespace: 'n' } }),
    }),
    ['object-twice one kubernetes_service_account_v1.x -'],
  ],
  [
    'a dependency on nothing',
    oneStack(ns({ depends_on: ['kubernetes_role_v1.x'] })),
    [`depends-on-unknown one ${NS} depends_on`],
  ],
  ['a resource that depends on itself', oneStack(ns({ depends_on: [NS] })), ['dependency-cycle one - -']],
  [
    'a file that Terraform would read too',
    { ...oneStack({}), 'stacks/one/more.tf': '', 'stacks/one/x.auto.tfvars.json': '{}', 'stacks/one/notes.txt': '' },
    ['file-unexpected one - -', 'file-unexpected one - -'],
  ],
];
