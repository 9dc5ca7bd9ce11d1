import { isDeepStrictEqual } from 'node:util';
import { byText } from '../estate/names';
import { type Issue, type Position, sortIssues } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config, Entry } from '../schema/config';
import type { ConsentFile } from '../schema/consent';

/** A file in the two versions of the configuration: one of them has it at least, and `entry` is the later one. */
interface Pair<T> {
  readonly entry: Entry<T>;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** What a change says for a party about an agreement. */
interface Written {
  readonly party: string;
  readonly agreement: string;
  readonly at: Position;
}

/**
 * What is to be looked at first in one change of the configuration, and what it must not hold together: suspensions
 * that it adds or lifts, then files of several parties, then terms that change with what parties say to them.
 *
 * @param base the configuration that is changed, read under the same shown root; a file of it that was refused counts
 * as not there
 */
export function changesOf(base: Config, head: Config): readonly Issue[] {
  const ndc = (head.entries.platform[0] ?? base.entries.platform[0])?.value.party ?? '';
  const partyOf = ({ names }: Entry<unknown>): string => names['agency'] ?? ndc;
  const of = <T>(files: (config: Config) => readonly Entry<T>[]): readonly Pair<T>[] => pairs(files(base), files(head));
  const consents = [...of(({ entries }) => entries.consent), ...of(({ entries }) => entries.platformConsent)];
  const agencies = of(({ entries }) => entries.agencySuspension);
  const suspensions = [
    ...consents.flatMap(({ entry, before, after }) =>
      suspension(entry, entry.value.agreement, partyOf(entry), [before?.suspended, after?.suspended]),
    ),
    ...agencies.flatMap(({ entry, before, after }) => suspension(entry, entry.value.agency, ndc, [before, after])),
  ];
  const statements = [
    ...consents.filter(saysMore),
    ...of(({ entries }) => entries.refusal).filter(isChanged),
    ...of(({ entries }) => entries.decision).filter(isChanged),
  ];
  const written = statements.map(({ entry }) => ({
    party: partyOf(entry),
    agreement: entry.value.agreement,
    at: entry.at(),
  }));
  const agreements = of(({ entries }) => entries.agreement).filter(({ before, after }) => before && after);
  const changed = agreements.filter(isChanged).map(({ entry }) => entry);
  return [
    ...sortIssues(suspensions),
    ...sortIssues(ofSeveralParties(written)),
    ...sortIssues(changed.flatMap((entry) => withStatements(entry.at(), entry.value.id, written))),
  ];
}

/** By path: both versions are read under the same root. */
function pairs<T>(before: readonly Entry<T>[], after: readonly Entry<T>[]): readonly Pair<T>[] {
  const earlier = new Map(before.map((entry) => [entry.file, entry]));
  const later = new Map(after.map((entry) => [entry.file, entry]));
  return [...new Map([...earlier, ...later])]
    .sort(([a], [b]) => byText(a, b))
    .map(([file, entry]) => ({ entry, before: earlier.get(file)?.value, after: later.get(file)?.value }));
}

const isChanged = ({ before, after }: Pair<unknown>): boolean => !isDeepStrictEqual(before, after);

/** Whether a consent is new, says something else or is no longer suspended. One that is gone or suspended opens nothing. */
function saysMore({ before, after }: Pair<ConsentFile>): boolean {
  if (after === undefined) return false;
  if (before?.suspended !== undefined && after.suspended === undefined) return true;
  const rest = ({ suspended, ...said }: ConsentFile): unknown => said;
  return before === undefined || !isDeepStrictEqual(rest(before), rest(after));
}

function suspension(
  entry: Entry<unknown>,
  suspended: string,
  party: string,
  [before, after]: readonly [unknown, unknown],
): readonly Issue[] {
  if ((before === undefined) === (after === undefined)) return [];
  const code = after === undefined ? 'suspension-lifted' : 'suspension-added';
  return [issue(code, entry.at(), { suspended, party })];
}

function ofSeveralParties(written: readonly Written[]): readonly Issue[] {
  const parties = [...new Set(written.map(({ party }) => party))].sort(byText);
  if (parties.length < 2) return [];
  return written.map(({ party, agreement, at }) => {
    const others = parties.filter((other) => other !== party).join(', ');
    return issue('consents-of-several-parties', at, { party, agreement, others });
  });
}

function withStatements(at: Position, agreement: string, written: readonly Written[]): readonly Issue[] {
  const parties = written.filter((one) => one.agreement === agreement).map(({ party }) => party);
  if (parties.length === 0) return [];
  return [
    issue('terms-changed-with-consents', at, { agreement, parties: [...new Set(parties)].sort(byText).join(', ') }),
  ];
}
