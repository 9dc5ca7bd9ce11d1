import { lastDay } from '../../model/agreements/last-day';
import type { Standing } from '../../model/agreements/standing';
import { citationIn, citationsOf } from '../../model/estate/flows';
import { byText } from '../../model/estate/names';
import { isSeen, type Places } from '../../model/estate/path';
import { daysBetween } from '../../model/estate/periods';
import type { Endpoint, Estate } from '../../model/estate/types';
import type { Lang, Text } from '../../model/messages/define';
import { renderIssue } from '../../model/messages/render';
import type { Config } from '../../model/schema/config';
import { CLOSED } from '../texts/explain';
import { HEADLINES, MEANINGS } from '../texts/explain-verdict';
import { say } from '../texts/say';
import { type Advice, adviceOn } from './advice';
import type { Side } from './ends';
import type { Question } from './hops';
import type { ClosedWay, Judgement, OpenWay } from './judge';
import { sameAs } from './shared';
import { shownHop, shownPathHop } from './shown';

/** The answer in words, the same for people and programs. */
export interface Answer {
  readonly open: boolean;
  /** What may be said, and no more; then why. */
  readonly words: string;
  readonly meaning: string;
  /** Why packets pass for others: names that choose the same pods. */
  readonly notes: readonly string[];
  readonly ways: readonly WayAnswer[];
  readonly closed: readonly ClosedAnswer[];
  readonly advice: readonly AdviceAnswer[];
}

export interface WayAnswer {
  readonly kind: OpenWay['kind'];
  /** What may be said of this way, and no more. */
  readonly meaning: string;
  /** Agreements that it is open for; none inside an agency. */
  readonly agreements: readonly string[];
  /** `<agency>/<system>/<client> > <system>/<interface>`, inside an agency. */
  readonly talksTo: string | undefined;
  readonly law: readonly string[];
  /** Last day. */
  readonly until: string | undefined;
  readonly daysLeft: number | undefined;
  /** In the order of the connection; those that no policy of the cluster sees as well. */
  readonly hops: readonly { readonly flow: string | undefined; readonly shown: string; readonly seen: boolean }[];
}

export interface ClosedAnswer {
  readonly agreement: string;
  readonly state: Standing['word'];
  readonly parties: readonly string[];
  /** First hop that is closed; undefined where all are open, for other agreements. */
  readonly hop: { readonly flow: string; readonly shown: string } | undefined;
  /** Whether policies of the cluster see any of its hops. */
  readonly seen: boolean;
  readonly advice: readonly AdviceAnswer[];
}

export interface AdviceAnswer {
  readonly code: string | undefined;
  readonly reason: string;
  readonly fix: string;
  readonly paste: readonly string[];
}

export interface Asking {
  readonly config: Config;
  readonly estate: Estate;
  readonly places: Places;
  readonly asOf: string;
  readonly lang: Lang;
}

export function answerOf(
  judgement: Judgement,
  without: readonly Advice[],
  asking: Asking & { readonly question: Question },
): Answer {
  const { lang, question } = asking;
  const { verdict, ways, closed } = judgement;
  const answered = ways.map((way) => wayAnswer(way, asking));
  const isAdvised = verdict !== 'open' && verdict !== 'outside' && closed.length === 0;
  return {
    open: verdict === 'open',
    ...headline(judgement, question, answered, lang),
    notes: verdict === 'shared' ? samePods(question, lang) : [],
    ways: answered,
    closed: closed.map((way) => closedAnswer(way, question, asking)),
    advice: isAdvised ? without.map((one) => adviceAnswer(one, lang)) : [],
  };
}

function headline(
  { verdict, shared, ways, closed }: Judgement,
  { port }: Question,
  answered: readonly WayAnswer[],
  lang: Lang,
): Pick<Answer, 'words' | 'meaning'> {
  if (verdict === 'open') {
    const text = ways.every((way) => way.isExplained) ? HEADLINES.open : HEADLINES.unexplained;
    return { words: say(text, lang), meaning: [...new Set(answered.map((way) => way.meaning))].join('; ') };
  }
  if (verdict === 'outside') return { words: say(HEADLINES.outside, lang), meaning: say(HEADLINES.outsideWhy, lang) };
  if (verdict === 'closed') return { words: say(HEADLINES.closed, lang), meaning: say(HEADLINES.closedWhy, lang) };
  const isOverHub = closed.every(({ standing }) => standing.agreement.entry.value.via === 'ndop');
  const who = say(isOverHub ? HEADLINES.theHub : HEADLINES.theIntermediary, lang);
  const none = port === undefined ? HEADLINES.noneInForce : HEADLINES.noneAtPort;
  return {
    words: say(HEADLINES.shared, lang, {
      none: say(none, lang, { port: String(port) }),
      agreements: shared.length > MOST_SHARED ? `${shared.slice(0, MOST_SHARED).join(', ')}, …` : shared.join(', '),
      who,
    }),
    meaning: say(HEADLINES.sharedWhy, lang),
  };
}

