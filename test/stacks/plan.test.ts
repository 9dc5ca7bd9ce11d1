import { planStacks } from '../../stacks/plan';
import { agentNode, commune, estate, flow, HUB, platform, system, tenant } from '../support/estate';
import { at, CHARTS, stacksOf, type StackJson } from './render';

const policies = (stack: StackJson | undefined): readonly string[] =>
  Object.keys(stack?.resource?.kubernetes_network_policy_v1 ?? {});

describe('the stacks of an estate', () => {
  it('are one state a tenant and part, each after one of the previous family', () => {
    const plans = planStacks(estate(), CHARTS);
    expect(
      plans.map(({ name, family, dependencies }) => `${name} (${family}) after ${dependencies.join()}`),
    ).toStrictEqual([
      'platform (platform) after ',
      'security-baseline (security-baseline) after platform',
      'tenant-btc (tenant) after security-baseline',
      'tenant-byt (tenant) after security-baseline',
      'tenant-ha-noi (tenant) after security-baseline',
      'tenant-ha-noi-c01 (tenant) after security-baseline',
      'transmission-btc (transmission) after tenant-btc',
      'transmission-byt (transmission) after tenant-byt',
      'transmission-ha-noi (transmission) after tenant-ha-noi',
      'transmission-ha-noi-c01 (transmission) after tenant-ha-noi-c01',
      'transmission-hub (transmission) after security-baseline',
    ]);
  });

  it('hold each side of a flow where its namespace is', () => {
    const stacks = stacksOf(estate());
    expect(policies(stacks.get('transmission-ha-noi'))).toStrictEqual(['ha-noi-agent-node_byt-hn-01-a-egress']);
    expect(policies(stacks.get('transmission-byt'))).toStrictEqual(['byt-agent-node_byt-hn-01-b-ingress']);
    expect(policies(stacks.get('transmission-hub'))).toStrictEqual([
      'ndc-hub_byt-hn-01-a-ingress',
      'ndc-hub_byt-hn-01-b-egress',
    ]);
  });

  it('hold both sides of a flow between two of their own namespaces', () => {
    const within = flow('in-1', agentNode('byt'), { ...agentNode('byt'), namespace: 'byt-his' });
    expect(policies(stacksOf(estate({ flows: [within] })).get('transmission-byt'))).toStrictEqual([
      'byt-agent-node_in-1-egress',
      'byt-his_in-1-ingress',
    ]);
  });

  it('stay when no agreement is left', () => {
    const stacks = stacksOf(estate({ flows: [] }));
    expect([...stacks.keys()].filter((name) => name.startsWith('transmission-'))).toHaveLength(5);
    expect(stacks.get('transmission-btc')?.resource).toBeUndefined();
    expect(stacks.get('transmission-btc')?.terraform).toBeDefined();
  });

  it('never parse a name: a namespace belongs to whom the estate says', () => {
    const odd = system('ha', 'noi-x', { namespace: 'ha-noi-x' });
    const to = { namespace: 'ha-noi-x', podLabels: { app: 'x' } };
    const stacks = stacksOf(
      estate({ tenants: [...estate().tenants, tenant('ha', [odd])], flows: [flow('f-1', HUB, to)] }),
    );
    expect(policies(stacks.get('transmission-ha'))).toStrictEqual(['ha-noi-x_f-1-ingress']);
  });

  it('are refused where two have one name', () => {
    const clash = tenant('ha-noi-c01', []);
    expect(() => planStacks(estate({ tenants: [...estate().tenants, clash] }), CHARTS)).toThrow(
      'two stacks are called tenant-ha-noi-c01',
    );
    expect(() => planStacks(estate({ tenants: [tenant('hub', [])], flows: [] }), CHARTS)).toThrow(
      'two stacks are called transmission-hub',
    );
  });

  it('are refused where two systems compile to one namespace', () => {
    const one = tenant('ha', [system('ha', 'noi-ldop')]);
    expect(() => planStacks(estate({ tenants: [...estate().tenants, one] }), CHARTS)).toThrow(
      'two systems compile to namespace ha-noi-ldop',
    );
    const hub = tenant('ndc', [system('ndc', 'hub')]);
    expect(() => planStacks(estate({ tenants: [hub], flows: [] }), CHARTS)).toThrow('namespace ndc-hub');
  });

  it('are refused where no stack holds the end of a flow', () => {
    const astray = flow('f-1', agentNode('byt'), { namespace: 'kube-system', podLabels: { app: 'x' } });
    expect(() => planStacks(estate({ flows: [astray] }), CHARTS)).toThrow(
      'flow f-1: no stack holds namespace kube-system',
    );
  });

  it('keep a commune’s namespace in its part', () => {
    const stacks = stacksOf(estate());
    expect(Object.keys(stacks.get('tenant-ha-noi-c01')?.resource?.kubernetes_namespace_v1 ?? {})).toStrictEqual(
      ['00004', '00008'].map((code) => commune('ha-noi', code).namespace),
    );
  });
});

describe('the platform', () => {
  const { resource } = stacksOf(estate()).get('platform') ?? {};

  it('has its two namespaces, each with Pod Security, default deny, DNS and no default token', () => {
    for (const name of ['ndc-system', 'ndc-hub']) {
      expect(at(resource, 'kubernetes_namespace_v1', name)).toMatchObject({
        lifecycle: { prevent_destroy: true },
        metadata: { labels: { 'pod-security.kubernetes.io/enforce': 'restricted', 'ndc.gov.vn/managed': 'true' } },
      });
      expect(at(resource, 'kubernetes_network_policy_v1', `${name}_default-deny`, 'spec')).toStrictEqual({
        pod_selector: {},
        policy_types: ['Ingress', 'Egress'],
      });
      expect(at(resource, 'kubernetes_network_policy_v1', `${name}_allow-dns`)).toBeDefined();
      expect(
        at(resource, 'kubernetes_default_service_account_v1', `${name}_default`, 'automount_service_account_token'),
      ).toBe(false);
    }
  });

  it('has the classes that tenants name', () => {
    expect(at(resource, 'kubernetes_priority_class_v1', 'ndc-tenant')).toMatchObject({
      preemption_policy: 'Never',
      global_default: false,
    });
    expect(at(resource, 'kubernetes_storage_class_v1', 'ndc-standard')).toMatchObject({
      storage_provisioner: 'kubernetes.io/no-provisioner',
      reclaim_policy: 'Delete',
      volume_binding_mode: 'WaitForFirstConsumer',
      allow_volume_expansion: true,
      '//': { ndc: { source: 'config/environments/local.yaml:1' } },
    });
  });

  it('refuses a namespace of its own that policies would not exclude', () => {
    const forgotten = platform({ namespaces: ['kube-system', 'ndc-system'] });
    expect(() => stacksOf(estate({ platform: forgotten }))).toThrow('namespace ndc-hub is not in the list');
  });
});
