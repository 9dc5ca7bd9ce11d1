import { VendorAccess, type VendorAccessProps } from '../../constructs/vendor-access';
import { at, resourcesOf } from '../stacks/render';

const PROPS: VendorAccessProps = {
  namespace: 'byt-his',
  namespaceAddress: 'kubernetes_namespace_v1.byt-his',
  agency: 'byt',
  access: { vendor: 'fpt', role: 'operate', until: '2027-06-30', source: { file: 'config/x.yaml', line: 5 } },
  roles: {
    view: 'kubernetes_role_v1.byt-his_ndc-view',
    deploy: 'kubernetes_role_v1.byt-his_ndc-deploy',
    operate: 'kubernetes_role_v1.byt-his_ndc-operate',
  },
  guards: ['kubernetes_network_policy_v1.byt-his_default-deny', 'kubernetes_limit_range_v1.byt-his_limits'],
};

describe('the access of a vendor', () => {
  const made = resourcesOf((stack) => {
    new VendorAccess(stack, 'access', PROPS);
  });

  it('is one binding in one namespace, with its last day and where it is declared', () => {
    expect(Object.keys(made)).toStrictEqual(['kubernetes_role_binding_v1']);
    expect(at(made, 'kubernetes_role_binding_v1', 'byt-his_ndc-operate-vendor-fpt')).toMatchObject({
      '//': { ndc: { obligations: ['R25'], source: 'config/x.yaml:5' } },
      metadata: {
        name: 'ndc-operate-vendor-fpt',
        namespace: 'byt-his',
        annotations: { 'ndc.gov.vn/until': '2027-06-30' },
        labels: { 'ndc.gov.vn/managed': 'true' },
      },
      role_ref: { api_group: 'rbac.authorization.k8s.io', kind: 'Role', name: 'ndc-operate' },
      subject: [{ api_group: 'rbac.authorization.k8s.io', kind: 'Group', name: 'agency:byt:vendor:fpt:operate' }],
    });
  });

  it('comes after the namespace, every guard and its own role', () => {
    expect(at(made, 'kubernetes_role_binding_v1', 'byt-his_ndc-operate-vendor-fpt', 'depends_on')).toStrictEqual([
      PROPS.namespaceAddress,
      ...PROPS.guards,
      PROPS.roles.operate,
    ]);
  });
});
