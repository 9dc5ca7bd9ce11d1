import { AllowKubernetesApi } from '../../constructs/allow-kubernetes-api';
import { TenantNamespace } from '../../constructs/tenant-namespace';
import { platform, system } from '../support/estate';
import { at, resourcesOf } from '../stacks/render';

const CLIENT = { 'app.kubernetes.io/name': 'tra-cuu' };
const API = { ranges: ['192.0.2.16/30', '2001:db8:100::10/126'], port: 6443 };
const render = (client: Readonly<Record<string, string>>, ranges: readonly string[]) =>
  resourcesOf((stack) => {
    new AllowKubernetesApi(stack, 'api', {
      namespace: 'byt-his',
      namespaceAddress: 'kubernetes_namespace_v1.byt-his',
      client,
      apiServer: { ...API, ranges },
    });
  });

describe('the policy that opens the Kubernetes API', () => {
  it('lets exactly the pods of the client out, to the servers of both families, on their port', () => {
    const spec = at(render(CLIENT, API.ranges), 'kubernetes_network_policy_v1', 'byt-his_allow-kubernetes-api', 'spec');
    expect(spec).toStrictEqual({
      pod_selector: { match_labels: CLIENT },
      policy_types: ['Egress'],
      egress: [
        {
          ports: [{ port: '6443', protocol: 'TCP' }],
          to: API.ranges.map((cidr) => ({ ip_block: { cidr } })),
        },
      ],
    });
  });

  it('is no guard, because it ends with the waiver', () => {
    const policy = at(render(CLIENT, API.ranges), 'kubernetes_network_policy_v1', 'byt-his_allow-kubernetes-api');
    expect(at(policy, 'metadata', 'labels')).toStrictEqual({ 'ndc.gov.vn/managed': 'true' });
    expect(policy).not.toHaveProperty('lifecycle');
  });

  it('is never made for all pods or for no server, which would mean any', () => {
    expect(() => render({}, API.ranges)).toThrow('would select every pod');
    expect(() => render(CLIENT, [])).toThrow('empty list');
  });
});

describe('a namespace', () => {
  const policies = (apiClient: typeof CLIENT | undefined, apiServer: typeof API | undefined) =>
    Object.keys(
      resourcesOf((stack) => {
        new TenantNamespace(stack, 'his', {
          system: system('byt', 'his', { apiClient }),
          egovCode: undefined,
          dns: platform().dns,
          apiServer,
        });
      })['kubernetes_network_policy_v1'] ?? {},
    );

  it('has the policy only where a client is declared and waived', () => {
    expect(policies(CLIENT, API)).toContain('byt-his_allow-kubernetes-api');
    expect(policies(undefined, API)).toStrictEqual(['byt-his_allow-dns', 'byt-his_default-deny']);
  });

  it('is not made where nobody said where the API is', () => {
    expect(() => policies(CLIENT, undefined)).toThrow('nobody said where the Kubernetes API is');
  });
});
