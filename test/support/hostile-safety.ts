import { type End, policyKey } from './hostile-agreements';
import type { Expected } from './hostile-expected';
import { isEmpty, list, many, one, stringsIn, text, type Tree, tree } from './hostile-tree';

/**
 * Whether an output is safe, judged from its JSON and from `hostile-expected.ts` alone: nothing of the code that made
 * it is used, so that a mistake there cannot excuse itself here.
 */

/** Name of a stack to its parsed `cdk.tf.json`. */
export type Stacks = ReadonlyMap<string, unknown>;

export const RESOURCE_TYPES: ReadonlySet<string> = new Set([
  'helm_release',
  'kubernetes_cluster_role_binding_v1',
  'kubernetes_cluster_role_v1',
  'kubernetes_config_map_v1',
  'kubernetes_default_service_account_v1',
  'kubernetes_limit_range_v1',
  'kubernetes_namespace_v1',
  'kubernetes_network_policy_v1',
  'kubernetes_persistent_volume_claim_v1',
  'kubernetes_pod_disruption_budget_v1',
  'kubernetes_priority_class_v1',
  'kubernetes_resource_quota_v1',
  'kubernetes_role_binding_v1',
  'kubernetes_role_v1',
  'kubernetes_runtime_class_v1',
  'kubernetes_service_account_v1',
  'kubernetes_storage_class_v1',
]);

