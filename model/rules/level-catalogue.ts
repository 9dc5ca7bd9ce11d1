import { HOSTED_LEVELS } from '../estate/levels';
import type { LevelControls } from '../estate/types';
import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config, Entry } from '../schema/config';
import type { LevelElsewhereFile, LevelFile } from '../schema/level';
import type { Rule } from './rule';

/**
 * The level catalogue is whole, says who meets each demand, and asks of no level less than is fixed here: the files can
 * be edited by whoever edits the configuration, and a weaker catalogue would weaken every namespace of a level at once.
 */
export const levelCatalogue: Rule = {
  name: 'level catalogue',
  cites: ['R13'],
  check: ({ config }) => [
    ...missing(config),
    ...weakened(config.entries.level),
    ...[...config.entries.level, ...config.entries.levelElsewhere].flatMap(unanswered),
  ],
};

function missing({ root, entries, broken }: Config): readonly Issue[] {
  // A file that was refused has its own issues; that no file at all is there has been said.
  if (broken.has('level')) return [];
  const there = new Set(entries.level.map((entry) => entry.names['level']));
  return HOSTED_LEVELS.filter((level) => !there.has(String(level))).map((level) =>
    issue('missing-file', { file: root, line: 1, column: 1 }, { name: `${root}/baseline/levels/${level}.yaml` }),
  );
}

const CONTROLS = ['podSecurity', 'commandsInPods', 'secretsByPeople', 'guaranteed'] as const;
type Control = (typeof CONTROLS)[number];

/** Of each control the value that protects more. */
const STRICT: Pick<LevelControls, Control> = {
  podSecurity: 'restricted',
  commandsInPods: false,
  secretsByPeople: false,
  guaranteed: true,
};

/** The level from which a control is strict, whatever the catalogue says. */
const STRICT_FROM: Readonly<Record<Control, number>> = {
  podSecurity: 2,
  commandsInPods: 3,
  secretsByPeople: 4,
  guaranteed: 4,
};

const isStrict = (controls: LevelControls, control: Control): boolean => controls[control] === STRICT[control];

/** Most ports that one flow may open, by level: a range is for a component's own ports, not a way around naming them. */
const MOST_PORTS: ReadonlyMap<number, number> = new Map([
  [1, 100],
  [2, 100],
  [3, 10],
  [4, 1],
]);

/** Numbers of data subjects that are too many for level 2 (Decree 331/2026/NĐ-CP Art. 11-15). */
const SUBJECTS_BELOW = { level: 2, basic: 100_000, sensitive: 10_000 } as const;

function weakened(levels: readonly Entry<LevelFile>[]): readonly Issue[] {
  const byLevel = new Map(levels.map((entry) => [Number(entry.names['level']), entry]));
  return [...byLevel].flatMap(([level, entry]) => {
    const { controls } = entry.value;
    const below = [...byLevel].filter(([lower]) => lower < level);
    const issues: Issue[] = [];
    for (const control of CONTROLS.filter((one) => !isStrict(controls, one))) {
      const at = entry.at(['controls', control]);
      const params = {
        control,
        level: String(level),
        value: String(controls[control]),
        least: String(STRICT[control]),
      };
      const stricter = below.find(([, lower]) => isStrict(lower.value.controls, control));
      if (level >= STRICT_FROM[control]) issues.push(issue('level-too-weak', at, params));
      else if (stricter !== undefined)
        issues.push(issue('level-weaker-than-below', at, { ...params, below: String(stricter[0]) }));
    }
    return [...issues, ...tooManyPorts(level, entry), ...tooManySubjects(level, entry)];
  });
}

function tooManyPorts(level: number, { value, at }: Entry<LevelFile>): readonly Issue[] {
  const { portRange } = value.controls;
  const most = MOST_PORTS.get(level) ?? portRange;
  if (portRange <= most) return [];
  const params = { control: 'portRange', level: String(level), value: String(portRange), least: String(most) };
  return [issue('level-too-weak', at(['controls', 'portRange']), params)];
}

function tooManySubjects(level: number, { value, at }: Entry<LevelFile>): readonly Issue[] {
  if (level !== SUBJECTS_BELOW.level) return [];
  const { subjectsBelow } = value.criterion;
  return (['basic', 'sensitive'] as const)
    .filter((kind) => subjectsBelow === undefined || subjectsBelow[kind] > SUBJECTS_BELOW[kind])
    .map((kind) =>
      issue('level-too-weak', at(['criterion', ...(subjectsBelow === undefined ? [] : ['subjectsBelow', kind])]), {
        control: `subjectsBelow.${kind}`,
        level: String(level),
        value: subjectsBelow === undefined ? '–' : String(subjectsBelow[kind]),
        least: String(SUBJECTS_BELOW[kind]),
      }),
    );
}

/** A demand that nothing answers would be a promise of the catalogue that nobody keeps. */
function unanswered({ value, at }: Entry<LevelFile | LevelElsewhereFile>): readonly Issue[] {
  const answered = new Set(value.mappings.map(({ topic }) => topic));
  return [
    ...value.demands.flatMap(({ topic }, index) =>
      answered.has(topic) ? [] : [issue('demand-without-answer', at(['demands', index, 'topic']), { topic })],
    ),
    ...value.mappings.flatMap(({ topic, enforcedBy, leftTo }, index) =>
      enforcedBy !== undefined || leftTo !== undefined
        ? []
        : [issue('mapping-of-nobody', at(['mappings', index]), { topic })],
    ),
  ];
}