/** Agreements that the headline names. */
const MOST_SHARED = 5;

function samePods({ from, to }: Question, lang: Lang): readonly string[] {
  const note = (side: Side, key: 'clients' | 'interfaces', text: Text): readonly string[] => {
    const same = sameAs(side, key);
    const others = same.map((one) => `"${one}"`).join(', ');
    return same.length === 0 ? [] : [say(text, lang, { name: side.name ?? '', others })];
  };
  return [...note(from, 'clients', CLOSED.sameClient), ...note(to, 'interfaces', CLOSED.sameInterface)];
}

function wayAnswer(way: OpenWay, { config, estate, places, asOf, lang }: Asking): WayAnswer {
  const { kind, standing, hops } = way;
  const flows = new Set(hops.flatMap(({ flow }) => flow ?? []));
  const ofFlows = estate.flows.filter(({ id }) => flows.has(id)).flatMap(({ legalBasis }) => legalBasis);
  const law =
    standing === undefined
      ? [...new Set(ofFlows)].sort(byText)
      : citationsOf({ ...standing.agreement, direct: undefined }, citationIn(config));
  const own = hops.flatMap(({ agreements, waiver }) => [...agreements, ...(waiver === undefined ? [] : [waiver])]);
  const [first] = hops;
  const until = standing === undefined ? first?.until : lastDay(standing.agreement);
  return {
    kind,
    meaning: meaningOf(way, estate, lang),
    agreements: standing === undefined ? [...new Set(own)].sort(byText) : [standing.agreement.entry.value.id],
    talksTo: first?.talksTo,
    law,
    until,
    daysLeft: until === undefined ? undefined : daysBetween(asOf, until),
    hops: hopsOf(way, places),
  };
}

/** The hops that the review found, and between them those that no policy of the cluster sees. */
function hopsOf({ hops, whole }: OpenWay, { zones }: Places): WayAnswer['hops'] {
  const found = hops.map((hop) => ({ flow: hop.flow, shown: shownHop(hop, zones), seen: true }));
  const outside = whole.flatMap((hop, index) => (isSeen(hop) ? [] : [{ hop, index }]));
  for (const { hop, index } of outside)
    found.splice(index, 0, { flow: undefined, shown: shownPathHop(hop, zones), seen: false });
  return found;
}

function meaningOf({ kind, isExplained, whole }: OpenWay, estate: Estate, lang: Lang): string {
  if (kind === 'direct') return say(isExplained ? MEANINGS.direct : MEANINGS.unexplained, lang);
  const outside = whole.flatMap((hop, index) => {
    if (isSeen(hop)) return [];
    const between = `${zoneOf(hop.from)} → ${zoneOf(hop.to)}`;
    return [say(MEANINGS.hopOutside, lang, { number: String(index + 1), hop: between })];
  });
  const open = say(outside.length === 0 ? MEANINGS.everyHop : MEANINGS.everySeenHop, lang);
  const decided = say(kind === 'hub' ? MEANINGS.atHub : MEANINGS.atIntermediary, lang);
  const isMissing = kind === 'hub' && estate.environment.exchangeGateway === undefined;
  return [open, ...outside, isMissing ? `${decided} ${say(MEANINGS.noGateway, lang)}` : decided].join('; ');
}

const zoneOf = (end: Endpoint): string => ('zone' in end ? end.zone : end.namespace);

function closedAnswer(closed: ClosedWay, question: Question, { estate, places, lang }: Asking): ClosedAnswer {
  const { word, parties, issues, agreement } = closed.standing;
  const found = issues.filter(({ severity }) => severity !== 'notice' || word === 'ended');
  return {
    agreement: agreement.entry.value.id,
    state: word,
    parties,
    hop: closed.hop && { flow: closed.hop.id, shown: shownPathHop(closed.hop, places.zones) },
    seen: closed.isSeen,
    advice: [
      ...found.map((one) => ({ code: one.code, ...renderIssue(one, lang), paste: one.paste ?? [] })),
      ...adviceOn(closed, question, estate).map((one) => adviceAnswer(one, lang)),
    ].map(({ code, reason, fix, paste }) => ({ code, reason, fix, paste })),
  };
}

function adviceAnswer({ reason, fix, params, paste }: Advice, lang: Lang): AdviceAnswer {
  return { code: undefined, reason: say(reason, lang, params), fix: say(fix, lang, params), paste };
}
