import { TENANT_RULES, rulesOf } from '../../constructs/tenant-rights';
import { TenantRoles, type TenantRolesProps } from '../../constructs/tenant-roles';
import type { LevelControls, TenantRole } from '../../model/estate/types';
import { at, resourcesOf, type ResourceTree } from '../stacks/render';

const RBAC = 'rbac.authorization.k8s.io';
const ROLES: readonly TenantRole[] = ['view', 'deploy', 'operate'];
const LEVELS: Readonly<Record<number, LevelControls>> = {
  1: { podSecurity: 'baseline', commandsInPods: true, secretsByPeople: true, guaranteed: false, portRange: 100 },
  3: { podSecurity: 'restricted', commandsInPods: false, secretsByPeople: true, guaranteed: false, portRange: 10 },
  4: { podSecurity: 'restricted', commandsInPods: false, secretsByPeople: false, guaranteed: true, portRange: 1 },
};
const controlsAt = (level: number): LevelControls => {
  const controls = LEVELS[level];
  if (controls === undefined) throw new Error(`no controls at level ${level}`);
  return controls;
};

function made(differing: Partial<TenantRolesProps> = {}): ResourceTree {
  return resourcesOf((stack) => {
    new TenantRoles(stack, 'roles', {
      namespace: 'byt-his',
      namespaceAddress: 'kubernetes_namespace_v1.byt-his',
      agency: 'byt',
      system: 'his',
      controls: controlsAt(3),
      guards: ['kubernetes_network_policy_v1.byt-his_default-deny', 'kubernetes_limit_range_v1.byt-his_limits'],
      ...differing,
    });
  });
}

const rightsIn = (rules: ReturnType<typeof rulesOf>): readonly string[] => {
  const all = rules.flatMap(({ apiGroups, resources, verbs }) =>
    apiGroups.flatMap((group) => resources.flatMap((resource) => verbs.map((verb) => `${group}/${resource} ${verb}`))),
  );
  return [...new Set(all)].sort();
};

/** Every right as `group/resource verb`. */
const rights = (role: TenantRole, level: number): readonly string[] => rightsIn(rulesOf(role, controlsAt(level)));

describe('the roles of a namespace', () => {
  it.each([
    ['view', 'agency:byt:view'],
    ['deploy', 'agency:byt:his:deploy'],
    ['operate', 'agency:byt:his:operate'],
  ])('bind %s to the group %s of the own agency', (role, group) => {
    const binding = at(made(), 'kubernetes_role_binding_v1', `byt-his_ndc-${role}`);
    expect(at(binding, 'subject')).toStrictEqual([{ api_group: RBAC, kind: 'Group', name: group }]);
    expect(at(binding, 'role_ref')).toStrictEqual({ api_group: RBAC, kind: 'Role', name: `ndc-${role}` });
  });

  it.each(ROLES)('let people in last: the binding of %s waits for every guard and its role', (role) => {
    expect(at(made(), 'kubernetes_role_binding_v1', `byt-his_ndc-${role}`, 'depends_on')).toStrictEqual([
      'kubernetes_namespace_v1.byt-his',
      'kubernetes_network_policy_v1.byt-his_default-deny',
      'kubernetes_limit_range_v1.byt-his_limits',
      `kubernetes_role_v1.byt-his_ndc-${role}`,
    ]);
  });
});

describe('rights', () => {
  const everything = ROLES.flatMap((role) => [1, 3, 4].flatMap((level) => rights(role, level)));

  it('name no wildcard, and nothing that raises rights, leads to nodes or makes tokens', () => {
    expect(everything.filter((right) => right.includes('*'))).toStrictEqual([]);
    for (const word of [
      /(escalate|bind|impersonate|deletecollection)$/,
      /token|nodes|certificates|webhook|ephemeral|\/status |resourcequotas (create|update|patch|delete)/,
    ]) {
      expect(everything.filter((right) => word.test(right))).toStrictEqual([]);
    }
  });

  it('let nobody read a Secret, whatever the level', () => {
    const ofSecrets = everything.filter((right) => right.startsWith('/secrets '));
    expect(new Set(ofSecrets)).toStrictEqual(new Set(['/secrets create', '/secrets delete']));
  });

  it('leave Secrets to no person at level 4', () => {
    for (const role of ROLES) expect(rights(role, 4).filter((right) => right.includes('secrets'))).toStrictEqual([]);
  });

  it('let nobody enter a pod from level 3 on, and only operators below', () => {
    const enters = (role: TenantRole, level: number) =>
      rights(role, level).filter((right) => /pods\/(exec|attach|portforward|proxy)/.test(right));
    for (const role of ROLES) for (const level of [3, 4]) expect(enters(role, level)).toStrictEqual([]);
    expect(enters('operate', 1)).toHaveLength(6);
    expect([...enters('view', 1), ...enters('deploy', 1)]).toStrictEqual([]);
  });

  it('keep duties apart: who deploys cannot enter or evict, who operates cannot change what runs', () => {
    const only = (role: TenantRole) => rights(role, 1).filter((right) => !rights('view', 1).includes(right));
    const shared = only('deploy').filter((right) => only('operate').includes(right));
    expect(shared).toStrictEqual([
      '/pods delete',
      ...['deployments/scale', 'statefulsets/scale'].flatMap((of) =>
        ['get', 'patch', 'update'].map((verb) => `apps/${of} ${verb}`),
      ),
    ]);
  });

  it('are all held by whoever hands them out, and nothing more is', () => {
    expect(rightsIn(TENANT_RULES)).toStrictEqual([...new Set(everything)].sort());
  });
});
