import { entriesFrom, entryOn, levelOn } from '../estate/levels';
import type { ResolvedSystem } from '../estate/resolve';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config } from '../schema/config';
import type { RegimesFile } from '../schema/level';
import { nearest } from '../schema/nearest';
import type { LevelEntry } from '../schema/system';
import { citation } from './level-facts';
import { isProduction, type Rule, type Subject } from './rule';

/**
 * Who approved a level, under which law, and what of it is still owed: an approval is recorded whole, and a system
 * without one is a finding that grows with the days of the law, and an error in production.
 */
export const approvals: Rule = {
  name: 'approval of levels',
  cites: ['R13'],
  check: (subject) =>
    subject.tenants.flatMap((tenant) =>
      tenant.systems.flatMap((system) => [
        ...system.levels.flatMap((entry, index) =>
          entry.basis === 'approved'
            ? [...record(system, entry, index, subject.config), ...ofTheFuture(system, entry, index, subject.asOf)]
            : [],
        ),
        ...owed(system, subject),
      ]),
    ),
};

const regimesOf = ({ entries }: Config): RegimesFile | undefined => entries.regimes[0]?.value;

type Regime = RegimesFile['regimes'][string];
/** Position of a property of the entry that is judged, or of the entry itself. */
type At = (key?: keyof LevelEntry) => Position;

function record({ at: atSystem }: ResolvedSystem, entry: LevelEntry, index: number, config: Config): readonly Issue[] {
  const at: At = (key) => atSystem(['level', index, ...(key === undefined ? [] : [key])]);
  const regimes = regimesOf(config)?.regimes ?? {};
  const regime = entry.regime === undefined ? undefined : regimes[entry.regime];
  const isCurrent = regime?.demands === 'catalogue';
  const needed: readonly (keyof LevelEntry)[] = ['decision', 'authority', 'regime', 'date'];
  const missing = [...needed, ...(isCurrent ? (['approvedBy'] as const) : [])].filter(
    (key) => entry[key] === undefined,
  );
  const issues: Issue[] = [];
  if (missing.length > 0)
    issues.push(issue('level-without-decision', at(), { value: String(entry.value), missing: missing.join(', ') }));
  if (entry.regime !== undefined && regime === undefined) {
    const allowed = Object.keys(regimes);
    const extras = { allowed, suggestion: nearest(entry.regime, allowed) };
    issues.push(issue('regime-unknown', at('regime'), { regime: entry.regime }, extras));
  }
  return [...issues, ...days(entry, regime, at), ...(isCurrent ? byWhom(entry, at) : [])];
}

/** A decision is made while its regime holds, after the appraisal, and not after what it approves has begun. */
function days(
  { date, from, regime: instrument = '', appraisal }: LevelEntry,
  regime: Regime | undefined,
  at: At,
): readonly Issue[] {
  if (date === undefined) return [];
  const issues: Issue[] = [];
  const [first, last] = [regime?.from, regime?.until];
  if (first !== undefined && date < first)
    issues.push(issue('decision-before-regime', at('date'), { date, regime: instrument, first }));
  if (last !== undefined && date > last)
    issues.push(issue('decision-after-regime', at('date'), { date, regime: instrument, last }));
  if (date > from) issues.push(issue('level-before-decision', at('from'), { from, date }));
  if (appraisal !== undefined && appraisal.date > date)
    issues.push(issue('appraisal-after-decision', at('appraisal'), { appraised: appraisal.date, date }));
  return issues;
}

/** A level may be decided before it begins, but nobody holds a decision that is still to be made. */
function ofTheFuture({ at }: ResolvedSystem, { date }: LevelEntry, index: number, asOf: string): readonly Issue[] {
  if (date === undefined || date <= asOf) return [];
  return [issue('decision-of-the-future', at(['level', index, 'date']), { date, asOf })];
}

/**
 * Decree 331/2026/NĐ-CP: the unit approves levels 1 and 2; from 3 on the owner approves, at 3 what its unit has appraised,
 * at 4 and 5 what the Ministry has.
 */
const OWNER_FROM = 3;
const MINISTRY_FROM = 4;

function byWhom({ value, approvedBy, appraisal }: LevelEntry, at: At): readonly Issue[] {
  const issues: Issue[] = [];
  if (value >= OWNER_FROM && approvedBy === 'cyber-unit')
    issues.push(issue('approver-too-low', at('approvedBy'), { value: String(value) }));
  if (value >= MINISTRY_FROM && appraisal?.by !== 'mps')
    issues.push(
      issue('appraisal-needed', at(appraisal === undefined ? undefined : 'appraisal'), { value: String(value) }),
    );
  // Whether the unit appraised is text like the decision itself, which is there: a warning.
  if (value === OWNER_FROM && appraisal === undefined)
    issues.push(issue('appraisal-not-recorded', at(), { value: String(value) }));
  return issues;
}

function owed(system: ResolvedSystem, subject: Subject): readonly Issue[] {
  const { value, basis } = levelOn(system, subject.asOf);
  const at = system.at(['level']);
  const about = { value: String(value), system: `${system.agency}/${system.id}` };
  // Also one that only will be assumed: the day must not be what turns production wrong.
  const assumed =
    basis === 'assumed' ? { value } : entriesFrom(system, subject.asOf).find((one) => one.basis === 'assumed');
  if (assumed !== undefined && inProduction(system, subject.environment))
    return [issue('level-unapproved-in-production', at, { ...about, value: String(assumed.value) })];
  if (basis === 'approved') {
    const regime = regimesOf(subject.config)?.regimes[entryOn(system, subject.asOf)?.regime ?? ''];
    if (regime?.demands !== 'not-entered') return [];
    const ended = past('oldApprovalsEnd', subject);
    if (ended === undefined) return [issue('level-of-old-regime', at, about)];
    return [issue('old-approval-ended', at, { ...about, ...ended })];
  }
  const [measures, approval] = [past('measuresDue', subject), past('approvalDue', subject)];
  if (measures !== undefined) return [issue('level-approval-overdue', at, { ...about, ...measures })];
  if (approval !== undefined) return [issue('level-approval-due', at, { ...about, ...approval })];
  return [issue('level-assumed', at, about)];
}

/** A day of the transition that has come, and the law that sets it. */
function past(
  name: keyof RegimesFile['transition'],
  { config, asOf }: Subject,
): { readonly day: string; readonly law: string } | undefined {
  const deadline = regimesOf(config)?.transition[name];
  if (deadline === undefined || asOf < deadline.day) return undefined;
  return { day: deadline.day, law: citation(config, deadline) };
}

function inProduction({ agency, settings }: ResolvedSystem, environment: Subject['environment']): boolean {
  if (!isProduction(environment) || settings.hosting === 'external') return false;
  return environment?.value.tenants?.includes(agency) ?? true;
}
