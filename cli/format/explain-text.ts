import type { Lang } from '../../model/messages/define';
import { visible } from '../../model/messages/render';
import type { AdviceAnswer, Answer, ClosedAnswer, WayAnswer } from '../explain/answer';
import { EXPLAIN } from '../texts/explain';
import { ISSUES } from '../texts/issues';
import { say } from '../texts/say';
import { STANDINGS_IN_WORDS } from '../texts/tables';

/** The answer for people: the verdict first, then each way hop by hop, or for each agreement what is missing. */
export function explainText(asked: string, answer: Answer, lang: Lang): string {
  const { open, words, notes, ways, closed, advice } = answer;
  const verdict = say(open ? EXPLAIN.yes : EXPLAIN.no, lang, { words });
  const parts = [
    [visible(asked), `  ${verdict}`, ...notes.map((note) => `  ${visible(note)}`)],
    ...ways.map((way) => wayLines(way, lang)),
    ...closed.map((way) => closedLines(way, lang)),
    ...(advice.length === 0 ? [] : [adviceLines(advice, lang, '')]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function wayLines(way: WayAnswer, lang: Lang): readonly string[] {
  const { kind, meaning, agreements, talksTo, law, until, daysLeft, hops } = way;
  const named = agreements.length === 0 ? [] : [say(EXPLAIN.agreement, lang, { id: agreements.join(', ') })];
  const inside = talksTo === undefined ? [] : [say(EXPLAIN.talksTo, lang, { flow: talksTo })];
  const direct = kind === 'direct' ? [say(EXPLAIN.direct, lang)] : [];
  const end = until === undefined ? [] : [say(EXPLAIN.until, lang, { until, days: String(daysLeft) })];
  return [
    [...named, ...inside, ...direct, ...end].join(', '),
    ...(law.length === 0 ? [] : [`  ${say(EXPLAIN.law, lang, { law: law.join('; ') })}`]),
    `  ${meaning}`,
    ...hops.map(({ shown }, index) => `  ${index + 1}. ${shown}`),
  ];
}

function closedLines({ agreement, state, parties, hop, seen, advice }: ClosedAnswer, lang: Lang): readonly string[] {
  const word = STANDINGS_IN_WORDS[state][lang];
  const by = parties.length === 0 ? word : say(EXPLAIN.by, lang, { state: word, parties: parties.join(', ') });
  const where = hop === undefined ? say(EXPLAIN.allOpen, lang) : `${say(EXPLAIN.firstClosed, lang)} ${hop.shown}`;
  return [
    say(EXPLAIN.standing, lang, { id: agreement, state: by }),
    // In force, its own hops are open, only not at the port that was asked about.
    ...(state === 'in-force' || !seen ? [] : [`  ${where}`]),
    ...adviceLines(advice, lang, '  '),
  ];
}

function adviceLines(advice: readonly AdviceAnswer[], lang: Lang, indent: string): readonly string[] {
  return advice.flatMap(({ reason, fix, paste }) => [
    `${indent}${reason}`,
    `${indent}  ${ISSUES.fix[lang]}: ${fix}`,
    ...paste.map((line) => `${indent}    ${visible(line)}`),
  ]);
}
