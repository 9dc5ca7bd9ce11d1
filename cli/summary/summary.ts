import type { SynthesisResult } from '../../main';
import { RESOURCES_REFUSED, RESOURCES_REPORTED } from '../../main';
import type { WholeEstate } from '../../model/estate/types';
import type { Issue } from '../../model/issue';
import type { IssueCode } from '../../model/messages/catalogue';
import type { Lang } from '../../model/messages/define';
import { visible } from '../../model/messages/render';
import type { Config } from '../../model/schema/config';
import { alignRows } from '../format/table';
import type { Installed } from '../install/install';
import { quoted, whereOf } from '../shell';
import { countMarks, obligationRows } from '../tables/obligations';
import { GROUPS } from '../texts/groups';
import { FILES } from '../texts/commands';
import { grouped, say, sayCount } from '../texts/say';
import { DOMAINS_UNKNOWN, SUMMARY } from '../texts/summary';
import { numbersTable, systemsBlock, tenantsBlock, vendorsBlock, waiversBlock } from './estate-blocks';
import type { Block } from './lines';
import { layOut } from './lines';
import { ofEnvironment } from './of-environment';

export interface SummaryInput {
  readonly estate: WholeEstate;
  readonly config: Config;
  readonly issues: readonly Issue[];
  readonly asOf: string;
  readonly result: SynthesisResult;
  readonly installed: Installed;
  /** Output folder as the caller wrote it. */
  readonly out: string;
  /** The options as they were given: suggestions repeat them, and cdktf knows of none. */
  readonly given: { readonly config?: string; readonly out?: string };
}

/** What a synthesis says at its end: what there is, what to know of it, where it is and what to do next. */
export function summaryText(input: SummaryInput, lang: Lang): string {
  const { estate, asOf } = input;
  const title = visible(estate.title[lang]);
  const when = say(SUMMARY.when, lang, {
    environment: estate.environment.id,
    cluster: estate.clusters.map(({ environment }) => environment.cluster).join(', '),
    asOf,
  });
  const head = [estate.example ? `${title}  (${say(SUMMARY.example, lang)})` : title, when];
  const blocks = [
    tenantsBlock(estate, lang),
    systemsBlock(estate, lang),
    vendorsBlock(estate, lang),
    waiversBlock(estate, lang),
    terraformBlock(input.result, lang),
    obligationsBlock(input.config, lang),
    toKnowBlock(input, lang),
    outputBlock(input, lang),
    nextBlock(input, lang),
  ];
  return `${[...head, ...layOut(blocks)].join('\n')}\n`;
}

function terraformBlock({ stacks }: SynthesisResult, lang: Lang): Block {
  const families = [...new Set(stacks.map(({ family }) => family))];
  const row = (name: string, of: SynthesisResult['stacks']): readonly [string, number, number] => [
    name,
    of.length,
    of.reduce((sum, { resources }) => sum + resources, 0),
  ];
  const rows = families.map((family) =>
    row(
      family,
      stacks.filter((stack) => stack.family === family),
    ),
  );
  const table = numbersTable(
    [['', SUMMARY.stacks[lang], SUMMARY.resources[lang]], ...rows, row(SUMMARY.total[lang], stacks)],
    lang,
  );
  const largest = stacks.reduce(
    (most, stack) => (stack.resources > most.resources ? stack : most),
    stacks[0] ?? { name: '–', resources: 0 },
  );
  const line = say(SUMMARY.largest, lang, {
    name: largest.name,
    resources: grouped(largest.resources, lang),
    reported: grouped(RESOURCES_REPORTED, lang),
    refused: grouped(RESOURCES_REFUSED, lang),
  });
  return { heading: say(SUMMARY.terraform, lang), lines: [...table, line] };
}

function obligationsBlock(config: Config, lang: Lang): Block {
  const rows = obligationRows(config);
  const { built, planned, 'outside-software': outside } = countMarks(rows);
  const numbers = {
    rows: String(rows.length),
    built: String(built),
    planned: String(planned),
    outside: String(outside),
  };
  return {
    heading: say(SUMMARY.obligations, lang),
    lines: rows.length === 0 ? [] : [say(SUMMARY.marks, lang, numbers)],
  };
}

/** Warnings first, then notices, each code in one line; then what no single file is to blame for. */
function toKnowBlock(input: SummaryInput, lang: Lang): Block {
  const issues = ofEnvironment(input.issues, input.config, input.estate.environment.id);
  const ofSeverity = (severity: Issue['severity']): readonly string[] =>
    [...new Set(issues.filter((issue) => issue.severity === severity).map(({ code }) => code))].sort();
  const lines = [...ofSeverity('warning'), ...ofSeverity('notice')].map((code) => {
    const count = issues.filter((issue) => issue.code === code).length;
    const words = GROUPS[code as IssueCode];
    return words === undefined ? `${grouped(count, lang)} × ${code}` : `${sayCount(words, count, lang)}  (${code})`;
  });
  const systems = input.estate.tenants.flatMap((tenant) => tenant.systems);
  const unknown = systems.filter(({ domains }) => domains === undefined).length;
  const more = unknown === 0 ? [] : [sayCount(DOMAINS_UNKNOWN, unknown, lang)];
  return { heading: say(SUMMARY.toKnow, lang), lines: [...lines, ...more] };
}

function outputBlock({ out, installed }: SummaryInput, lang: Lang): Block {
  const { written, unchanged, removed } = installed;
  const files = say(SUMMARY.files, lang, {
    out,
    written: sayCount(FILES, written, lang),
    unchanged: grouped(unchanged, lang),
  });
  const names = removed.length <= 5 ? removed.join(', ') : `${removed.slice(0, 5).join(', ')}, … (${removed.length})`;
  return {
    heading: say(SUMMARY.output, lang),
    lines: removed.length === 0 ? [files] : [files, say(SUMMARY.removed, lang, { names })],
  };
}

/** As a shell reads it as one word. */

function nextBlock({ out, given, result }: SummaryInput, lang: Lang): Block {
  const stack = result.stacks[0]?.name ?? 'platform';
  const where = whereOf(given);
  const isDefault = given.config === undefined && given.out === undefined;
  const steps = [
    [`terraform -chdir=${quoted(`${out}/stacks/${stack}`)} init`, SUMMARY.nextInit[lang]],
    // cdktf runs the command of cdktf.json, which reads the default configuration.
    ...(isDefault ? [[`npx cdktf-cli@0.21.0 deploy ${stack}`, SUMMARY.nextDeploy[lang]]] : []),
    [`bin/ndc list tenants${where}`, SUMMARY.nextList[lang]],
    [`bin/ndc validate --notices${where}`, SUMMARY.nextNotices[lang]],
  ];
  return { heading: say(SUMMARY.next, lang), lines: alignRows(steps) };
}
