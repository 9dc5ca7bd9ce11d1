import type { ResolvedSystem } from '../estate/resolve';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Rule } from './rule';

/**
 * A level is a dated, append-only history with a basis. Level 5 is physically separate (Decree 331/2026/NĐ-CP
 * Art. 30.9) and never hosted on the shared cluster.
 */
export const levels: Rule = {
  name: 'security levels',
  cites: ['R13'],
  check: ({ tenants }) => tenants.flatMap((tenant) => tenant.systems.flatMap(ofSystem)),
};

/** Where no decision says otherwise; a lower level is a claim that somebody has to approve. */
const LOWEST_ASSUMED = 3;

function ofSystem(system: ResolvedSystem): readonly Issue[] {
  return [...history(system), ...system.levels.flatMap((_, index) => entry(system, index))];
}

function history({ levels, at }: ResolvedSystem): readonly Issue[] {
  return levels.slice(1).flatMap((level, index) => {
    const before = levels[index];
    if (before === undefined) return [];
    const path = ['level', index + 1] as const;
    if (level.from <= before.from)
      return [issue('level-order', at([...path, 'from']), { from: level.from, before: before.from })];
    if (level.value >= before.value || level.basis === 'approved') return [];
    return [
      issue('level-lowered', at([...path, 'value']), {
        to: String(level.value),
        from: level.from,
        before: String(before.value),
      }),
    ];
  });
}

function entry({ levels, settings, at }: ResolvedSystem, index: number): readonly Issue[] {
  const level = levels[index];
  if (level === undefined) return [];
  const value = String(level.value);
  const issues: Issue[] = [];
  if (level.basis === 'assumed' && level.value < LOWEST_ASSUMED) {
    issues.push(issue('level-assumed-too-low', at(['level', index, 'value']), { value }));
  }
  if (level.basis === 'assumed' && level.reason === undefined) {
    issues.push(issue('level-without-reason', at(['level', index]), { value }));
  }
  if (level.value === 5 && settings.hosting !== 'external') {
    issues.push(issue('level-5-not-here', at(['level', index, 'value']), { hosting: settings.hosting }));
  }
  return issues;
}
