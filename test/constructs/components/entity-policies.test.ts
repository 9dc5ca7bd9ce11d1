import { entityPoliciesValues } from '../../../constructs/components/entity-policies';
import type { Flow } from '../../../model/estate/types';
import { componentContext } from '../../support/component-context';
import { flow } from '../../support/estate';

const PODS = { namespace: 'ndc-certificates', podLabels: { 'app.kubernetes.io/name': 'webhook' } };
const of = (from: Flow['from'], to: Flow['to'], differing: Partial<Flow> = {}) => {
  const one = flow('platform.certificates.hook', from, to, {
    reason: { kind: 'platform', id: 'certificates/hook' },
    ...differing,
  });
  return entityPoliciesValues([{ ...componentContext('certificates').component, flows: [one] }]);
};
const place = (zone: string) => ({ zone, ranges: ['2001:db8::/124'] });

describe('policies for what Cilium knows not by its addresses', () => {
  it('let API servers in at the port of the flow alone, under the name of the flow’s own policy', () => {
    expect(of(place('kubernetes-api'), PODS, { port: 10250 })).toStrictEqual({
      policies: [
        {
          name: 'platform.certificates.hook-ingress',
          flow: 'certificates/hook',
          side: 'ingress',
          entities: ['kube-apiserver'],
          ...PODS,
          port: 10250,
          protocol: 'TCP',
        },
      ],
    });
  });

  it('let pods out to nodes, this one and the others', () => {
    expect(of(PODS, place('nodes'), { endPort: 9000 })).toMatchObject({
      policies: [{ side: 'egress', entities: ['host', 'remote-node'], endPort: 9000 }],
    });
  });

  it('are none for zones and none for pods', () => {
    expect(of(place('tslcd'), PODS)).toStrictEqual({ policies: [] });
    expect(of(PODS, { ...PODS, namespace: 'ndc-hub' })).toStrictEqual({ policies: [] });
  });
});
