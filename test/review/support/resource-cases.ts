import { namespace, oneStack, policy, type Tree } from './folder';
import type { IssueCase } from './issue-case';

const ns = (differing: Tree): Tree => ({ kubernetes_namespace_v1: { 'byt-his': { ...namespace(), ...differing } } });
const np = (differing: Tree): Tree => ({ kubernetes_network_policy_v1: { p: policy(differing) } });
const of = (type: string, attributes: unknown): Tree => ({ [type]: { x: attributes } });
const quota = (hard: Tree): Tree =>
  of('kubernetes_resource_quota_v1', { metadata: { name: 'q', namespace: 'n' }, spec: { hard } });
const NS = 'kubernetes_namespace_v1.byt-his';
const NP = 'kubernetes_network_policy_v1.p';

/** Resources that cannot be read exactly. */
export const RESOURCE_CASES: readonly IssueCase[] = [
  [
    'an unknown type',
    oneStack(of('kubernetes_secret_v1', {})),
    ['resource-type-unknown one - resource.kubernetes_secret_v1'],
  ],
  [
    'a name that is none',
    oneStack({ kubernetes_namespace_v1: { 'a b': namespace() } }),
    ['resource-name one kubernetes_namespace_v1.a b -'],
  ],
  ...['connection', 'count', 'for_each', 'provider', 'provisioner'].map(
    (name) => [`the meta-argument ${name}`, oneStack(ns({ [name]: {} })), [`meta-argument one ${NS} ${name}`]] as const,
  ),
  ...['check', 'data', 'ephemeral', 'import', 'locals', 'module', 'moved', 'output', 'removed'].map(
    (name) => [`a block "${name}"`, oneStack({}, { [name]: {} }), [`block-not-allowed one - ${name}`]] as const,
  ),
  [
    'another lifecycle',
    oneStack(ns({ lifecycle: { prevent_destroy: true, ignore_changes: ['metadata'] } })),
    [`unknown-attribute one ${NS} lifecycle.ignore_changes`],
  ],
  ['an unknown attribute', oneStack(np({ podSelector: {} })), [`unknown-attribute one ${NP} spec.podSelector`]],
  ['a comment inside a block', oneStack(np({ '//': 'x' })), [`unknown-attribute one ${NP} spec["//"]`]],
  ['a missing attribute', oneStack(np({ policy_types: null })), [`missing-attribute one ${NP} spec`]],
  [
    'a value that cannot stand there',
    oneStack(np({ egress: { ports: { port: '0' } } })),
    [`value-not-allowed one ${NP} spec.egress.ports.port`],
  ],
  [
    'a label that is no text',
    oneStack(ns({ metadata: { name: 'n', labels: { 'a/b': 1 } } })),
    [`wrong-type one ${NS} metadata.labels["a/b"]`],
  ],
  [
    'resources that are a list',
    oneStack({ kubernetes_namespace_v1: [] }),
    ['wrong-type one - resource.kubernetes_namespace_v1'],
  ],
  [
    'templates in a value and in a key',
    oneStack(ns({ metadata: { name: '${var.x}', labels: { '%{if true}': 'a' } } })),
    [`template one ${NS} metadata.labels["%{if true}"]`, `template one ${NS} metadata.name`],
  ],
  [
    'a token',
    oneStack(ns({ metadata: { name: 'TfToken[1]' } })),
    ['template one - resource.kubernetes_namespace_v1.byt-his.metadata.name'],
  ],
  [
    'a token that is a number',
    oneStack(of('kubernetes_priority_class_v1', { metadata: { name: 'p' }, value: -1.7e308 })),
    [
      'template one - resource.kubernetes_priority_class_v1.x.value',
      'wrong-type one kubernetes_priority_class_v1.x value',
    ],
  ],
  [
    'a quantity that is none',
    oneStack(quota({ cpu: 'many' })),
    ['quantity-invalid one kubernetes_resource_quota_v1.x spec.hard'],
  ],
];
