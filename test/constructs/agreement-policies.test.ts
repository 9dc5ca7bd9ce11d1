import { AgreementPolicies, policiesOf } from '../../constructs/agreement-policies';
import { literal } from '../../constructs/literal';
import type { Flow } from '../../model/estate/types';
import { agentNode, flow, HUB } from '../support/estate';
import { at, resourcesOf } from '../stacks/render';

const FLOW = flow('byt-hn-01-a', agentNode('ha-noi'), HUB, { reason: { kind: 'agreement', id: 'byt-hn-01' } });

const rendered = (of: Flow) =>
  resourcesOf((stack) => {
    new AgreementPolicies(stack, 'flow', { flow: of, sides: ['egress', 'ingress'] });
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
    expect(() => rendered({ ...FLOW, from: { ...FLOW.from, podLabels: {} } })).toThrow('would select every pod');
    expect(() => rendered({ ...FLOW, to: { ...FLOW.to, podLabels: {} } })).toThrow('would select every pod');
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
