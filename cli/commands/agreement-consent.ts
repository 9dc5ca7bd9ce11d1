import { readFileSync } from 'node:fs';
import path from 'node:path';
import { connectionOwed } from '../../model/agreements/confirmed';
import type { ResolvedAgreement } from '../../model/agreements/resolve';
import type { Entry } from '../../model/schema/config';
import type { ConsentFile } from '../../model/schema/consent';
import { requireId, requireOptions } from '../agreements/arguments';
import { type FileValue, type NewFile, newFile, withFile, writeNew, yamlText } from '../agreements/new-file';
import { resolvedAgreement } from '../agreements/resolved';
import type { Context } from '../context';
import { type EstateOptions, openEstate, type OpenedEstate } from '../estate';
import { EXIT, type ExitCode } from '../exit';
import { printIssues } from '../print-issues';
import { AGREEMENTS_SAID } from '../texts/agreements';
import { COMMANDS } from '../texts/commands';
import { say } from '../texts/say';
import { UsageError } from '../usage';

interface ConsentOptions extends EstateOptions {
  readonly party?: string;
  readonly date?: string;
  readonly office?: string;
  /** Reason of a suspension. */
  readonly suspend?: string;
  /** First day of it. */
  readonly since?: string;
  readonly renew?: boolean;
}

/** What is to be written, and whether a file is there that it replaces. */
interface Planned {
  readonly file: NewFile;
  readonly value: FileValue;
  readonly replaces: boolean;
}

/** Writes the confirmation of one party, or its suspension, and then prints what the agreement still lacks. */
export function agreementConsent(context: Context, options: ConsentOptions, id: string): ExitCode {
  requireId(id);
  requireOptions({ ...options }, ['party', ...(options.suspend === undefined ? [] : ['since'])]);
  if (options.suspend === undefined && options.since !== undefined) requireOptions({ ...options }, ['suspend']);
  const opened = openEstate(context, options);
  const agreement = resolvedAgreement(context, opened, id);
  if (agreement === undefined) return EXIT.findings;
  const planned = plan(opened, options, agreement);
  const { loaded, refused } = withFile(opened, planned.file, planned.value);
  if (refused.length > 0) {
    printIssues(context, refused, {});
    return EXIT.findings;
  }
  writeNew(opened, planned.file, planned.replaces);
  const file = `${opened.shownRoot}/${planned.file.path}`;
  context.out(`${say(COMMANDS.written, context.lang, { file })}\n`);
  const left = loaded.issues.filter(({ severity, params }) => severity !== 'notice' && params['agreement'] === id);
  if (left.length > 0) context.out('\n');
  printIssues(context, left, { warnings: true });
  return EXIT.clean;
}

function plan(opened: OpenedEstate, options: ConsentOptions, agreement: ResolvedAgreement): Planned {
  const { entry, digest } = agreement;
  const { id, consumer, provider } = entry.value;
  const { party = '', suspend, since, renew = false } = options;
  const ndc = opened.config?.entries.platform[0]?.value.party ?? '';
  const parties = [...new Set([consumer.agency, provider.agency, ndc])];
  if (!parties.includes(party)) throw new UsageError(AGREEMENTS_SAID.noParty, { value: party, agreement: id }, parties);
  const isCenter = party === ndc;
  const at = `${isCenter ? 'platform/ndc' : `tenants/${party}`}/consents/${id}.yaml`;
  const shown = { file: `${opened.shownRoot}/${at}` };
  const before = writtenBefore(opened, isCenter ? 'platformConsent' : 'consent', shown.file);
  const suspended = suspend === undefined ? undefined : { since, reason: suspend };
  if (before !== undefined && suspended !== undefined && !renew) return suspension(opened, at, before, suspended);
  if (before === undefined && opened.config?.declared.has(at) === true)
    throw new UsageError(AGREEMENTS_SAID.exists, shown);
  if (before !== undefined && !renew) throw new UsageError(AGREEMENTS_SAID.confirmed, shown);
  if (before?.value.digest === digest) throw new UsageError(AGREEMENTS_SAID.fresh, shown);
  if (before === undefined && renew) throw new UsageError(AGREEMENTS_SAID.nothingToRenew, shown);
  requireOptions({ ...options }, ['date', 'office']);
  const value = {
    agreement: id,
    digest,
    date: options.date,
    office: options.office,
    connection: connectionOwed(agreement, party),
    // Confirming new terms does not lift a suspension: that is a change of its own.
    suspended: suspended ?? before?.value.suspended,
  };
  const kind = isCenter ? 'platformConsent' : 'consent';
  return { file: newFile(opened, kind, at, value), value, replaces: before !== undefined };
}

function writtenBefore(
  { config }: OpenedEstate,
  kind: 'consent' | 'platformConsent',
  file: string,
): Entry<ConsentFile> | undefined {
  return config?.entries[kind].find((entry) => entry.file === file);
}

/** The file as the party wrote it, comments too, and the suspension after it. */
function suspension(
  { configDir }: OpenedEstate,
  at: string,
  { value, file }: Entry<ConsentFile>,
  suspended: { readonly since: string | undefined; readonly reason: string },
): Planned {
  if (value.suspended !== undefined) throw new UsageError(AGREEMENTS_SAID.suspended, { file });
  const text = readFileSync(path.join(configDir, at), 'utf8');
  return {
    file: { path: at, text: `${text.trimEnd()}\n${yamlText({ suspended })}` },
    value: { ...value, suspended },
    replaces: true,
  };
}
