import { TenantNamespace } from '../../constructs/tenant-namespace';
import type { HostedSystem } from '../../model/estate/types';
import { platform, RESOURCES, system } from '../support/estate';
import { at, resourcesOf, type ResourceTree } from '../stacks/render';

function bundle(differing: Partial<HostedSystem> = {}, egovCode?: string): ResourceTree {
  const { dns } = platform();
  return resourcesOf((stack) => {
    new TenantNamespace(stack, 'home', { system: system('byt', 'his', differing), egovCode, dns });
  });
}

const agentNodeHome = (): ResourceTree =>
  resourcesOf((stack) => {
    const { dns, agentNode } = platform();
    new TenantNamespace(stack, 'home', { system: system('byt', 'agent-node'), egovCode: undefined, dns, agentNode });
  });

const GUARDS = [
  'kubernetes_network_policy_v1.byt-his_default-deny',
  'kubernetes_network_policy_v1.byt-his_allow-dns',
  'kubernetes_resource_quota_v1.byt-his_compute',
  'kubernetes_resource_quota_v1.byt-his_objects',
  'kubernetes_resource_quota_v1.byt-his_priority',
  'kubernetes_limit_range_v1.byt-his_limits',
  'kubernetes_default_service_account_v1.byt-his_default',
];
const ROLES = ['ndc-view', 'ndc-deploy', 'ndc-operate'];
const ACCOUNTS = ['kubernetes_service_account_v1.byt-his_deployer', 'kubernetes_service_account_v1.byt-his_app'];

const get = (resources: ResourceTree, address: string, ...path: readonly string[]): unknown =>
  at(resources, ...address.split('.'), ...path);