const BLOCKS: ReadonlySet<string> = new Set(['//', 'provider', 'resource', 'terraform', 'variable']);
const VARIABLES = ['${var.cluster_ca_certificate}', '${var.cluster_host}', '${var.cluster_token}'];
const EVALUATED = /[$%]\{|TfToken\[|-\d(?:\.\d+)?e\+?2[89]\d/;
const PLATFORM = 'ndc-system';
const META_ARGUMENTS = ['provisioner', 'connection', 'count', 'for_each', 'provider'];

export interface Placed {
  readonly stack: string;
  readonly type: string;
  readonly id: string;
  readonly attributes: Tree;
}

export function resourcesIn(stacks: Stacks): readonly Placed[] {
  return [...stacks].flatMap(([stack, json]) =>
    Object.entries(tree(tree(json)['resource'])).flatMap(([type, ofType]) =>
      Object.entries(tree(ofType)).map(([id, attributes]) => ({ stack, type, id, attributes: tree(attributes) })),
    ),
  );
}

export const metadataOf = ({ attributes }: Placed): Tree => one(attributes['metadata']);
const nameOf = (resource: Placed): string => text(metadataOf(resource)['name']);
const namespaceOf = (resource: Placed): string => text(metadataOf(resource)['namespace']);

/** What is wrong with an output, in words for whoever reads the failed test. */
export function violations(stacks: Stacks, expected: Expected): readonly string[] {
  const resources = resourcesIn(stacks);
  return [
    ...[...stacks].flatMap(([name, json]) => ofStack(name, tree(json))),
    ...resources.flatMap(ofResource),
    ...ofNamespaces(resources, expected),
    ...ofPolicies(resources, expected),
    ...ofRegister(resources, expected),
    ...ofBindings(resources, expected),
  ];
}

function ofStack(name: string, json: Tree): readonly string[] {
  const { provider, ...rest } = json;
  const evaluated = stringsIn(provider, '').filter(([, value]) => EVALUATED.test(value));
  const references = [...new Set(evaluated.map(([, value]) => value))];
  const terraform = tree(json['terraform']);
  const state = text(one(tree(terraform['backend'])['local'])['path']);
  return [
    ...Object.keys(json)
      .filter((block) => !BLOCKS.has(block))
      .map((block) => `${name}: block ${block}`),
    ...(references.sort().join() === VARIABLES.join() ? [] : [`${name}: the providers use ${references.join()}`]),
    ...stringsIn(rest, name)
      .filter(([, value]) => EVALUATED.test(value))
      .map(([path, value]) => `${path}: would be evaluated: ${value}`),
    ...stringsIn(json, name)
      .filter(([path, value]) => value.startsWith('/') && value !== '//' && !path.includes('.annotations.'))
      .map(([path, value]) => `${path}: absolute path ${value}`),
    ...(Object.keys(terraform).sort().join() === 'backend,required_providers' ? [] : [`${name}: terraform block`]),
    ...(/^\.\.\/\.\.\/\.\.\/\.state\/[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+\.tfstate$/.test(state)
      ? []
      : [`${name}: state in ${state}`]),
  ];
}

function ofResource(resource: Placed): readonly string[] {
  const { stack, type, id, attributes } = resource;
  const here = `${stack}: ${type}.${id}`;
  const wrong = [
    ...(RESOURCE_TYPES.has(type) ? [] : ['type is not listed']),
    ...META_ARGUMENTS.filter((key) => key in attributes).map((key) => `has ${key}`),
  ];
  if (/service_account/.test(type) && attributes['automount_service_account_token'] !== false)
    wrong.push('mounts its token');
  if (type === 'kubernetes_role_binding_v1' && namespaceOf(resource) === PLATFORM)
    wrong.push(...ofPlatformBinding(resource));
  if (/cluster_role_binding/.test(type) && !/^ndc-(planner|platform(-team)?|security)$/.test(nameOf(resource)))
    wrong.push('binds in the whole cluster');
  return wrong.map((what) => `${here}: ${what}`);
}

function ofPlatformBinding(binding: Placed): readonly string[] {
  return many(binding.attributes['subject']).flatMap((subject) => {
    const [kind, name] = [text(subject['kind']), text(subject['name'])];
    return name.startsWith('system:') && kind === 'User' ? [`binds ${name}`] : [];
  });
}

/** Exactly the subjects that the configuration gives a role: none more, none less, none elsewhere. */
function ofBindings(resources: readonly Placed[], { bindings }: Expected): readonly string[] {
  const made = new Set(
    resources
      .filter((binding) => binding.type === 'kubernetes_role_binding_v1' && namespaceOf(binding) !== PLATFORM)
      .flatMap((binding) => {
        const role = one(binding.attributes['role_ref']);
        const kind = text(role['kind']) === 'Role' ? '' : `${text(role['kind'])}/`;
        return many(binding.attributes['subject']).map((subject) => {
          const name = text(subject['name']);
          const shown = text(subject['kind']) === 'ServiceAccount' ? `${text(subject['namespace'])}/${name}` : name;
          return `${namespaceOf(binding)} ${text(subject['kind'])} ${shown} ${kind}${text(role['name'])}`;
        });
      }),
  );
  return [
    ...[...made].filter((key) => !bindings.has(key)).map((key) => `bound without a ground: ${key}`),
    ...[...bindings].filter((key) => !made.has(key)).map((key) => `to be bound and not: ${key}`),
  ];
}

const GUARDS = [
  'kubernetes_network_policy_v1/default-deny',
  'kubernetes_network_policy_v1/allow-dns',
  'kubernetes_default_service_account_v1/default',
];
const TENANT_GUARDS = [
  'kubernetes_resource_quota_v1/compute',
  'kubernetes_resource_quota_v1/objects',
  'kubernetes_resource_quota_v1/priority',
  'kubernetes_limit_range_v1/limits',
];

function ofNamespaces(resources: readonly Placed[], expected: Expected): readonly string[] {
  const isOwn = (name: string): boolean => name === PLATFORM || name === expected.hub;
  const inNamespace = new Map<string, Set<string>>();
  for (const resource of resources) {
    const names = inNamespace.get(namespaceOf(resource)) ?? new Set();
    inNamespace.set(namespaceOf(resource), names.add(`${resource.type}/${nameOf(resource)}`));
  }
  const namespaces = resources.filter(({ type }) => type === 'kubernetes_namespace_v1');
  const names = namespaces.map(nameOf);
  return [
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `namespace ${name} stands twice`),
    ...[...expected.namespaces].filter((name) => !names.includes(name)).map((name) => `namespace ${name} is missing`),
    ...[...inNamespace.keys()]
      .filter((name) => name !== '' && !names.includes(name))
      .map((name) => `objects in ${name}`),
    ...namespaces.flatMap((namespace) => {
      const name = nameOf(namespace);
      const guards = isOwn(name) ? GUARDS : [...GUARDS, ...TENANT_GUARDS];
      const missing = guards.filter((guard) => inNamespace.get(name)?.has(guard) !== true);
      return [
        ...(expected.namespaces.has(name) ? [] : [`namespace ${name} is nobody's`]),
        ...missing.map((guard) => `namespace ${name} lacks ${guard}`),
        ...podSecurity(namespace).map((what) => `namespace ${name}: ${what}`),
        ...(one(namespace.attributes['lifecycle'])['prevent_destroy'] === true
          ? []
          : [`namespace ${name} may be destroyed`]),
      ];
    }),
  ];
}

function podSecurity(namespace: Placed): readonly string[] {
  const labels = tree(metadataOf(namespace)['labels']);
  return ['enforce', 'audit', 'warn'].flatMap((mode) => {
    const level = text(labels[`pod-security.kubernetes.io/${mode}`]);
    const version = text(labels[`pod-security.kubernetes.io/${mode}-version`]);
    const strict = level === 'restricted' || (mode === 'enforce' && level === 'baseline');
    return [
      ...(strict ? [] : [`${mode} is "${level}"`]),
      ...(/^v1\.\d\d$/.test(version) ? [] : [`${mode}-version is "${version}"`]),
    ];
  });
}

function ofPolicies(resources: readonly Placed[], { policies }: Expected): readonly string[] {
  const wrong: string[] = [];
  const opened = new Set<string>();
  for (const resource of resources.filter(({ type }) => type === 'kubernetes_network_policy_v1')) {
    const here = `${namespaceOf(resource)}/${nameOf(resource)}`;
    const spec = one(resource.attributes['spec']);
    if (nameOf(resource) === 'default-deny') wrong.push(...notDenying(spec).map((what) => `${here}: ${what}`));
    else if (nameOf(resource) === 'allow-dns') wrong.push(...beyondDns(spec).map((what) => `${here}: ${what}`));
    else {
      const keys = openedBy(resource, spec);
      if (keys.length !== 1) wrong.push(`${here}: opens ${keys.length} ways`);
      for (const key of keys) opened.add(key);
    }
  }
  return [
    ...wrong,
    ...[...opened].filter((key) => !policies.has(key)).map((key) => `opened without an agreement: ${key}`),
    ...[...policies].filter((key) => !opened.has(key)).map((key) => `agreed and not opened: ${key}`),
  ];
}

function notDenying(spec: Tree): readonly string[] {
  const types = spec['policy_types'];
  const both = Array.isArray(types) && types.join() === 'Ingress,Egress';
  const whole = isEmpty(one(spec['pod_selector']));
  return [...(both && whole ? [] : ['does not deny']), ...['ingress', 'egress'].filter((key) => key in spec)];
}

/** Namespace and pods of one peer, or ranges of several; undefined where it is anything else, or anywhere. */
function peerOf(rule: Tree, key: 'from' | 'to'): End | undefined {
  const peers = many(rule[key]);
  const [peer] = peers;
  const ranges = peers.map((each) =>
    Object.keys(each).join() === 'ip_block' ? rangeOf(one(each['ip_block'])) : undefined,
  );
  if (peer === undefined || ranges.every((range) => range !== undefined))
    return ranges.length === 0 ? undefined : { ranges: ranges.flatMap((range) => range ?? []) };
  if (peers.length !== 1 || Object.keys(peer).sort().join() !== 'namespace_selector,pod_selector') return undefined;
  const namespaces = tree(one(peer['namespace_selector'])['match_labels']);
  const labels = tree(one(peer['pod_selector'])['match_labels']) as Readonly<Record<string, string>>;
  const namespace = text(namespaces['kubernetes.io/metadata.name']);
  if (namespace === '' || Object.keys(namespaces).length !== 1 || Object.keys(labels).length === 0) return undefined;
  return { namespace, labels };
}

function rangeOf({ cidr, ...more }: Tree): string | undefined {
  return typeof cidr === 'string' && isEmpty(more) && !/\/0$/.test(cidr) ? cidr : undefined;
}

/** The hub's register, as its ConfigMaps hold it: the agreements in force, and in its namespace alone. */
function ofRegister(resources: readonly Placed[], { registered, hub }: Expected): readonly string[] {
  const maps = resources.filter(({ type }) => type === 'kubernetes_config_map_v1');
  const ids = maps.flatMap(({ attributes }) => {
    const document: unknown = JSON.parse(text(tree(attributes['data'])['register.json']));
    return list(tree(document)['agreements']).map((each) => text(tree(each)['id']));
  });
  return [
    ...maps.filter((map) => namespaceOf(map) !== hub).map((map) => `${nameOf(map)} stands in ${namespaceOf(map)}`),
    ...ids.filter((id) => !registered.has(id)).map((id) => `registered without a ground: ${id}`),
    ...[...registered].filter((id) => !ids.includes(id)).map((id) => `in force and not registered: ${id}`),
  ];
}

function beyondDns(spec: Tree): readonly string[] {
  const rules = many(spec['egress']);
  const ports = many(rules[0]?.['ports']).map((port) => text(port['protocol']));
  const narrow = rules.length === 1 && rules[0] !== undefined && peerOf(rules[0], 'to') !== undefined;
  return narrow && ports.sort().join() === 'TCP,UDP' && !('ingress' in spec) ? [] : ['opens more than DNS'];
}

function openedBy(policy: Placed, spec: Tree): readonly string[] {
  const labels = tree(one(spec['pod_selector'])['match_labels']) as Readonly<Record<string, string>>;
  const agreement = text(tree(metadataOf(policy)['annotations'])['ndc.gov.vn/agreements']);
  const own = { namespace: namespaceOf(policy), labels };
  return (['egress', 'ingress'] as const).flatMap((side) =>
    many(spec[side]).flatMap((rule) => {
      const peer = peerOf(rule, side === 'egress' ? 'to' : 'from');
      const ports = many(rule['ports']).map(portKey);
      if (peer === undefined || ports.length === 0 || isEmpty(labels))
        return [`everything ${side} of ${nameOf(policy)}`];
      return ports.map((port) => policyKey(side, own, peer, port, agreement));
    }),
  );
}

function portKey({ port, end_port: last, protocol }: Tree): string {
  return `${text(port)}${typeof last === 'number' ? `-${last}` : ''}/${text(protocol)}`;
}
