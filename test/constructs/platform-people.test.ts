import { PlatformPeople } from '../../constructs/platform-people';
import {
  OPERATE_COMPONENT_RULES,
  PLAN_REGISTER_RULES,
  PLAN_RELEASES_RULES,
  PLANNER_RULES,
  SECURITY_RULES,
  TEAM_RULES,
} from '../../constructs/platform-people-rights';
import { PLATFORM_RULES } from '../../constructs/platform-rights';
import { ALLOWED_RESOURCES } from '../../stacks/synthesis/allowed-resources';
import { at, resourcesOf } from '../stacks/render';

interface Rule {
  readonly apiGroups?: readonly string[];
  readonly resources?: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}
const kindsIn = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(rules.flatMap(({ resources = [] }) => resources));
const verbsIn = (rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.flatMap(({ verbs }) => verbs));

/** What Terraform calls a type, by what the API calls its objects; a release is the Secrets in which Helm keeps it. */
const API_NAMES: Readonly<Record<string, string>> = {
  helm_release: 'secrets',
  kubernetes_default_service_account_v1: 'serviceaccounts',
  kubernetes_network_policy_v1: 'networkpolicies',
  kubernetes_priority_class_v1: 'priorityclasses',
  kubernetes_runtime_class_v1: 'runtimeclasses',
  kubernetes_storage_class_v1: 'storageclasses',
};
const apiName = (type: string): string =>
  API_NAMES[type] ??
  `${type
    .replace(/^kubernetes_/, '')
    .replace(/_v1$/, '')
    .replaceAll('_', '')}s`;

describe('who plans', () => {
  const all = [...PLANNER_RULES, ...PLAN_RELEASES_RULES, ...PLAN_REGISTER_RULES];

  it('reads every kind that a stack may hold, and no other but the policies that a release makes', () => {
    const held = new Set([...ALLOWED_RESOURCES].map(apiName));
    const policies = ['validatingadmissionpolicies', 'validatingadmissionpolicybindings'];
    expect([...kindsIn(all)].sort()).toStrictEqual([...held, ...policies].sort());
  });

  it('changes nothing', () => {
    expect([...verbsIn(all)].sort()).toStrictEqual(['get', 'list']);
  });

  it('reads Secrets beside our releases alone, and configuration beside the register alone', () => {
    expect(kindsIn(PLANNER_RULES).has('secrets')).toBe(false);
    expect(kindsIn(PLANNER_RULES).has('configmaps')).toBe(false);
  });
});

describe.each([
  ['the platform team', TEAM_RULES],
  ['the security team', SECURITY_RULES],
])('%s', (_who, rules) => {
  it('only reads, and neither Secrets nor what systems log or keep in their configuration', () => {
    expect([...verbsIn(rules)].sort()).toStrictEqual(['get', 'list', 'watch']);
    const kinds = [...kindsIn(rules)];
    expect(kinds.filter((kind) => ['secrets', 'configmaps'].includes(kind) || kind.includes('/'))).toStrictEqual([]);
    expect(kinds).not.toContain('*');
  });

  it('sees who may do what and what judges it', () => {
    expect([...kindsIn(rules)]).toStrictEqual(
      expect.arrayContaining(['clusterroles', 'rolebindings', 'validatingwebhookconfigurations', 'networkpolicies']),
    );
  });
});

test('who operates a component enters no pod and reads no Secret', () => {
  const kinds = [...kindsIn(OPERATE_COMPONENT_RULES)];
  expect(kinds.filter((kind) => /secrets|exec|attach|portforward/.test(kind))).toStrictEqual([]);
  expect(kinds).toStrictEqual(expect.arrayContaining(['pods/eviction', 'pods/log']));
});

describe('their roles', () => {
  const resources = resourcesOf((stack) => {
    new PlatformPeople(stack, 'people', { hub: 'ndc-hub', after: ['kubernetes_namespace_v1.ndc-system'] });
  });

  it('go to one group each, and planning to an account without a mounted token besides', () => {
    const subjects = (id: string): unknown => at(resources, 'kubernetes_cluster_role_binding_v1', id, 'subject');
    const group = (name: string): object => ({ kind: 'Group', name, api_group: 'rbac.authorization.k8s.io' });
    expect(subjects('ndc-platform-team')).toStrictEqual([group('ndc:platform')]);
    expect(subjects('ndc-security')).toStrictEqual([group('ndc:security')]);
    expect(subjects('ndc-planner')).toStrictEqual([
      { kind: 'ServiceAccount', name: 'planner', namespace: 'ndc-system' },
      group('ndc:planner'),
    ]);
    expect(at(resources, 'kubernetes_service_account_v1', 'ndc-system_planner')).toMatchObject({
      automount_service_account_token: false,
    });
  });

  it('can be read by the platform identity, which has to plan them, and not be written', () => {
    const own = PLATFORM_RULES.filter(({ resources: kinds = [] }) => kinds.includes('clusterroles')) as readonly Rule[];
    expect(own.flatMap(({ verbs }) => verbs)).toStrictEqual(['get']);
    const made = Object.keys(resources.kubernetes_cluster_role_v1 ?? {}).sort();
    expect(own.flatMap(({ resourceNames = [] }) => resourceNames)).toStrictEqual(expect.arrayContaining(made));
    expect(made).toHaveLength(3);
  });
});
