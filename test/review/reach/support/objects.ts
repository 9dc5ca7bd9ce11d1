import type { ReadEstate, ReadObject } from '../../../../review/read';
import { memberPath } from '../../../../review/path';

/** Folders of objects alone, made by hand: what a policy says is all that a test has to show. */

export type Labels = Readonly<Record<string, string>>;

export type Spec = Readonly<Record<string, unknown>>;

const read = (kind: string, apiVersion: string, address: string, fields: Spec): ReadObject => ({
  ...{ stack: 'one', address, dependsOn: [], preventDestroy: false },
  object: { apiVersion, kind, ...fields } as ReadObject['object'],
});

export const namespace = (name: string, labels: Labels = {}): ReadObject =>
  read('Namespace', 'v1', memberPath('kubernetes_namespace_v1', name), { metadata: { name, labels } });

/** @param at namespace and name */
export function policy(at: `${string}/${string}`, spec: Spec, annotations: Labels = {}): ReadObject {
  const [where = '', name = ''] = at.split('/');
  const metadata = { name, namespace: where, annotations };
  const address = `kubernetes_network_policy_v1.${where}_${name}`;
  return read('NetworkPolicy', 'networking.k8s.io/v1', address, { metadata, spec: { podSelector: {}, ...spec } });
}

export const configMap = (at: `${string}/${string}`, data: Labels): ReadObject => {
  const [where = '', name = ''] = at.split('/');
  return read('ConfigMap', 'v1', `kubernetes_config_map_v1.${where}_${name}`, {
    ...{ metadata: { name, namespace: where }, data },
  });
};

export const estateOf = (objects: readonly ReadObject[]): ReadEstate => ({
  stacks: [{ name: 'one', dependencies: [], objects }],
});

export const deny = (where: string): ReadObject =>
  policy(`${where}/default-deny`, { policyTypes: ['Ingress', 'Egress'] });

const NAME = 'kubernetes.io/metadata.name';

export const podsOf = (where: string, labels: Labels): Spec => ({
  namespaceSelector: { matchLabels: { [NAME]: where } },
  podSelector: { matchLabels: labels },
});

export interface FlowEnds {
  readonly from: readonly [namespace: string, labels: Labels];
  readonly to: readonly [namespace: string, labels: Labels];
  readonly port?: number;
}

/** Both policies of one flow. */
export function flow(id: string, { from, to, port = 8443 }: FlowEnds, annotations: Labels): readonly ReadObject[] {
  const ports = [{ port, protocol: 'TCP' }];
  const egress = { policyTypes: ['Egress'], egress: [{ ports, to: [podsOf(...to)] }] };
  const ingress = { policyTypes: ['Ingress'], ingress: [{ ports, from: [podsOf(...from)] }] };
  return [
    policy(`${from[0]}/${id}-egress`, { podSelector: { matchLabels: from[1] }, ...egress }, annotations),
    policy(`${to[0]}/${id}-ingress`, { podSelector: { matchLabels: to[1] }, ...ingress }, annotations),
  ];
}
