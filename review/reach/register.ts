import { isDeepStrictEqual } from 'node:util';
import { Findings } from '../baseline/findings';
import { HUB } from '../baseline/keys';
import { textOf, treeOf } from '../baseline/tree';
import { Issues, type ReviewIssue } from '../issue';
import { byText } from '../order';
import { quoted } from '../quoted';
import { parseJson } from '../read/json';
import type { ReadEstate, ReadObject } from '../read/types';
import { checkGateway } from './gateway';
import {
  documentOf,
  type ListedEntry,
  REGISTER_SCHEMA,
  type RegisterDocument,
  type RegisterEntry,
} from './register-entry';
import { REACH_TEXTS, type ReachFindings } from './texts';

const PREFIX = 'ndop-register-';
const KEY = 'register.json';
const WHOLE = 'register/register.json';
/** Of a whole ConfigMap; the API refuses a larger one. */
const MOST_BYTES = 1_048_576;

export interface Register {
  /** What the hub may pass, sorted by id; whole only when there are no issues. */
  readonly agreements: readonly RegisterEntry[];
  /** What opens hops and does not pass the hub, sorted by id. */
  readonly elsewhere: readonly ListedEntry[];
  readonly issues: readonly ReviewIssue[];
}

/** A document, or what in the text is none. */
function documentIn(text: string, form: 'block' | 'whole'): RegisterDocument | string {
  const json = new Issues();
  const value = parseJson(text, {}, json);
  const [fault] = json.sorted();
  if (fault !== undefined) return fault.message;
  const checked = documentOf(value, form);
  return 'wrongAt' in checked ? quoted(checked.wrongAt) : checked.document;
}

function blockIn(read: ReadObject, findings: ReachFindings): readonly RegisterEntry[] {
  const data = treeOf(read.object['data']);
  const refuse = (what: string): readonly RegisterEntry[] => {
    findings.add('register-unreadable', read, what, `${KEY}, ${REGISTER_SCHEMA}`, 'data');
    return [];
  };
  const others = Object.keys(data).filter((key) => key !== KEY);
  const text = textOf(data[KEY]);
  if (text === '' || others.length > 0 || read.object['binaryData'] !== undefined)
    return refuse(quoted(Object.keys(data).join(', ')));
  if (Buffer.byteLength(text) > MOST_BYTES) return refuse(`> ${MOST_BYTES} B`);
  const document = documentIn(text, 'block');
  return typeof document === 'string' ? refuse(document) : document.agreements;
}

/** The object that an agreement belongs in: a hundred ids share one. */
const blockOf = (id: string): string => `${PREFIX}${id.slice(0, -2).toLowerCase()}`;

/** What the ConfigMaps of the hub hold. */
function blocksIn(objects: readonly ReadObject[], findings: ReachFindings): ReadonlyMap<string, RegisterEntry> {
  const found = new Map<string, RegisterEntry>();
  for (const read of objects) {
    const { kind, metadata } = read.object;
    if (kind !== 'ConfigMap' || !metadata.name.startsWith(PREFIX)) continue;
    if (metadata.namespace !== HUB) findings.add('register-misplaced', read, quoted(metadata.name), HUB);
    else
      for (const entry of blockIn(read, findings)) {
        const block = blockOf(entry.id);
        if (block !== metadata.name) findings.add('register-misplaced', read, quoted(entry.id), quoted(block));
        if (found.has(entry.id)) findings.add('register-twice', read, quoted(entry.id), block);
        found.set(entry.id, entry);
      }
  }
  return found;
}

/** What does not pass the hub, from the whole register, which has to hold what the hub's documents hold. */
function elsewhereIn(
  { register = '' }: ReadEstate,
  found: ReadonlyMap<string, RegisterEntry>,
  findings: ReachFindings,
): readonly ListedEntry[] {
  const document = register === '' ? quoted(WHOLE) : documentIn(register, 'whole');
  if (typeof document === 'string') {
    findings.place('register-unreadable', { path: WHOLE }, document, `${WHOLE}, ${REGISTER_SCHEMA}`);
    return [];
  }
  const { agreements, elsewhere = [] } = document;
  const seen = new Set<string>();
  for (const { id } of [...agreements, ...elsewhere]) {
    if (seen.has(id)) findings.place('register-twice', { path: WHOLE }, quoted(id), WHOLE);
    seen.add(id);
  }
  const whole = new Map(agreements.map((entry) => [entry.id, entry]));
  for (const id of new Set([...found.keys(), ...whole.keys()]))
    if (!isDeepStrictEqual(found.get(id), whole.get(id)))
      findings.place('register-differs', { path: WHOLE }, quoted(id), blockOf(id));
  return elsewhere;
}

const sorted = <E extends ListedEntry>(entries: Iterable<E>): readonly E[] =>
  [...entries].sort((a, b) => byText(a.id, b.id));

/**
 * The register: what the hub may pass, from its ConfigMaps, and what passes elsewhere, from the whole register beside the
 * stacks. A document that is missing, cut off, of another schema or too large is an issue, and so is one where the hub
 * does not look, an agreement that stands twice, one about which two documents differ, and a gateway whose releases hold
 * another register.
 */
export function readRegister(estate: ReadEstate): Register {
  const findings: ReachFindings = new Findings(REACH_TEXTS);
  const found = blocksIn(
    estate.stacks.flatMap(({ objects }) => objects),
    findings,
  );
  const elsewhere = sorted(elsewhereIn(estate, found, findings));
  const agreements = sorted(found.values());
  checkGateway(
    estate.stacks.flatMap(({ releases = [] }) => releases),
    agreements,
    findings,
  );
  return { agreements, elsewhere, issues: findings.sorted() };
}