describe('the home of a system', () => {
  const resources = bundle();

  it('is exactly this bundle', () => {
    const addresses = Object.entries(resources).flatMap(([type, ofType]) =>
      Object.keys(ofType).map((id) => `${type}.${id}`),
    );
    expect(addresses.toSorted()).toStrictEqual(
      [
        'kubernetes_namespace_v1.byt-his',
        ...GUARDS,
        ...ACCOUNTS,
        ...ROLES.flatMap((role) => [
          `kubernetes_role_v1.byt-his_${role}`,
          `kubernetes_role_binding_v1.byt-his_${role}`,
        ]),
      ].toSorted(),
    );
  });

  it('has one object more where it is an agent node: a budget that keeps one of its pods', () => {
    const { kubernetes_pod_disruption_budget_v1: budgets, ...others } = agentNodeHome();
    expect(Object.keys(others).toSorted()).toStrictEqual(Object.keys(resources).toSorted());
    expect(Object.keys(budgets ?? {})).toStrictEqual(['byt-agent-node_agent-node']);
    const budget = at(budgets, 'byt-agent-node_agent-node');
    expect(budget).toMatchObject({
      depends_on: ['kubernetes_namespace_v1.byt-agent-node'],
      metadata: { name: 'agent-node', namespace: 'byt-agent-node', labels: { 'ndc.gov.vn/managed': 'true' } },
      spec: { min_available: '1', selector: { match_labels: { 'app.kubernetes.io/name': 'agent-node' } } },
    });
    // The provider replaces it with its selector, which a guard would forbid.
    expect(at(budget, 'lifecycle')).toBeUndefined();
    expect(at(budget, 'metadata', 'labels')).toStrictEqual({ 'ndc.gov.vn/managed': 'true' });
  });

  it('names its owner and pins all six labels of Pod Security', () => {
    expect(get(resources, 'kubernetes_namespace_v1.byt-his', 'metadata')).toStrictEqual({
      name: 'byt-his',
      labels: {
        'ndc.gov.vn/agency': 'byt',
        'ndc.gov.vn/level': '3',
        'ndc.gov.vn/managed': 'true',
        'ndc.gov.vn/system': 'his',
        'ndc.gov.vn/tier': 'central',
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/audit-version': 'v1.34',
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/enforce-version': 'v1.34',
        'pod-security.kubernetes.io/warn': 'restricted',
        'pod-security.kubernetes.io/warn-version': 'v1.34',
      },
      annotations: { 'ndc.gov.vn/display-name': 'Hệ thống his' },
    });
  });

  it('warns at restricted where it enforces less', () => {
    const labels = at(
      bundle({ podSecurity: { enforce: 'baseline', version: 'v1.34' } }),
      'kubernetes_namespace_v1',
      'byt-his',
      'metadata',
      'labels',
    );
    expect(labels).toMatchObject({
      'pod-security.kubernetes.io/enforce': 'baseline',
      'pod-security.kubernetes.io/warn': 'restricted',
      'pod-security.kubernetes.io/audit': 'restricted',
    });
  });

  it('says what is known besides: codes, domains, member communes', () => {
    const known = bundle({ commune: '00004', domains: ['a.example', 'b.example'], memberCommunes: ['1', '2'] }, 'H26');
    expect(get(known, 'kubernetes_namespace_v1.byt-his', 'metadata')).toMatchObject({
      labels: { 'ndc.gov.vn/egov-code': 'H26', 'ndc.gov.vn/commune': '00004' },
      annotations: { 'ndc.gov.vn/domains': 'a.example,b.example', 'ndc.gov.vn/communes': '1,2' },
    });
  });

  it('denies everything both ways, and nothing else', () => {
    expect(get(resources, 'kubernetes_network_policy_v1.byt-his_default-deny', 'spec')).toStrictEqual({
      pod_selector: {},
      policy_types: ['Ingress', 'Egress'],
    });
  });

  it('opens DNS to the DNS pods alone, in one peer', () => {
    expect(get(resources, 'kubernetes_network_policy_v1.byt-his_allow-dns', 'spec')).toStrictEqual({
      pod_selector: {},
      policy_types: ['Egress'],
      egress: [
        {
          ports: [
            { port: '53', protocol: 'UDP' },
            { port: '53', protocol: 'TCP' },
          ],
          to: [
            {
              namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'kube-system' } },
              pod_selector: { match_labels: { 'k8s-app': 'kube-dns' } },
            },
          ],
        },
      ],
    });
  });

  it('limits compute, objects and priority', () => {
    expect(get(resources, 'kubernetes_resource_quota_v1.byt-his_compute', 'spec')).toStrictEqual({
      hard: RESOURCES.compute,
    });
    expect(get(resources, 'kubernetes_resource_quota_v1.byt-his_objects', 'spec')).toStrictEqual({
      hard: RESOURCES.objects,
    });
    expect(get(resources, 'kubernetes_resource_quota_v1.byt-his_priority', 'spec')).toStrictEqual({
      hard: { pods: '0' },
      scope_selector: {
        match_expression: [
          { operator: 'In', scope_name: 'PriorityClass', values: ['system-cluster-critical', 'system-node-critical'] },
        ],
      },
    });
  });

  it('shares nothing of a container at level 4: requests equal limits, also of one that names none', () => {
    const controls = {
      podSecurity: 'restricted',
      commandsInPods: false,
      secretsByPeople: false,
      guaranteed: true,
      portRange: 1,
    } as const;
    const limits = (tree: ResourceTree) =>
      at(tree, 'kubernetes_limit_range_v1', 'byt-his_limits', 'spec', 'limit', '0');
    expect(at(limits(resources), 'default_request')).toStrictEqual(RESOURCES.limits.defaultRequest);
    expect(at(limits(resources), 'max_limit_request_ratio')).toBeUndefined();
    const strict = limits(bundle({ enforced: 4, controls }));
    expect(at(strict, 'default_request')).toStrictEqual(RESOURCES.limits.default);
    expect(at(strict, 'max_limit_request_ratio')).toStrictEqual({ cpu: '1', memory: '1' });
  });

  it('carries the level whose controls hold, which may be above its own', () => {
    const level = (tree: ResourceTree) =>
      at(tree, 'kubernetes_namespace_v1', 'byt-his', 'metadata', 'labels', 'ndc.gov.vn/level');
    expect(level(bundle({ enforced: 4 }))).toBe('4');
  });

  it('protects the namespace and every guard, and marks the guards', () => {
    for (const address of ['kubernetes_namespace_v1.byt-his', ...GUARDS]) {
      expect(get(resources, address, 'lifecycle')).toStrictEqual({ prevent_destroy: true });
    }
    for (const address of GUARDS) {
      expect(get(resources, address, 'metadata', 'labels')).toStrictEqual({
        'ndc.gov.vn/guard': 'true',
        'ndc.gov.vn/managed': 'true',
      });
    }
  });

  it('hands no token to a pod that did not ask', () => {
    for (const address of ['kubernetes_default_service_account_v1.byt-his_default', ...ACCOUNTS]) {
      expect(get(resources, address, 'automount_service_account_token')).toBe(false);
    }
  });

  it('stands in its namespace: each object names it as text and waits for it', () => {
    for (const [type, ofType] of Object.entries(resources)) {
      for (const attributes of Object.values(ofType).filter(() => type !== 'kubernetes_namespace_v1')) {
        expect(at(attributes, 'metadata', 'namespace')).toBe('byt-his');
        expect(attributes.depends_on).toContain('kubernetes_namespace_v1.byt-his');
      }
    }
  });

  it.each(['', 'Byt', 'a_b', `a${'b'.repeat(63)}`, '-a', 'a.b'])('refuses the namespace "%s"', (namespace) => {
    expect(() => bundle({ namespace })).toThrow('not the name of a namespace');
  });

  it('refuses what no label can hold', () => {
    expect(() => bundle({}, 'x'.repeat(64))).toThrow('not a label value');
  });
});
