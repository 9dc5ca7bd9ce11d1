import { AGENCIES, type Agency, type Consent, type DrawnAgreement, type DrawnEstate, idOf } from './drawn';
import { AGENT_PORT, endNames, HUB_PORT, NDXP_PORT, PORTS, ZONES } from './files';

/** A hop as one line: both ends, protocol, ports, and why. */
export type Line = string;

/** Whether an agreement is in force, written down a second time and plainly. */
export function isInForce(drawn: DrawnAgreement, { asOf, suspended }: DrawnEstate): boolean {
  const { from, until, mandatory, consents, refused, decided } = drawn;
  if (asOf < from || asOf > until) return false;
  if (suspended.includes(drawn.consumer) || suspended.includes(drawn.provider)) return false;
  if (refused !== undefined) {
    const overruled = mandatory && decided !== undefined && decided >= refused && decided <= asOf;
    if (!overruled) return false;
  }
  const counts = (consent: Consent, owesConnection: boolean): boolean =>
    consent === 'given' || (consent === 'without-connection' && !owesConnection);
  return counts(consents.consumer, false) && counts(consents.provider, mandatory) && counts(consents.ndc, false);
}

export const isDirect = ({ direct }: DrawnAgreement, { asOf }: DrawnEstate): boolean =>
  direct !== undefined && asOf <= direct;

const pods = (namespace: string, name: string): string => `${namespace}[${name}]`;
const addresses = (zone: string): string => [...(ZONES[zone] ?? [])].sort().join('+');

interface Stop {
  readonly at: string;
  /** Where other pods call on than those that are called. */
  readonly callsFrom?: string;
  /** Who it is: places outside the cluster that have the same addresses are hops of their own. */
  readonly name: string;
  readonly inCluster: boolean;
  readonly ports: string;
}

function agentNode(agency: Agency, { agencies }: DrawnEstate): Stop {
  const outside = agencies[agency].agentNodeOutside;
  const at = outside ? addresses(agency) : pods(`${agency}-agent-node`, 'agent-node');
  return { at, name: 'agent-node', inCluster: !outside, ports: String(AGENT_PORT) };
}

function end(agency: Agency, name: string, ports: string, { agencies }: DrawnEstate): Stop {
  const outside = agencies[agency].systemOutside;
  const at = outside ? addresses(agency) : pods(`${agency}-ngoai`, name);
  return { at, name, inCluster: !outside, ports };
}

function platform({ through, ...drawn }: DrawnAgreement, side: 'consumer' | 'provider'): readonly Stop[] {
  if (through?.of !== side) return [];
  const namespace = `${drawn[side]}-nen-tang`;
  const callsFrom = pods(namespace, `chuyen-${through.client}`);
  const at = pods(namespace, `nhan-${through.interface}`);
  return [{ at, name: at, callsFrom, inCluster: true, ports: PORTS[through.interface] }];
}

function stopsOf(drawn: DrawnAgreement, estate: DrawnEstate): readonly Stop[] {
  const names = endNames(drawn);
  const [opens, serves] =
    drawn.initiator === 'consumer' ? (['consumer', 'provider'] as const) : (['provider', 'consumer'] as const);
  const first = end(drawn[opens], names[opens], '', estate);
  const last = end(drawn[serves], names[serves], PORTS[drawn.interface], estate);
  if (isDirect(drawn, estate)) return [first, last];
  const [before, after] = [platform(drawn, opens), platform(drawn, serves)];
  const ndxp = { at: addresses('ndxp'), name: 'ndxp', inCluster: false, ports: String(NDXP_PORT) };
  if (drawn.via === 'ndxp') return [first, ...before, ndxp, ...after, last];
  const hub = { at: pods('ndc-hub', 'ndop'), name: 'hub', inCluster: true, ports: String(HUB_PORT) };
  const way = [agentNode(drawn[opens], estate), hub, agentNode(drawn[serves], estate)];
  return [first, ...before, ...way, ...after, last];
}

/** Every hop that the drawn estate opens, with the agreements that it is open for. */
export function expectedHops(estate: DrawnEstate): ReadonlySet<Line> {
  const shared = new Map<string, { readonly hop: string; readonly ids: readonly string[] }>();
  const lines = new Set<Line>();
  estate.agreements.forEach((drawn, index) => {
    if (!isInForce(drawn, estate)) return;
    const stops = stopsOf(drawn, estate);
    stops.slice(1).forEach((to, position) => {
      const from = stops[position];
      if (from === undefined || (!from.inCluster && !to.inCluster)) return;
      const hop = `${from.callsFrom ?? from.at} > ${to.at} TCP ${to.ports}`;
      if (isDirect(drawn, estate)) lines.add(`${hop} waiver ${idOf(index)}`);
      else {
        const key = [hop, from.callsFrom ?? from.name, to.name].join(' | ');
        shared.set(key, { hop, ids: [...(shared.get(key)?.ids ?? []), idOf(index)] });
      }
    });
  });
  for (const { hop, ids } of shared.values()) lines.add(`${hop} for ${ids.join(', ')}`);
  for (const agency of AGENCIES) {
    const { talks, systemOutside } = estate.agencies[agency];
    if (!talks || systemOutside) continue;
    const ends = `${pods(`${agency}-ngoai`, 'khach-0')} > ${pods(`${agency}-trong`, 'cong-0')}`;
    lines.add(`${ends} TCP ${PORTS[0]} inside`);
  }
  return lines;
}

/** What the hub may pass. */
export function expectedRegister(estate: DrawnEstate): readonly string[] {
  return estate.agreements.flatMap((drawn, index) =>
    isInForce(drawn, estate) && drawn.via === 'ndop' && !isDirect(drawn, estate) ? [idOf(index)] : [],
  );
}
