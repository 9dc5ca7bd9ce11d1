import type { Lang } from '../../model/messages/define';
import type { Context } from '../context';
import { type EstateOptions, openEstate } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { adviceWithout } from '../explain/advice';
import { type Answer, answerOf } from '../explain/answer';
import { placesOf, sideOf } from '../explain/ends';
import type { Question } from '../explain/hops';
import { judge } from '../explain/judge';
import { networkOf } from '../explain/network';
import { exampleLine } from '../format/example-line';
import { explainText } from '../format/explain-text';
import { neutralJson } from '../neutral';
import { printIssues } from '../print-issues';
import { EXPLAIN } from '../texts/explain';
import { COMMANDS } from '../texts/commands';
import { say } from '../texts/say';
import { whereOf } from '../shell';
import { UsageError } from '../usage';

interface ExplainOptions extends EstateOptions {
  readonly port?: string;
  readonly format?: 'text' | 'json';
}

/**
 * Says whether the network is open from one system to another, and why. The verdict is the review's, over what is
 * synthesised; law, ends and what is missing are the model's.
 */
export async function explain(context: Context, options: ExplainOptions, from: string, to: string): Promise<ExitCode> {
  const port = portOf(options.port);
  const opened = openEstate(context, options);
  const { estate, config, standings, issues, asOf } = opened;
  const places = placesOf(opened);
  if (estate === undefined || config === undefined || places === undefined) {
    printIssues(
      context,
      issues.filter(({ severity }) => severity === 'error'),
      {},
    );
    return EXIT.findings;
  }
  const question = { from: sideOf(from, 'from', places), to: sideOf(to, 'to', places), port };
  context.progress(say(COMMANDS.synthesising, context.lang));
  const network = await networkOf(context, estate, [question.from, question.to]);
  const judgement = judge(question, { estate, standings, places }, network);
  const { lang } = context;
  const profiles = new Map(opened.tenants.map(({ entry, profile }) => [entry.value.agency, profile.file]));
  const { environment, tenants } = estate;
  const without = adviceWithout(question, { environment, tenants, standings, profiles, option: whereOf(options) });
  const answer = answerOf(judgement, without, { config, estate, places, asOf, lang, question });
  context.out(
    options.format === 'json'
      ? explainJson(question, answer, lang)
      : `${exampleLine(estate, lang)}${explainText(asked(question), answer, lang)}`,
  );
  return answer.open ? EXIT.clean : EXIT.findings;
}

function portOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const port = /^[1-9]\d{0,4}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65_535) throw new UsageError(EXPLAIN.notAPort, { value });
  return port;
}

const asked = ({ from, to, port }: Question): string =>
  `${from.shown} -> ${to.shown}${port === undefined ? '' : `:${port}`}`;

/** An unknown value is null. Fields are added, never renamed or removed, while `version` is 1. */
function explainJson({ from, to, port }: Question, answer: Answer, lang: Lang): string {
  const document = { version: 1, lang, from: from.shown, to: to.shown, port, ...answer };
  const known: unknown = JSON.parse(JSON.stringify(document, (_, value: unknown) => value ?? null));
  return neutralJson(known);
}
