import { FlowPolicies, policiesOf } from '../../constructs/flow-policies';
import { literal } from '../../constructs/literal';
import type { Flow } from '../../model/estate/types';
import { agentNode, flow, HUB } from '../support/estate';
import { at, resourcesOf } from '../stacks/render';

const FLOW = flow('byt-hn-01-a', agentNode('ha-noi'), HUB, { reason: { kind: 'agreement', ids: ['byt-hn-01'] } });

const rendered = (of: Flow) =>
  resourcesOf((stack) => {
    new FlowPolicies(stack, 'flow', { flow: of, sides: ['egress', 'ingress'] });
  }).kubernetes_network_policy_v1;

/** Every value of an object by its path, so that each can be taken away once. */
function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

describe('the policies of a flow', () => {
  const policies = rendered(FLOW);
  const egress = at(policies, 'ha-noi-agent-node_byt-hn-01-a-egress');
  const ingress = at(policies, 'ndc-hub_byt-hn-01-a-ingress');

  it('let the sender out to exactly the receiver', () => {
    expect(at(egress, 'spec')).toStrictEqual({
      pod_selector: { match_labels: { 'app.kubernetes.io/name': 'agent-node' } },
      policy_types: ['Egress'],
      egress: [
        {
          ports: [{ port: '8443', protocol: 'TCP' }],
          to: [
            {
              namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'ndc-hub' } },
              pod_selector: { match_labels: { 'app.kubernetes.io/name': 'exchange-gateway' } },
            },
          ],
        },
      ],
    });
  });

  it('let exactly the sender in to the receiver', () => {
    expect(at(ingress, 'spec')).toStrictEqual({
      pod_selector: { match_labels: { 'app.kubernetes.io/name': 'exchange-gateway' } },
      policy_types: ['Ingress'],
      ingress: [
        {
          ports: [{ port: '8443', protocol: 'TCP' }],
          from: [
            {
              namespace_selector: { match_labels: { 'kubernetes.io/metadata.name': 'ha-noi-agent-node' } },
              pod_selector: { match_labels: { 'app.kubernetes.io/name': 'agent-node' } },
            },
          ],
        },
      ],
    });
  });

  it('name their agreement, its law and its last day, and may end at any time', () => {
    for (const policy of [egress, ingress]) {
      expect(at(policy, 'metadata')).toMatchObject({
        labels: { 'ndc.gov.vn/managed': 'true', 'ndc.gov.vn/agreement': 'byt-hn-01' },
        annotations: {
          'ndc.gov.vn/agreements': 'byt-hn-01',
          'ndc.gov.vn/legal-basis': '278/2025/NĐ-CP Điều 4',
          'ndc.gov.vn/until': '2026-12-31',
        },
      });
      expect(at(policy, 'metadata', 'labels', 'ndc.gov.vn/guard')).toBeUndefined();
      expect(at(policy, 'lifecycle')).toBeUndefined();
    }
  });

  it('refuse an endpoint without labels', () => {
    expect(() => rendered({ ...FLOW, from: { ...agentNode('ha-noi'), podLabels: {} } })).toThrow(
      'would select every pod',
    );
    expect(() => rendered({ ...FLOW, to: { ...HUB, podLabels: {} } })).toThrow('would select every pod');
  });

  it('never reach the output with a hole: any value gone or emptied is refused', () => {
    const { egress: out, ingress: into } = policiesOf(FLOW);
    let mutations = 0;
    for (const policy of [out, into]) {
      for (const path of pathsOf(policy)) {
        for (const hole of [undefined, null, {}, []]) {
          expect(() => literal({ policy: replaced(policy, path, hole) })).toThrow(/cannot stand|empty|label value/);
          mutations += 1;
        }
      }
    }
    expect(mutations).toBeGreaterThan(150);
  });
});

const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `VD-${String(index + 1).padStart(4, '0')}`);

const shared = (agreements: number, citations: number): Flow => ({
  ...FLOW,
  reason: { kind: 'agreement', ids: ids(agreements) },
  legalBasis: Array.from({ length: citations }, (_, index) => `278/2025/NĐ-CP Điều ${index + 1}`),
});

describe('a hop that several agreements use', () => {
  const annotations = (of: Flow) => policiesOf(of).egress?.metadata.annotations ?? {};

  it('names each of them, and of many the first twenty and how many more there are', () => {
    expect(annotations(shared(2, 1))['ndc.gov.vn/agreements']).toBe('VD-0001, VD-0002');
    expect(annotations(shared(20, 1))['ndc.gov.vn/agreements']).toBe(ids(20).join(', '));
    expect(annotations(shared(25, 1))['ndc.gov.vn/agreements']).toBe(`${ids(20).join(', ')} +5`);
  });

  it('names their law, and of much the first ten citations', () => {
    expect(annotations(shared(1, 10))['ndc.gov.vn/legal-basis']).toMatch(/; 278\/2025\/NĐ-CP Điều 10$/);
    expect(annotations(shared(1, 12))['ndc.gov.vn/legal-basis']).toMatch(/; 278\/2025\/NĐ-CP Điều 10 \+2$/);
  });

  it('is labelled as such: a label holds one id', () => {
    const label = (of: Flow) => policiesOf(of).ingress?.metadata.labels['ndc.gov.vn/agreement'];
    expect([label(shared(1, 1)), label(shared(2, 1))]).toEqual(['VD-0001', 'several']);
  });
});

describe('a hop to addresses outside the cluster', () => {
  const ranges = ['198.51.100.0/24', '2001:db8:51::/48'];

  it('has a policy at its pods alone, with every range of both families', () => {
    const { egress, ingress } = policiesOf({ ...FLOW, to: { zone: 'tslcd', ranges } });
    const to = ranges.map((cidr) => ({ ipBlock: { cidr } }));
    expect(egress?.spec.egress).toEqual([{ to, ports: [{ port: '8443', protocol: 'TCP' }] }]);
    expect(ingress).toBeUndefined();
    expect(policiesOf({ ...FLOW, from: { zone: 'tslcd', ranges } }).egress).toBeUndefined();
  });

  it('never is without a range: no peer is every peer', () => {
    expect(() => policiesOf({ ...FLOW, to: { zone: 'tslcd', ranges: [] } })).toThrow();
  });
});

it('a range of ports ends where it ends, at both sides', () => {
  const { egress, ingress } = policiesOf({ ...FLOW, port: 8000, endPort: 8003 });
  const ports = [{ port: '8000', endPort: 8003, protocol: 'TCP' }];
  expect([egress?.spec.egress, ingress?.spec.ingress]).toMatchObject([[{ ports }], [{ ports }]]);
});

it('a flow inside one agency names its systems, and neither agreement nor law nor end', () => {
  const inside = { ...FLOW, reason: { kind: 'internal', id: 'a/x > b/y' }, until: undefined, legalBasis: [] } as const;
  expect(policiesOf(inside).egress?.metadata).toMatchObject({
    labels: { 'ndc.gov.vn/managed': 'true' },
    annotations: { 'ndc.gov.vn/talks-to': 'a/x > b/y' },
  });
  expect(Object.keys(policiesOf(inside).egress?.metadata.annotations ?? {})).toEqual(['ndc.gov.vn/talks-to']);
});

it('a direct path says that it is one', () => {
  const direct = { ...FLOW, reason: { kind: 'waiver', id: 'VD-0042' } } as const;
  expect(policiesOf(direct).ingress?.metadata.annotations).toMatchObject({
    'ndc.gov.vn/agreements': 'VD-0042',
    'ndc.gov.vn/waiver': 'VD-0042',
    'ndc.gov.vn/until': '2026-12-31',
  });
});
