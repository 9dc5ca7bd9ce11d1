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

const GUARDS = [
  'kubernetes_network_policy_v1.byt-his_default-deny',
  'kubernetes_network_policy_v1.byt-his_allow-dns',
  'kubernetes_resource_quota_v1.byt-his_compute',
  'kubernetes_resource_quota_v1.byt-his_objects',
  'kubernetes_resource_quota_v1.byt-his_priority',
  'kubernetes_limit_range_v1.byt-his_limits',
  'kubernetes_default_service_account_v1.byt-his_default',
];
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
        'kubernetes_role_v1.byt-his_ndc-view',
        'kubernetes_role_binding_v1.byt-his_ndc-view',
      ].toSorted(),
    );
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

  it('lets people in last: the binding waits for every guard and account', () => {
    const binding = get(resources, 'kubernetes_role_binding_v1.byt-his_ndc-view');
    expect(at(binding, 'depends_on')).toStrictEqual(
      expect.arrayContaining([...GUARDS, ...ACCOUNTS, 'kubernetes_role_v1.byt-his_ndc-view']),
    );
    expect(at(binding, 'subject')).toStrictEqual([
      { api_group: 'rbac.authorization.k8s.io', kind: 'Group', name: 'agency:byt:view' },
    ]);
    expect(at(binding, 'role_ref')).toMatchObject({ kind: 'Role', name: 'ndc-view' });
  });

  it('shows viewers no Secret and lets them do nothing', () => {
    const rules = get(resources, 'kubernetes_role_v1.byt-his_ndc-view', 'rule') as Record<string, string[]>[];
    const words = rules.flatMap((rule) => [
      ...(rule.resources ?? []),
      ...(rule.verbs ?? []),
      ...(rule.api_groups ?? []),
    ]);
    expect(words).not.toContain('secrets');
    expect(words.filter((word) => word.includes('*'))).toStrictEqual([]);
    expect([...new Set(rules.flatMap((rule) => rule.verbs ?? []))].sort()).toStrictEqual(['get', 'list', 'watch']);
  });

  it.each(['', 'Byt', 'a_b', `a${'b'.repeat(63)}`, '-a', 'a.b'])('refuses the namespace "%s"', (namespace) => {
    expect(() => bundle({ namespace })).toThrow('not the name of a namespace');
  });

  it('refuses what no label can hold', () => {
    expect(() => bundle({}, 'x'.repeat(64))).toThrow('not a label value');
  });
});
