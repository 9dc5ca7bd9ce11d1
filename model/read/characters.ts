import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';

/** Something in a text that is refused, and where in that text. */
export interface Finding {
  readonly index: number;
  readonly make: (at: Position) => Issue;
}

/** Everything but letters, marks, digits, punctuation, symbols, the plain space and the line feed. */
const SUSPECT = /(?![ \n])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * ASCII and the precomposed Latin letters, Vietnamese ones among them: all plain, and NFC in any order. Nearly every file
 * has no other character, and this question is ten times cheaper than the exact ones.
 */
const OTHER_THAN_LATIN = /[^\n -~\u00a1-\u00ac\u00ae-\u0233\u1e00-\u1eff]/;

/** Vietnamese needs two marks on a letter. Long runs make normalisation quadratic, and cover the lines around them. */
const STACKED_MARKS = /\p{M}{9,}/u;
const JOINS_LEFT = /[\p{M}\u1160-\u11ff]/u;
const CLUSTER = /.[\p{M}\u1160-\u11ff]*/suy;

type Kind =
  | 'tab'
  | 'control-character'
  | 'lone-surrogate'
  | 'bidi-character'
  | 'unusual-space'
  | 'unassigned-character'
  | 'invisible-character';

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/\t/u, 'tab'],
  [/\p{Cc}/u, 'control-character'],
  [/\p{Cs}/u, 'lone-surrogate'],
  [/\p{Bidi_Control}/u, 'bidi-character'],
  [/\p{Zs}/u, 'unusual-space'],
  // Unassigned code points too: normalisation is not stable for them from one Unicode version to the next.
  [/[\p{Co}\p{Cn}]/u, 'unassigned-character'],
];

/** True if nothing in the text is refused for its characters. Linear, and fast for ordinary text. */
export function hasOnlyPlainCharacters(text: string): boolean {
  if (!OTHER_THAN_LATIN.test(text)) return true;
  return text.search(SUSPECT) === -1 && !STACKED_MARKS.test(text) && text.normalize('NFC') === text;
}

/** Refused characters, one finding for a run of the same kind; then text that is not NFC, one finding a line. */
export function findCharacters(text: string): readonly Finding[] {
  if (!OTHER_THAN_LATIN.test(text)) return [];
  const findings: Finding[] = [];
  let previous: { kind: Kind; end: number } | undefined;
  for (const { 0: character, index } of text.matchAll(SUSPECT)) {
    const kind = kindOf(character);
    if (previous?.kind !== kind || previous.end !== index) findings.push({ index, make: refusal(kind, character) });
    previous = { kind, end: index + character.length };
  }
  return [...findings, ...findDenormal(text)];
}

function kindOf(character: string): Kind {
  return KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? 'invisible-character';
}

function refusal(kind: Kind, character: string): Finding['make'] {
  return kind === 'tab' ? (at) => issue(kind, at, {}) : (at) => issue(kind, at, { character: codePoints(character) });
}

function codePoints(text: string): string {
  const name = (character: string): string =>
    `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return Array.from(text, name).join(' ');
}

function findDenormal(text: string): readonly Finding[] {
  const stacked = STACKED_MARKS.exec(text);
  if (stacked !== null) return [{ index: stacked.index, make: (at) => issue('stacked-marks', at, {}) }];
  if (text.normalize('NFC') === text) return [];
  const findings: Finding[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const normal = line.normalize('NFC');
    if (normal !== line) findings.push(denormal(line, normal, start));
    start += line.length + 1;
  }
  return findings;
}

function denormal(line: string, normal: string, start: number): Finding {
  let index = 0;
  while (line[index] === normal[index]) index += 1;
  // What differs may be a mark, or the second half of a pair: the letter that people see begins before it.
  while (index > 0 && (JOINS_LEFT.test(line[index] ?? '') || /[\udc00-\udfff]/.test(line[index] ?? ''))) index -= 1;
  CLUSTER.lastIndex = index;
  const found = CLUSTER.exec(line)?.[0] ?? '';
  const letter = found.normalize('NFC');
  const params = { letter, pieces: codePoints(found), canonical: codePoints(letter) };
  return { index: start + index, make: (at) => issue('not-nfc', at, params) };
}
