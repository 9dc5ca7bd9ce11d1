import type { Lang } from '../../model/messages/define';
import { exampleLine } from '../format/example-line';
import { displayWidth } from '../format/table';
import { neutralJson } from '../neutral';
import { CHECKS, NEVER_VISIBLE } from '../texts/doctor-checks';
import { DOCTOR, STATES } from '../texts/doctor';
import { type Counted, say, sayCount } from '../texts/say';
import type { Finding, Findings, Said, State } from './finding';
import type { Patient } from './patient';
import { redactor } from './redact';

const COUNTS: Readonly<Record<State, Counted>> = {
  mismatch: { en: ['{count} mismatch', '{count} mismatches'], vi: '{count} sai lệch' },
  warning: { en: ['{count} warning', '{count} warnings'], vi: '{count} cảnh báo' },
  ok: { en: ['{count} as expected', '{count} as expected'], vi: '{count} đạt' },
  unseen: {
    en: ['{count} not visible from here', '{count} not visible from here'],
    vi: '{count} không nhìn thấy từ đây',
  },
};
const WIDTH = 120;

interface Told {
  readonly check: string;
  readonly state: State;
  readonly what: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string | null;
}

/** The findings in words, without any secret of the run. */
export function toldOf(findings: Findings, { variables }: Patient, lang: Lang): readonly Told[] {
  const redact = redactor(variables);
  const words = ({ text, params }: Said): string =>
    // Before a long value is cut: half a secret is no longer recognised.
    redact(say(text, lang, Object.fromEntries(Object.entries(params).map(([name, value]) => [name, redact(value)]))));
  return findings.map(({ check, state, found, expected, fix }) => ({
    ...{ check, state, what: CHECKS[check][lang], found: words(found), expected: words(expected) },
    fix: fix === undefined ? null : words(fix),
  }));
}

export const count = (findings: readonly Pick<Finding, 'state'>[], state: State): number =>
  findings.filter((finding) => finding.state === state).length;

export function doctorText(told: readonly Told[], patient: Patient, lang: Lang): string {
  const { environment, clusterId } = patient;
  const title = say(DOCTOR.title, lang, { environment: environment.id, cluster: clusterId });
  const seen = told.filter(({ state }) => state !== 'unseen');
  const lines = beside(seen.flatMap((one) => [[STATES[one.state][lang], headOf(one)], ...detail(one, lang)] as const));
  const unseen = unseenGroups(told, lang);
  const names = [...unseen.values()].flat().length;
  const blind = say(DOCTOR.unseenTitle, lang, { count: String(names) });
  const groups = [...unseen].flatMap(([why, items]) => [`  ${why}`, ...wrapped(items)]);
  const tail = [blind, ...groups, '', counts(told, names, lang), say(DOCTOR.plain, lang)];
  return `${exampleLine(patient, lang)}${[title, '', ...lines, '', ...tail].join('\n')}\n`;
}

/** What is as expected takes one line, all else what to do about it. */
const headOf = ({ state, what, found }: Told): string => (state === 'ok' ? `${what}: ${found}` : what);

type Row = readonly [name: string, text: string];

function detail({ state, found, expected, fix }: Told, lang: Lang): readonly Row[] {
  if (state === 'ok') return [];
  const row = (name: 'found' | 'expected' | 'fix', text: string): Row => [`  ${DOCTOR[name][lang]}`, text];
  return [row('found', found), row('expected', expected), ...(fix === null ? [] : [row('fix', fix)])];
}

/** Names padded to the widest; texts whole, for who is to act on them. */
function beside(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => displayWidth(name)));
  return rows.map(([name, text]) => `${name}${' '.repeat(width - displayWidth(name))}  ${text}`);
}

/** Why, and what all cannot be seen for that reason; a token never sees the last ones. */
function unseenGroups(told: readonly Told[], lang: Lang): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { state, what, found } of told)
    if (state === 'unseen') groups.set(found, [...(groups.get(found) ?? []), what]);
  groups.set(
    DOCTOR.inside[lang],
    Object.values(NEVER_VISIBLE).map((text) => text[lang]),
  );
  return groups;
}

function wrapped(items: readonly string[]): readonly string[] {
  const lines: string[] = [];
  items.forEach((item, i) => {
    const text = i === items.length - 1 ? item : `${item};`;
    const last = lines.at(-1);
    if (last === undefined || last.length + text.length + 1 > WIDTH) lines.push(`    ${text}`);
    else lines[lines.length - 1] = `${last} ${text}`;
  });
  return lines;
}

const counts = (told: readonly Told[], unseen: number, lang: Lang): string =>
  (['mismatch', 'warning', 'ok', 'unseen'] as const)
    .map((state) => sayCount(COUNTS[state], state === 'unseen' ? unseen : count(told, state), lang))
    .join(', ');

export function doctorJson(told: readonly Told[], { example, environment, clusterId }: Patient, lang: Lang): string {
  const notVisible = Object.entries(NEVER_VISIBLE).map(([check, text]) => ({ check, what: text[lang] }));
  return neutralJson({ example, environment: environment.id, cluster: clusterId, findings: told, notVisible });
}
