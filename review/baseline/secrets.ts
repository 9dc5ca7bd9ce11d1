import { pathOf } from '../path';
import type { ReadObject } from '../read/types';
import type { Findings } from './findings';
import { isTree } from './tree';
import type { EstateView } from './view';

/** Forms that only secret material has; nothing is excepted from them. */
const FORMS: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/],
  ['a password in an address', /:\/\/[^/\s:@]+:[^/\s:@]+@/],
  ['a password', /\b(password|passwd|secret|token|api[_-]?key)\s*[=:]\s*\S{6,}/i],
];

const RUN = /[A-Za-z0-9+/_=-]{32,}/g;
/** Bits for each character: words and names stay below, what a generator drew lies above. */
const DRAWN_BY_CHANCE = 4.2;

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / text.length);
  return shares.reduce((sum, share) => sum - share * Math.log2(share), 0);
}

/** Lower case, upper case and digits mixed, as no name of ours is. */
const isMixed = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);

/** What everybody may know: a key to check with. */
const PUBLIC_KEY = /-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]{40,2000}-----END PUBLIC KEY-----/g;

/** What secret a text looks like; undefined where it looks like none. */
export function secretIn(whole: string): string | undefined {
  const text = whole.replace(PUBLIC_KEY, '');
  const form = FORMS.find(([, pattern]) => pattern.test(text));
  if (form !== undefined) return form[0];
  const runs = text.match(RUN) ?? [];
  return runs.some((run) => isMixed(run) && entropy(run) >= DRAWN_BY_CHANCE) ? 'a drawn key' : undefined;
}

/** The same few texts stand in every namespace: each is looked at once in a run. */
type Known = Map<string, string | undefined>;

function judged(text: string, known: Known): string | undefined {
  if (!known.has(text)) known.set(text, secretIn(text));
  return known.get(text);
}

interface Scan {
  readonly read: ReadObject;
  readonly findings: Findings;
  readonly known: Known;
}

function scan(value: unknown, path: readonly (string | number)[], about: Scan): void {
  if (typeof value === 'string') {
    const found = judged(value, about.known);
    // The text itself is not shown: a report is read by more people than the folder.
    if (found !== undefined)
      about.findings.add('secret-text', about.read, found, 'a store of secrets, never a declaration', pathOf(path));
  } else if (Array.isArray(value)) {
    value.forEach((item: unknown, index) => scan(item, [...path, index], about));
  } else if (isTree(value)) {
    for (const [key, member] of Object.entries(value)) {
      scan(key, path, about);
      scan(member, [...path, key], about);
    }
  }
}

/** Nothing that opens anything stands in what is synthesised: it would lie in the state and in every review. */
export function checkSecrets({ objects }: EstateView, findings: Findings): void {
  const known: Known = new Map();
  for (const read of objects) scan(read.object, [], { read, findings, known });
}
