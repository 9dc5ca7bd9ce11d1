import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import { type DatasetFile, QUALITIES } from '../schema/dataset';
import type { Rule, Subject } from './rule';

/** How far a dataset has come: its roadmap, the evidence of its quality, its way into the general database. */
export const datasetProgress: Rule = {
  name: 'progress of datasets',
  cites: ['R09', 'R16', 'R19'],
  check: (subject) =>
    subject.config.entries.dataset.flatMap((entry) => [
      ...milestones(entry, subject.asOf),
      ...quality(entry, subject.asOf),
      ...synchronisation(entry, subject),
    ]),
};

function milestones({ value, at }: Entry<DatasetFile>, asOf: string): readonly Issue[] {
  return (value.milestones ?? []).flatMap(({ id: milestone, due, done }, index) => {
    const about = { dataset: value.id, milestone };
    if (done === undefined) {
      return due < asOf ? [issue('milestone-overdue', at(['milestones', index, 'due']), { ...about, due })] : [];
    }
    if (done <= asOf) return [];
    return [issue('milestone-done-later', at(['milestones', index, 'done']), { ...about, date: done })];
  });
}

function quality({ value, at }: Entry<DatasetFile>, asOf: string): readonly Issue[] {
  return QUALITIES.flatMap((name) => {
    const found = value.quality?.[name];
    if (found === undefined || found.date <= asOf) return [];
    const about = { dataset: value.id, quality: name, date: found.date };
    return [issue('quality-evidence-later', at(['quality', name, 'date']), about)];
  });
}

/** Decree 278/2025/NĐ-CP: master and shared data synchronise, so that the whole can be coordinated from one place. */
function synchronisation({ value, at }: Entry<DatasetFile>, { config, asOf }: Subject): readonly Issue[] {
  const { id: dataset, synchronisation: declared } = value;
  if (declared === undefined) {
    const mustSay = value.class === 'master' || value.class === 'shared';
    return mustSay ? [issue('synchronisation-missing', at(['class']), { dataset })] : [];
  }
  const { agreement, due } = declared;
  if (agreement !== undefined) {
    const known = config.entries.agreement.filter((one) => one.value.datasets.some(({ id }) => id === dataset));
    const allowed = known.map((one) => one.value.id);
    if (allowed.includes(agreement)) return [];
    const here = at(['synchronisation', 'agreement']);
    return [issue('synchronisation-agreement-unknown', here, { agreement, dataset }, { allowed })];
  }
  if (due === undefined || due >= asOf) return [];
  return [issue('synchronisation-overdue', at(['synchronisation', 'due']), { dataset, due })];
}
