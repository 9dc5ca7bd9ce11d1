import type { ReadObject } from '../../../../review/read';

/**
 * A second evaluator, for tests alone: one connection between two pods that exist, judged rule by rule as
 * https://kubernetes.io/docs/concepts/services-networking/network-policies/ and the comments of the API types say it.
 * It knows no classes, no indexes and no symbols, and shares no code with the review.
 */

export interface Pod {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface Address {
  readonly address: string;
}

export interface Attempt {
  readonly from: Pod | Address;
  readonly to: Pod | Address;
  readonly protocol: string;
  readonly port: number;
}

interface Expression {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  readonly values?: readonly string[];
}
interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly Expression[];
}
interface Peer {
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector?: LabelSelector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}
interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly port?: number; readonly endPort?: number; readonly protocol?: string }[];
}
interface Spec {
  readonly podSelector?: LabelSelector;
  readonly policyTypes?: readonly string[];
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
}

function holds(selector: LabelSelector, labels: Readonly<Record<string, string>>): boolean {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) if (labels[key] !== value) return false;
  for (const { key, operator, values = [] } of selector.matchExpressions ?? []) {
    const value = labels[key];
    if (operator === 'In' && (value === undefined || !values.includes(value))) return false;
    if (operator === 'NotIn' && value !== undefined && values.includes(value)) return false;
    if (operator === 'Exists' && value === undefined) return false;
    if (operator === 'DoesNotExist' && value !== undefined) return false;
  }
  return true;
}

/** Bits of an address, written out as text. */
function bits(address: string): string {
  if (!address.includes(':'))
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  const [left = '', right = ''] = address.split('::');
  const groups = (text: string): string[] => (text === '' ? [] : text.split(':'));
  const zeros = 8 - groups(left).length - groups(right).length;
  const all = address.includes('::')
    ? [...groups(left), ...Array.from({ length: zeros }, () => '0'), ...groups(right)]
    : groups(left);
  return all.map((group) => parseInt(group, 16).toString(2).padStart(16, '0')).join('');
}

export function isInRange(address: string, cidr: string): boolean {
  const [base = '', length = '0'] = cidr.split('/');
  const [one, other] = [bits(address), bits(base)];
  return one.length === other.length && one.slice(0, Number(length)) === other.slice(0, Number(length));
}

export class BruteForce {
  readonly #policies = new Map<string, ReadObject[]>();
  readonly #labels = new Map<string, Readonly<Record<string, string>>>();

  constructor(objects: readonly ReadObject[]) {
    for (const read of objects) {
      const { object } = read;
      const { namespace = '' } = object.metadata;
      if (object.kind === 'NetworkPolicy')
        this.#policies.set(namespace, [...(this.#policies.get(namespace) ?? []), read]);
      if (object.kind === 'Namespace')
        this.#labels.set(object.metadata.name, {
          ...object.metadata.labels,
          'kubernetes.io/metadata.name': object.metadata.name,
        });
    }
  }

  permits({ from, to, protocol, port }: Attempt): boolean {
    const at = { protocol, port };
    return this.#side('Egress', from, to, at) && this.#side('Ingress', to, from, at);
  }

  #side(type: 'Egress' | 'Ingress', own: Pod | Address, other: Pod | Address, at: Pick<Attempt, 'protocol' | 'port'>) {
    if ('address' in own) return true;
    let isolated = false;
    for (const { object } of this.#policies.get(own.namespace) ?? []) {
      const spec = object['spec'] as Spec;
      const implied = spec.egress?.length ? ['Ingress', 'Egress'] : ['Ingress'];
      const types = spec.policyTypes?.length ? spec.policyTypes : implied;
      if (!types.includes(type) || !holds(spec.podSelector ?? {}, own.labels)) continue;
      isolated = true;
      for (const rule of (type === 'Egress' ? spec.egress : spec.ingress) ?? []) {
        const peers = type === 'Egress' ? rule.to : rule.from;
        if (this.#anyPeer(peers ?? [], own.namespace, other) && BruteForce.#anyPort(rule, at)) return true;
      }
    }
    return !isolated;
  }

  #anyPeer(peers: readonly Peer[], ownNamespace: string, other: Pod | Address): boolean {
    if (peers.length === 0) return true;
    for (const { namespaceSelector, podSelector, ipBlock } of peers) {
      if (ipBlock !== undefined) {
        if (!('address' in other) || !isInRange(other.address, ipBlock.cidr)) continue;
        if ((ipBlock.except ?? []).every((range) => !isInRange(other.address, range))) return true;
        continue;
      }
      if ('address' in other) continue;
      const labels = this.#labels.get(other.namespace) ?? { 'kubernetes.io/metadata.name': other.namespace };
      const isThere =
        namespaceSelector === undefined ? other.namespace === ownNamespace : holds(namespaceSelector, labels);
      if (isThere && (podSelector === undefined || holds(podSelector, other.labels))) return true;
    }
    return false;
  }

  static #anyPort({ ports = [] }: Rule, at: Pick<Attempt, 'protocol' | 'port'>): boolean {
    if (ports.length === 0) return true;
    return ports.some(({ port, endPort, protocol = 'TCP' }) => {
      if (protocol !== at.protocol) return false;
      if (port === undefined) return true;
      return endPort === undefined ? port === at.port : port <= at.port && at.port <= endPort;
    });
  }
}
