import type { Lang } from '../../model/messages/define';
import { wordOf } from '../../model/messages/words';
import type { DatedEstate, Deadline, DueState, Measure, Progress } from '../../model/sharing/deadlines';
import { progressOf } from '../../model/sharing/deadlines';
import type { Cell, Table } from '../format/table';
import { DEADLINES } from '../texts/deadlines';
import { columns } from './columns';

/** Names of what is missing that a page shows: a province has more communes than anyone reads in a line. */
const MOST_NAMES = 20;

/** One line for each deadline and each thing that is counted of it; one without numbers where nothing is. */
export function deadlinesTable(
  deadlines: readonly Deadline[],
  estate: DatedEstate,
  lang: Lang,
  forPeople: boolean,
): Table {
  const progress = progressOf(estate);
  const row = (deadline: Deadline, measure: Measure | undefined): readonly Cell[] => [
    deadline.day,
    forPeople ? (wordOf('law', deadline.law)?.[lang] ?? deadline.law) : deadline.law,
    deadline.what[lang],
    deadline.days,
    forPeople ? DEADLINES[deadline.state][lang] : deadline.state,
    measure && (forPeople ? wordOf('what', measure)?.[lang] : measure),
    ...counted(measure && progress[measure], forPeople ? MOST_NAMES : Infinity),
    deadline.followUp.length === 0 ? undefined : deadline.followUp.join('; '),
    deadline.source.replaceAll(';', ' '),
    deadline.confidence,
  ];
  return {
    columns: columns(
      'deadline',
      'law',
      'asked',
      'days_left',
      'state',
      'measure',
      'done',
      'of',
      'missing',
      'follow_up',
      'source',
      'confidence',
    ),
    rows: deadlines.flatMap((deadline) =>
      deadline.measures.length === 0
        ? [row(deadline, undefined)]
        : deadline.measures.map((measure) => row(deadline, measure)),
    ),
  };
}

/** Done, of how many, and the names of what is not, of which at most so many are shown. */
function counted(progress: Progress | undefined, most: number): readonly Cell[] {
  if (progress === undefined) return [undefined, undefined, undefined];
  const { of, missing } = progress;
  const more = missing.length > most ? [`+${missing.length - most}`] : [];
  const names = [...missing.slice(0, most), ...more];
  return [of - missing.length, of, names.length === 0 ? undefined : names.join(' ')];
}

export function countStates(deadlines: readonly Deadline[]): Readonly<Record<DueState, number>> {
  const count = (wanted: DueState): number => deadlines.filter(({ state }) => state === wanted).length;
  return { past: count('past'), near: count('near'), ahead: count('ahead') };
}
