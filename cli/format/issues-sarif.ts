import { version } from '../../package.json';
import type { Issue } from '../../model/issue';
import { MESSAGES } from '../../model/messages/catalogue';
import type { Lang, MessageEntry, Text } from '../../model/messages/define';
import { renderIssue, visible } from '../../model/messages/render';
import { neutralJson } from '../neutral';
import { stops } from './tally';

/**
 * SARIF 2.1.0, as code-scanning services read it: one rule per issue code that occurs, with its help in both
 * languages, and one result per issue.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */

const LEVEL = { error: 'error', warning: 'warning', notice: 'note' } as const;

export function issuesSarif(issues: readonly Issue[], lang: Lang, strict: boolean): string {
  const codes = [...new Set(issues.map((issue) => issue.code))].sort();
  return neutralJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'ndc', version, rules: codes.map((code) => rule(code, lang)) } },
        columnKind: 'utf16CodeUnits',
        language: lang,
        invocations: [{ executionSuccessful: true, exitCode: stops(issues, strict) ? 1 : 0 }],
        results: issues.map((issue) => result(issue, codes.indexOf(issue.code), lang)),
      },
    ],
  });
}

function rule(code: string, lang: Lang): unknown {
  const entry = (MESSAGES as Readonly<Record<string, MessageEntry>>)[code];
  if (entry === undefined) throw new Error(`no message for issue code ${code}`);
  return {
    id: code,
    shortDescription: { text: named(entry.reason[lang]) },
    help: { text: both(entry), markdown: both(entry) },
    defaultConfiguration: { level: LEVEL[entry.severity] },
  };
}

/** Placeholders by name: SARIF gives braces a meaning of its own. */
const named = (template: string): string => template.replace(/\{([a-zA-Z]+)\}/g, '[$1]');
const sentence = (text: Text, lang: Lang): string => named(text[lang]);

function both({ reason, fix }: MessageEntry): string {
  return (['vi', 'en'] as const).map((lang) => `${sentence(reason, lang)}\n\n${sentence(fix, lang)}`).join('\n\n');
}

function result(issue: Issue, ruleIndex: number, lang: Lang): unknown {
  const { reason, allowed, fix } = renderIssue(issue, lang);
  const pasted = (issue.paste ?? []).map((line) => `\n    ${visible(line)}`).join('');
  const list = allowed.length === 0 ? '' : ` (${allowed.join(', ')})`;
  return {
    ruleId: issue.code,
    ruleIndex,
    level: LEVEL[issue.severity],
    message: { text: escapeBraces(`${reason}${list}: ${fix}${pasted}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: relativeUri(issue.at.file), uriBaseId: '%SRCROOT%' },
          region: { startLine: issue.at.line, startColumn: issue.at.column },
        },
      },
    ],
  };
}

/** SARIF 2.1.0 section 3.11.5: a brace that is no placeholder is written twice. */
const escapeBraces = (text: string): string => text.replace(/[{}]/g, '$&$&');

const relativeUri = (file: string): string =>
  file
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/');
