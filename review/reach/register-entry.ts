import { isEmpty, isTree } from '../baseline/tree';
import { memberPath, itemPath } from '../path';
import type { Labels } from './selector';

export interface RegisterParty {
  readonly agency: string;
  readonly system: string;
  /** Of its client, or of its interface where it is the other side that opens the connection. */
  readonly name: string;
  /** Null outside the cluster. */
  readonly namespace: string | null;
  readonly podLabels: Labels | null;
}

export type ListedEnd =
  | { readonly namespace: string; readonly podLabels: Labels }
  | { readonly zone: string; readonly ranges: readonly string[] };

/** A flow as the register says that it is open. */
export interface ListedHop {
  readonly id: string;
  readonly from: ListedEnd;
  readonly to: ListedEnd;
  readonly protocol: string;
  readonly port: number;
  /** Null for a single port. */
  readonly endPort: number | null;
}

/** An exchange that opens hops, as a document of the register writes it (`ndc.gov.vn/register/v1`). */
export interface ListedEntry {
  readonly id: string;
  readonly kind: string;
  /** `ndop` where the hub passes it, `direct` where a waiver lets it past everything. */
  readonly via: string;
  readonly digest: string;
  readonly initiator: 'consumer' | 'provider';
  readonly consumer: RegisterParty;
  readonly provider: RegisterParty;
  /** Flows that it uses, in the order of the connection. */
  readonly hops: readonly ListedHop[];
  readonly legalBasis: readonly string[];
  readonly from: string;
  readonly until: string;
}

/** An exchange that the hub may pass. */
export interface RegisterEntry extends ListedEntry {
  readonly profile: string;
  readonly path: string;
  readonly datasets: readonly {
    readonly id: string;
    readonly fields: readonly string[];
    readonly class: string;
    readonly classification: string;
    readonly personalData: string;
  }[];
  readonly purpose: string;
  readonly frequency: string;
  readonly limits: { readonly requestsPerMinute: number; readonly bodyKiB: number };
  readonly logMonths: number;
}

export interface RegisterDocument {
  readonly schema: string;
  readonly example: boolean;
  readonly environment: string;
  readonly agreements: readonly RegisterEntry[];
  /** What does not pass the hub: in the whole register, and in none of the hub's own documents. */
  readonly elsewhere?: readonly ListedEntry[];
}

export const REGISTER_SCHEMA = 'ndc.gov.vn/register/v1';
/** Of one document: the ids of a hundred agreements begin alike. */
const MOST_IN_BLOCK = 100;
/** Of a list of the whole register: ten times what is expected of the country. */
const MOST_IN_ALL = 100_000;
const MOST_ITEMS = 1_000;

/** The path of the first value that is not what it has to be; undefined where all are. */
type Check = (value: unknown, path: string) => string | undefined;

const when =
  (holds: (value: unknown) => boolean): Check =>
  (value, path) =>
    holds(value) ? undefined : path;
const text = when((value) => typeof value === 'string' && value !== '');
/** The value of a label may be empty. */
const label = when((value) => typeof value === 'string');
const day = when((value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const flag = when((value) => typeof value === 'boolean');
const port = when((value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535);
const count = when((value) => Number.isSafeInteger(value) && Number(value) > 0);
const oneOf = (...values: readonly string[]): Check =>
  when((value) => typeof value === 'string' && values.includes(value));

const orNull =
  (check: Check): Check =>
  (value, path) =>
    value === null ? undefined : check(value, path);

const first = (faults: Iterable<string | undefined>): string | undefined =>
  [...faults].find((fault) => fault !== undefined);

const list =
  (item: Check, most = MOST_ITEMS): Check =>
  (value, path) =>
    Array.isArray(value) && value.length <= most
      ? first(value.map((each: unknown, index) => item(each, itemPath(path, index))))
      : path;

const labels: Check = (value, path) =>
  isTree(value) ? first(Object.entries(value).map(([key, each]) => label(each, memberPath(path, key)))) : path;

/** Exactly these members. */
const closed =
  (members: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isTree(value)) return path;
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(members, key));
    if (unknown !== undefined) return memberPath(path, unknown);
    return first(Object.entries(members).map(([key, check]) => check(value[key], memberPath(path, key))));
  };

const party = closed({ agency: text, system: text, name: text, namespace: orNull(text), podLabels: orNull(labels) });

/** Without labels an end would be every pod of its namespace. */
const someLabels: Check = (value, path) => (isEmpty(value) ? path : labels(value, path));
const pods = closed({ namespace: text, podLabels: someLabels });
const zone = closed({ zone: text, ranges: list(text) });
const end: Check = (value, path) => (isTree(value) && 'zone' in value ? zone : pods)(value, path);
const hop = closed({ id: text, from: end, to: end, protocol: oneOf('TCP', 'UDP'), port, endPort: orNull(port) });

const opened = {
  ...{ id: text, kind: text, digest: text, initiator: oneOf('consumer', 'provider') },
  ...{ consumer: party, provider: party, hops: list(hop), legalBasis: list(text), from: day, until: day },
};

const elsewhere = closed({ ...opened, via: oneOf('ndxp', 'lgsp-ministry', 'lgsp-province', 'direct') });

const entry = closed({
  ...{ ...opened, via: oneOf('ndop'), profile: text, path: text },
  datasets: list(closed({ id: text, fields: list(text), class: text, classification: text, personalData: text })),
  ...{ purpose: text, frequency: text },
  limits: closed({ requestsPerMinute: count, bodyKiB: count }),
  logMonths: count,
});

const head = { schema: oneOf(REGISTER_SCHEMA), example: flag, environment: text };

/** The two forms of a document: the hub's own, of a block, and the whole register with what passes elsewhere. */
const FORMS = {
  block: closed({ ...head, agreements: list(entry, MOST_IN_BLOCK) }),
  whole: closed({ ...head, agreements: list(entry, MOST_IN_ALL), elsewhere: list(elsewhere, MOST_IN_ALL) }),
};

/** A document of the register, or the path of what in it is not what the schema says. */
export function documentOf(
  value: unknown,
  form: keyof typeof FORMS,
): { readonly document: RegisterDocument } | { readonly wrongAt: string } {
  const wrongAt = FORMS[form](value, '');
  return wrongAt === undefined ? { document: value as RegisterDocument } : { wrongAt };
}
