import { parse } from 'yaml';
import type { LockedChart } from '../../model/estate/components';
import type { Text } from '../../model/messages/define';
import { UNKNOWN } from '../../model/schema/chart-lock';
import { readArchive } from '../../review/charts/archive';
import { ARCHIVE_FAULTS, WHY } from '../texts/mirror';
import { digestOf } from './registry';

/** An archive that may be used, one that only the lock keeps from it, or why not. */
export type Judged =
  | { readonly verdict: 'good' }
  | { readonly verdict: 'unrecorded'; readonly digest: string }
  | { readonly verdict: 'refused'; readonly why: Text; readonly params: Readonly<Record<string, string>> };

const refused = (why: Text, params: Readonly<Record<string, string>> = {}): Judged => ({
  verdict: 'refused',
  why,
  params,
});

/** Compares an archive with the lock: its content first, then what it says of itself. */
export function judge(bytes: Buffer, { name, version, digest }: LockedChart): Judged {
  const found = digestOf(bytes);
  if (digest !== UNKNOWN && digest !== found) return refused(WHY.differs, { found, locked: digest });
  const archive = readArchive(bytes);
  if ('fault' in archive) return refused(ARCHIVE_FAULTS[archive.fault]);
  const own = chartIn(archive.files.get('Chart.yaml'));
  if (own.name !== name || !isSame(own.version, version)) return refused(WHY.otherChart, own);
  return digest === UNKNOWN ? { verdict: 'unrecorded', digest: found } : { verdict: 'good' };
}

/** A leading v belongs to the tag of some publishers, and to the chart of others. */
const isSame = (own: string, locked: string): boolean => own.replace(/^v/, '') === locked.replace(/^v/, '');

function chartIn(file: Buffer | undefined): { readonly name: string; readonly version: string } {
  const chart = parsed(file?.toString('utf8') ?? '');
  return { name: textOf(chart['name']), version: textOf(chart['version']) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '?');

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    return (parse(text) ?? {}) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
