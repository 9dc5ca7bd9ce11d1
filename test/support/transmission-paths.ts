/**
 * What `examples/transmission` opens, written by hand from its agreements: what they say, not what becomes of it. The
 * time travel compares it with the finished output, the packets with real connections.
 */

/** Pods with one label, or addresses outside the cluster. */
export type Place =
  | { readonly namespace: string; readonly label: readonly [key: string, value: string] }
  | { readonly zone: string; readonly ranges: readonly string[] };

const pods = (namespace: string, name: string): Place => ({ namespace, label: ['app.kubernetes.io/name', name] });

/** Short names: `a.` to `d.` are the agencies `vi-du-a` to `vi-du-d`. */
export const PLACES = {
  hub: { namespace: 'ndc-hub', label: ['app.kubernetes.io/part-of', 'ndop'] },
  ndxp: { zone: 'ndxp', ranges: ['198.51.100.0/28', '2001:db8:51::/124'] },
  'a.agent-node': { zone: 'vi-du-a-site', ranges: ['203.0.113.0/29', '2001:db8:a::/64'] },
  'b.agent-node': pods('vi-du-b-agent-node', 'agent-node'),
  'b.dat-dai.dan-cu': pods('vi-du-b-dat-dai', 'doi-chieu-dan-cu'),
  'b.dat-dai.dong-bo': pods('vi-du-b-dat-dai', 'dong-bo'),
  'b.dat-dai.giay-to': pods('vi-du-b-dat-dai', 'dat-dai-api'),
  'b.dat-dai.thong-ke': pods('vi-du-b-dat-dai', 'dat-dai-api'),
  'b.dat-dai.tiep-nhan': pods('vi-du-b-dat-dai', 'dat-dai-api'),
  'b.dat-dai.tra-cuu': pods('vi-du-b-dat-dai', 'dat-dai-api'),
  'b.lgsp': pods('vi-du-b-lgsp', 'lgsp'),
  'c.agent-node': pods('vi-du-c-agent-node', 'agent-node'),
  'c.cong-dvc.doi-chieu': pods('vi-du-c-cong-dvc', 'doi-chieu'),
  'c.cong-dvc.ho-so': pods('vi-du-c-cong-dvc', 'ho-so'),
  'c.cong-dvc.trang-thai': pods('vi-du-c-cong-dvc', 'trang-thai'),
  'c.ldop': pods('vi-du-c-ldop', 'ldop'),
  'c.xa-mot.bao-cao': pods('vi-du-c-xa-mot', 'nghiep-vu'),
  'c.xa-mot.bien-dong': pods('vi-du-c-xa-mot', 'xa-api'),
  'c.xa-mot.dan-cu': pods('vi-du-c-xa-mot', 'doi-chieu-dan-cu'),
  'c.xa-mot.noi-bo': pods('vi-du-c-xa-mot', 'xa-api'),
  'c.xa-mot.tra-cuu': pods('vi-du-c-xa-mot', 'nghiep-vu'),
  'd.agent-node': pods('vi-du-d-agent-node', 'agent-node'),
  'd.cong-dvc.ho-so': pods('vi-du-d-cong-dvc', 'ho-so'),
  'd.cong-dvc.thong-ke': pods('vi-du-d-cong-dvc', 'thong-ke'),
  'd.cong-dvc.tong-hop': pods('vi-du-d-cong-dvc', 'thong-ke'),
  'd.cong-dvc.trang-thai': pods('vi-du-d-cong-dvc', 'trang-thai'),
  'd.cong-dvc.xac-thuc': pods('vi-du-d-cong-dvc', 'ho-so'),
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceName = keyof typeof PLACES;

/** Where it is not 8443. */
const PORTS: Readonly<Partial<Record<PlaceName, readonly [port: number, endPort?: number]>>> = {
  'b.dat-dai.thong-ke': [8001],
  'b.dat-dai.tiep-nhan': [8002],
  'c.xa-mot.noi-bo': [8000, 8009],
};

/** Why a path is open: an agreement, one that a waiver lets past the hub, or the agency itself. */
export type Reason = `VD-00${string}` | `VD-00${string} direct` | 'internal';

/**
 * The way of each connection. What lies behind the agent node of `vi-du-a` is at the ministry's own site: no policy of the
 * cluster sees it.
 */
const WAYS: Readonly<Record<Reason, string>> = {
  'VD-0001': 'c.xa-mot.tra-cuu > c.agent-node > hub > b.agent-node > b.dat-dai.tra-cuu',
  'VD-0002': 'c.cong-dvc.doi-chieu > c.agent-node > hub > b.agent-node > b.dat-dai.tra-cuu',
  'VD-0003': 'b.dat-dai.dan-cu > b.agent-node > hub > a.agent-node',
  'VD-0004': 'd.cong-dvc.xac-thuc > d.agent-node > hub > a.agent-node',
  'VD-0005': 'a.agent-node > hub > b.agent-node > b.dat-dai.giay-to',
  'VD-0006': 'd.cong-dvc.ho-so > d.agent-node > hub > b.agent-node > b.dat-dai.tra-cuu',
  'VD-0007': 'c.cong-dvc.ho-so > c.agent-node > hub > b.agent-node > b.dat-dai.tra-cuu',
  'VD-0008': 'c.xa-mot.bao-cao > c.ldop > c.agent-node > hub > b.agent-node > b.dat-dai.tiep-nhan',
  'VD-0009': 'b.dat-dai.dong-bo > b.agent-node > hub > a.agent-node',
  'VD-0010': 'd.cong-dvc.thong-ke > ndxp > b.dat-dai.thong-ke',
  'VD-0011': 'c.xa-mot.tra-cuu > c.ldop > ndxp > b.dat-dai.thong-ke',
  'VD-0012': 'd.cong-dvc.tong-hop > ndxp > b.lgsp > b.dat-dai.thong-ke',
  'VD-0013': 'd.cong-dvc.trang-thai > d.agent-node > hub > c.agent-node > c.cong-dvc.trang-thai',
  'VD-0013 direct': 'd.cong-dvc.trang-thai > c.cong-dvc.trang-thai',
  'VD-0016': 'd.cong-dvc.ho-so > d.agent-node > hub > c.agent-node > c.xa-mot.bien-dong',
  'VD-0018': 'c.xa-mot.dan-cu > c.agent-node > hub > a.agent-node',
  internal: 'c.cong-dvc.ho-so > c.xa-mot.noi-bo',
};

/** What is open on five days. Nothing but the day differs. */
export const DAYS = {
  // Few have begun.
  '2026-01-15': ['VD-0001', 'VD-0002', 'VD-0009', 'internal'],
  // The refusal of VD-0016 is not settled yet; VD-0014 is suspended, VD-0015 refused, VD-0017 owed, then and later.
  '2026-08-01': [
    ...(['VD-0001', 'VD-0002', 'VD-0003', 'VD-0004', 'VD-0005', 'VD-0006', 'VD-0007', 'VD-0008', 'VD-0009'] as const),
    ...(['VD-0010', 'VD-0011', 'VD-0012', 'VD-0013 direct', 'internal'] as const),
  ],
  '2026-11-22': [
    ...(['VD-0001', 'VD-0002', 'VD-0003', 'VD-0004', 'VD-0005', 'VD-0006', 'VD-0007', 'VD-0008', 'VD-0009'] as const),
    ...(['VD-0010', 'VD-0011', 'VD-0012', 'VD-0013 direct', 'VD-0016', 'internal'] as const),
  ],
  // VD-0002 has ended, and nobody passes the hub by any more.
  '2027-01-01': [
    ...(['VD-0001', 'VD-0003', 'VD-0004', 'VD-0005', 'VD-0006', 'VD-0007', 'VD-0008', 'VD-0009'] as const),
    ...(['VD-0010', 'VD-0011', 'VD-0012', 'VD-0013', 'VD-0016', 'internal'] as const),
  ],
  // VD-0008 and VD-0010 have ended, VD-0018 has begun.
  '2027-07-15': [
    ...(['VD-0001', 'VD-0003', 'VD-0004', 'VD-0005', 'VD-0006', 'VD-0007', 'VD-0009'] as const),
    ...(['VD-0011', 'VD-0012', 'VD-0013', 'VD-0016', 'VD-0018', 'internal'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly Reason[]>>;

export type Day = keyof typeof DAYS;

/** One direct connection, all over TCP. */
export interface OpenHop {
  readonly from: PlaceName;
  readonly to: PlaceName;
  readonly port: number;
  readonly endPort: number | undefined;
}

/** The hops of one way, in its order. */
export function hopsOf(reason: Reason): readonly OpenHop[] {
  const stops = (WAYS[reason] ?? '').split(' > ') as readonly PlaceName[];
  return stops.slice(1).map((to, index) => {
    const [port, endPort] = PORTS[to] ?? [8443];
    return { from: stops[index] as PlaceName, to, port, endPort };
  });
}
