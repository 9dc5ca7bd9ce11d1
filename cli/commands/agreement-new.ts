import { existsSync } from 'node:fs';
import path from 'node:path';
import { byText } from '../../model/estate/names';
import { datasetOf, lawOf, partsOf, requireId, requireOptions } from '../agreements/arguments';
import { byOption } from '../agreements/by-option';
import { type FileValue, newFile, withFile, writeNew } from '../agreements/new-file';
import type { Context } from '../context';
import { type EstateOptions, openEstate, type OpenedEstate } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { printIssues } from '../print-issues';
import { AGREEMENTS_SAID } from '../texts/agreements';
import { whereOf } from '../shell';
import { COMMANDS } from '../texts/commands';
import { say } from '../texts/say';
import { UsageError } from '../usage';

interface Terms {
  readonly consumer?: string;
  readonly provider?: string;
  readonly dataset?: readonly string[];
  readonly purpose?: string;
  readonly law?: readonly string[];
  readonly frequency?: string;
  readonly from?: string;
  readonly until?: string;
  readonly kind?: string;
  readonly via?: string;
  readonly initiator?: string;
  readonly through?: string;
  readonly document?: string;
  readonly sector?: string;
  readonly logMonths?: string;
}

/** What no default could say without inventing it. */
const NEEDED = ['consumer', 'provider', 'dataset', 'purpose', 'law', 'frequency', 'from', 'until'] as const;

/** Writes a new agreement. With an error of its own, nothing is written and the errors are printed. */
export function agreementNew(context: Context, options: EstateOptions & Terms, id: string): ExitCode {
  requireId(id);
  requireOptions(options as Readonly<Record<string, unknown>>, NEEDED);
  const opened = openEstate(context, options);
  if (opened.config === undefined) {
    printIssues(context, opened.issues, {});
    return EXIT.findings;
  }
  const at = `agreements/${id}.yaml`;
  const file = `${opened.shownRoot}/${at}`;
  if (existsSync(path.join(opened.configDir, at))) throw new UsageError(AGREEMENTS_SAID.exists, { file });
  const value = { id, ...termsOf(options, { ...opened, config: opened.config }) };
  const written = newFile(opened, 'agreement', at, value);
  const { loaded, refused } = withFile(opened, written, value);
  if (refused.length > 0) {
    printIssues(context, byOption(refused, opened, written), {});
    context.out(`${say(AGREEMENTS_SAID.nothingWritten, context.lang)}\n`);
    return EXIT.findings;
  }
  writeNew(opened, written, false);
  context.out(`${say(COMMANDS.written, context.lang, { file })}\n`);
  const platform = loaded.config?.entries.platform[0]?.value.party ?? '';
  const parties = [value.consumer, value.provider].map(({ agency }) => agency);
  context.out(`${nextSteps(context, options, id, [...new Set([...parties, platform])])}\n`);
  return EXIT.clean;
}

function termsOf(options: Terms, opened: OpenedEstate & { readonly config: NonNullable<OpenedEstate['config']> }) {
  const { consumer = '', provider = '', dataset = [], purpose = '', law = [], frequency = '' } = options;
  const { from = '', until = '', kind = 'data-sharing', via = 'ndop', initiator = 'consumer' } = options;
  const { through, document, sector, logMonths } = options;
  const endOf = (side: 'consumer' | 'provider', value: string): Readonly<Record<string, string>> & Agency =>
    initiator === side
      ? partsOf(`--${side}`, value, ['agency', 'system', 'client'])
      : partsOf(`--${side}`, value, ['agency', 'system', 'interface']);
  return {
    ...{ kind, via },
    consumer: endOf('consumer', consumer),
    provider: endOf('provider', provider),
    through: through && partsOf('--through', through, ['agency', 'system', 'interface', 'client']),
    datasets: dataset.map((one) => datasetOf(one, opened.config)).toSorted((a, b) => byText(a.id, b.id)),
    document: document && partsOf('--document', document, ['type', 'issuer', 'dataset']),
    ...{ sector, purpose },
    legalBasis: law.map(lawOf),
    ...{ frequency, initiator, logMonths, from, until },
  } satisfies FileValue;
}

interface Agency {
  readonly agency: string;
}

/** One line for each party, ready to be called; what only the party can say is left to it. */
function nextSteps({ lang }: Context, options: EstateOptions, id: string, parties: readonly string[]): string {
  const calls = parties.map(
    (party) => `  bin/ndc agreement consent ${id} --party ${party} --date YYYY-MM-DD --office …${whereOf(options)}`,
  );
  return [say(AGREEMENTS_SAID.nextStep, lang), ...calls].join('\n');
}
