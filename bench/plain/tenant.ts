import type { ShippedFacts, SystemFacts } from '../shipped';
import {
  account,
  guard,
  MANAGED_LABELS,
  namespace,
  networkPolicies,
  note,
  podSecurityLabels,
  RBAC,
  ROLE_RULES,
  type Scope,
} from './common';
import { add, type Resources, type Tree } from './stack';

/** One system, as the plain program knows it. */
export interface PlainSystem {
  readonly stack: string;
  readonly agency: string;
  readonly id: string;
  readonly name: string;
  readonly tier: 'central' | 'province' | 'commune';
  readonly egovCode: string | undefined;
  readonly commune: string | undefined;
  readonly facts: SystemFacts;
  /** Provenance, `file:line`. */
  readonly source: string;
}

const NO_SYSTEM_PRIORITY = {
  hard: { pods: '0' },
  scope_selector: {
    match_expression: [
      {
        operator: 'In',
        scope_name: 'PriorityClass',
        values: ['system-cluster-critical', 'system-node-critical'],
      },
    ],
  },
};

function labelsOf({ agency, id, tier, egovCode, commune, facts }: PlainSystem, version: string): Tree {
  return {
    'ndc.gov.vn/agency': agency,
    ...(commune === undefined ? {} : { 'ndc.gov.vn/commune': commune }),
    ...(egovCode === undefined ? {} : { 'ndc.gov.vn/egov-code': egovCode }),
    'ndc.gov.vn/level': facts.level,
    'ndc.gov.vn/managed': 'true',
    'ndc.gov.vn/system': id,
    'ndc.gov.vn/tier': tier,
    ...podSecurityLabels(facts.podSecurity, version),
  };
}

function limitSpec({ limits }: SystemFacts): Tree {
  return {
    limit: [
      {
        default: limits.default,
        default_request: limits.defaultRequest,
        max: limits.max,
        min: limits.min,
        type: 'Container',
      },
      { max: limits.podMax, type: 'Pod' },
      { max: { storage: limits.claimMax }, type: 'PersistentVolumeClaim' },
    ],
  };
}

function roles(scope: Scope, { agency, id: system }: PlainSystem, after: readonly string[]): void {
  const { resources, path, source, namespace } = scope;
  const cited = ['R04c', 'R13'];
  for (const role of ['view', 'deploy', 'operate'] as const) {
    const name = `ndc-${role}`;
    const id = `${namespace}_${name}`;
    const metadata = { labels: MANAGED_LABELS, name, namespace };
    const address = add(resources, 'kubernetes_role_v1', id, {
      '//': note(`${path}/roles/${role}-role`, id, cited, source),
      depends_on: after.slice(0, 1),
      metadata,
      rule: ROLE_RULES[role],
    });
    const group = role === 'view' ? `agency:${agency}:view` : `agency:${agency}:${system}:${role}`;
    add(resources, 'kubernetes_role_binding_v1', id, {
      '//': note(`${path}/roles/${role}-binding`, id, cited, source),
      depends_on: [...after, address],
      metadata,
      role_ref: { api_group: RBAC, kind: 'Role', name },
      subject: [{ api_group: RBAC, kind: 'Group', name: group }],
    });
  }
}

/** What only the agent node of an agency has besides. */
function budget({ resources, path, namespace, source }: Scope, pods: Tree): void {
  const id = `${namespace}_agent-node`;
  add(resources, 'kubernetes_pod_disruption_budget_v1', id, {
    '//': note(`${path}/budget/Resource`, id, ['R01'], source),
    depends_on: [`kubernetes_namespace_v1.${namespace}`],
    metadata: { labels: MANAGED_LABELS, name: 'agent-node', namespace },
    spec: { min_available: '1', selector: { match_labels: pods } },
  });
}

/** The namespace of a system with everything that makes it safe. */
export function addSystem(resources: Resources, system: PlainSystem, shipped: ShippedFacts): void {
  const { stack, agency, id, facts, source } = system;
  const name = `${agency}-${id}`;
  const scope: Scope = { resources, path: `${stack}/${name}`, namespace: name, source };
  const quota = 'kubernetes_resource_quota_v1';
  roles(scope, system, [
    namespace(scope, labelsOf(system, shipped.podSecurity.version), { 'ndc.gov.vn/display-name': system.name }),
    ...networkPolicies(scope, shipped.platform),
    guard(scope, quota, 'compute', 'R12', 'quotas/compute', { hard: facts.compute }),
    guard(scope, quota, 'objects', 'R12', 'quotas/objects', { hard: facts.objects }),
    guard(scope, quota, 'priority', 'R12', 'quotas/priority', NO_SYSTEM_PRIORITY),
    guard(scope, 'kubernetes_limit_range_v1', 'limits', 'R12', 'limits/Resource', limitSpec(facts)),
    account(scope, 'default'),
    account(scope, 'deployer'),
    account(scope, 'app'),
  ]);
  if (id === 'agent-node') budget(scope, shipped.platform.agentNode);
}
