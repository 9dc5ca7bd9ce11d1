import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { list, text, tree, type Tree } from './hostile-tree';

/** The part of the second opinion that agreements open: their terms, their confirmations, their hops. */

type Labels = Readonly<Record<string, string>>;

/** Pods of a namespace, or the ranges of a zone. */
export type End = { readonly namespace: string; readonly labels: Labels } | { readonly ranges: readonly string[] };

/** What agreements are judged with. */
export interface Facts {
  /** A file of the configuration, as a plain reader gives it; empty where there is none. */
  readonly at: (path: string) => Tree;
  /** `<agency>/<system>` to what it declares. */
  readonly systems: ReadonlyMap<string, Tree>;
  readonly environment: string;
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** One side of one hop as one comparable text. */
export function policyKey(side: string, own: End, peer: End, port: string, agreement: string): string {
  const end = (one: End): string =>
    'namespace' in one ? `${one.namespace} ${canonicalize(one.labels) ?? ''}` : [...one.ranges].sort().join('+');
  return [agreement, side, end(own), end(peer), port].join(' | ');
}

interface Party {
  readonly agency: string;
  readonly system: string;
  readonly name: string;
  readonly declared: Tree;
}

/** The policies of one agreement through the hub, none where it is not in force. */
export function openedBy(id: string, agreement: Tree, facts: Facts): readonly string[] {
  const party = (side: 'consumer' | 'provider'): Party => {
    const { agency, system, client, interface: served } = tree(agreement[side]);
    const kind = agreement['initiator'] === side ? 'clients' : 'interfaces';
    const name = text(agreement['initiator'] === side ? client : served);
    const declared = tree(tree(facts.systems.get(`${text(agency)}/${text(system)}`)?.[kind])[name]);
    return { agency: text(agency), system: text(system), name, declared };
  };
  const [consumer, provider] = [party('consumer'), party('provider')];
  if (!isInForce(id, agreement, consumer, provider, facts)) return [];
  const [from, to] = agreement['initiator'] === 'consumer' ? [consumer, provider] : [provider, consumer];
  return hopsOf(id, from, to, facts);
}

function isInForce(id: string, agreement: Tree, consumer: Party, provider: Party, facts: Facts): boolean {
  const { at, asOf } = facts;
  if (text(agreement['from']) > asOf || text(agreement['until']) < asOf) return false;
  const digest = digestOf(agreement, consumer, provider, facts);
  const isMandatory = list(agreement['datasets']).some(
    (one) => at(`catalogue/datasets/${text(tree(one)['id'])}.yaml`)['sharing'] === 'mandatory',
  );
  const ofProvider = `tenants/${provider.agency}/consents/${id}.yaml`;
  const consents = [`platform/ndc/consents/${id}.yaml`, `tenants/${consumer.agency}/consents/${id}.yaml`, ofProvider];
  const agreed = consents
    .map(at)
    .every((one) => one['digest'] === digest && text(one['date']) <= asOf && one['suspended'] === undefined);
  return agreed && (!isMandatory || at(ofProvider)['connection'] === provider.name);
}

/** Digest of the terms as architecture.md section 5 lists them. */
function digestOf(agreement: Tree, consumer: Party, provider: Party, facts: Facts): string {
  const { at } = facts;
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const datasets = list(agreement['datasets'])
    .map(tree)
    .map(({ id, fields }) => {
      const dataset = at(`catalogue/datasets/${text(id)}.yaml`);
      const { class: kind, classification, personalData, sharing } = dataset;
      const given = list(fields).map(text).sort(byText);
      return { id: text(id), fields: given, class: kind, classification, personalData, sharing };
    })
    .sort((a, b) => byText(a.id, b.id));
  const legalBasis = list(agreement['legalBasis'])
    .map(tree)
    .sort(
      (a, b) => byText(text(a['instrument']), text(b['instrument'])) || byText(text(a['clause']), text(b['clause'])),
    );
  const { id, kind, via, document, sector, purpose, frequency, initiator, logMonths, from, until } = agreement;
  const terms = {
    ...{ id, kind, via, document, sector, purpose, frequency, initiator, from, until, legalBasis, datasets },
    logMonths: logMonths === undefined ? undefined : Number(logMonths),
    consumer: signed(consumer, initiator === 'consumer', facts),
    provider: signed(provider, initiator === 'provider', facts),
    agentNodes: {
      consumer: zoneOf(consumer.agency, 'agent-node', facts),
      provider: zoneOf(provider.agency, 'agent-node', facts),
    },
  };
  return `v1:sha256:${createHash('sha256')
    .update(canonicalize(terms) ?? '')
    .digest('hex')}`;
}

function signed({ agency, system, name, declared }: Party, opens: boolean, facts: Facts): Tree {
  const { podLabels, port, protocol, profile } = declared;
  const common = { agency, system, name, podLabels, zone: zoneOf(agency, system, facts) };
  if (opens) return common;
  const { requestsPerMinute, bodyKiB } = tree(
    declared['limits'] ?? tree(facts.at('platform/platform.yaml')['hub'])['limits'],
  );
  const limits = { requestsPerMinute: Number(requestsPerMinute), bodyKiB: Number(bodyKiB) };
  return { ...common, ...portsOf(port), protocol, profile, limits };
}

/** Undefined where the system is in the cluster. */
function zoneOf(agency: string, system: string, { systems }: Facts): unknown {
  const { hosting, zone } = systems.get(`${agency}/${system}`) ?? {};
  return hosting === 'external' ? zone : undefined;
}

function portsOf(written: unknown): { readonly port: number; readonly endPort?: number } {
  const [port, endPort] = text(written).split('-').map(Number);
  return { port: port ?? 0, ...(endPort === undefined || endPort === port ? {} : { endPort }) };
}

const portKey = ({ port, protocol }: Tree): string => {
  const { port: first, endPort } = portsOf(port);
  return `${first}${endPort === undefined ? '' : `-${endPort}`}/${text(protocol)}`;
};

/** Whoever opens it, the agent node, the hub, the other agent node, who serves: each hop with its sides in the cluster. */
function hopsOf(id: string, from: Party, to: Party, { at, systems, environment }: Facts): readonly string[] {
  const { agentNode, hub } = at('platform/platform.yaml');
  const zones = tree(at(`environments/${environment}.yaml`)['zones']);
  const endAt = (agency: string, system: string, labels: unknown): End => {
    const { hosting, zone } = systems.get(`${agency}/${system}`) ?? {};
    if (hosting === 'external') return { ranges: list(zones[text(zone)]).map(text) };
    return { namespace: `${agency}-${system}`, labels: tree(labels) as Labels };
  };
  const node = ({ agency }: Party): readonly [End, string] => [
    endAt(agency, 'agent-node', tree(agentNode)['podLabels']),
    portKey(tree(agentNode)),
  ];
  const stops = [
    [endAt(from.agency, from.system, from.declared['podLabels']), ''] as const,
    node(from),
    [
      { namespace: text(tree(hub)['namespace']), labels: tree(tree(hub)['podLabels']) as Labels },
      portKey(tree(hub)),
    ] as const,
    node(to),
    [endAt(to.agency, to.system, to.declared['podLabels']), portKey(to.declared)] as const,
  ];
  return stops.slice(1).flatMap(([called, port], index) => {
    const caller = stops[index]?.[0];
    if (caller === undefined) return [];
    return [
      ...('namespace' in caller ? [policyKey('egress', caller, called, port, id)] : []),
      ...('namespace' in called ? [policyKey('ingress', called, caller, port, id)] : []),
    ];
  });
}
