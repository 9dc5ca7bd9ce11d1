import { PlatformIdentity, subjectOf } from '../../constructs/platform-identity';
import { HELM_RULES, HUB_RULES, hubClassRules, PLATFORM_RULES } from '../../constructs/platform-rights';
import { TENANT_RULES } from '../../constructs/tenant-rights';
import { at, resourcesOf } from '../stacks/render';

const NAMESPACE = 'kubernetes_namespace_v1.ndc-system';
const made = (identity: string) =>
  resourcesOf((stack) => {
    new PlatformIdentity(stack, 'identity', { identity, after: [NAMESPACE] });
  });

describe('the platform identity', () => {
  it('is a service account without a mounted token', () => {
    const resources = made('system:serviceaccount:ndc-system:terraform');
    expect(at(resources, 'kubernetes_service_account_v1', 'ndc-system_terraform')).toMatchObject({
      automount_service_account_token: false,
      metadata: { name: 'terraform', namespace: 'ndc-system' },
      depends_on: [NAMESPACE],
    });
    const subject = [{ kind: 'ServiceAccount', name: 'terraform', namespace: 'ndc-system' }];
    expect(at(resources, 'kubernetes_cluster_role_binding_v1', 'ndc-platform', 'subject')).toStrictEqual(subject);
    expect(at(resources, 'kubernetes_role_binding_v1', 'ndc-system_ndc-releases', 'subject')).toStrictEqual(subject);
  });

  it('may be a user of the identity provider, for whom no account is made', () => {
    const resources = made('deploy@runner.example');
    expect(resources.kubernetes_service_account_v1).toBeUndefined();
    expect(at(resources, 'kubernetes_cluster_role_binding_v1', 'ndc-platform', 'subject')).toStrictEqual([
      { kind: 'User', name: 'deploy@runner.example', api_group: 'rbac.authorization.k8s.io' },
    ]);
  });

  it.each(['', 'system:masters', 'system:admin', 'system:serviceaccount:ndc-system', 'system:serviceaccount:a:b:c'])(
    'is never "%s"',
    (identity) => {
      expect(() => subjectOf(identity)).toThrow('cannot be the platform identity');
    },
  );

  it('lives only where nobody else runs pods', () => {
    expect(() => made('system:serviceaccount:byt-his:terraform')).toThrow('lives in ndc-system');
  });

  it('holds no wildcard and nothing that raises rights', () => {
    const words = [...PLATFORM_RULES, ...HELM_RULES, ...HUB_RULES, ...hubClassRules('ndop')].flatMap(
      ({ apiGroups, resources, verbs }) => [...(apiGroups ?? []), ...(resources ?? []), ...verbs],
    );
    expect(words.filter((word) => word.includes('*'))).toStrictEqual([]);
    for (const verb of ['escalate', 'bind', 'impersonate', 'approve', 'sign', 'deletecollection']) {
      expect(words).not.toContain(verb);
    }
  });

  it('reads Secrets only beside the Helm releases', () => {
    const ofSecrets = PLATFORM_RULES.filter(({ resources }) => resources?.includes('secrets'));
    expect(ofSecrets.flatMap(({ verbs }) => verbs)).toStrictEqual(['create', 'delete']);
  });

  it('holds every right of the tenants’ roles, or it could not hand it out', () => {
    expect(PLATFORM_RULES).toStrictEqual(expect.arrayContaining([...TENANT_RULES]));
  });

  it('installs the hub’s gateway where there is one, and reads no Secret beside its keys', () => {
    const gateway = { namespace: 'ndc-hub', className: 'ndop' };
    const resources = resourcesOf((stack) => {
      new PlatformIdentity(stack, 'identity', {
        identity: 'system:serviceaccount:ndc-system:terraform',
        after: [NAMESPACE],
        gateway,
      });
    });
    const rules = at(resources, 'kubernetes_role_v1', 'ndc-hub_ndc-releases', 'rule') as readonly object[];
    expect(JSON.stringify(rules)).toContain('securitypolicies');
    expect(JSON.stringify(rules)).not.toMatch(/secret"|secrets|list|watch/);
    const subjects = at(resources, 'kubernetes_role_binding_v1', 'ndc-hub_ndc-releases', 'subject');
    expect(subjects).toStrictEqual(at(resources, 'kubernetes_role_binding_v1', 'ndc-system_ndc-releases', 'subject'));
    const classes = hubClassRules('ndop').filter(({ verbs }) => !verbs.includes('create'));
    expect(classes.map(({ resourceNames }) => resourceNames)).toStrictEqual([['ndop']]);
  });
});
