import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Text } from '../messages/define';
import type { Config, Entry } from '../schema/config';
import type { Control, ControlsFile, ControlState } from '../schema/controls';
import type { Rule } from './rule';

/** A folder below it is a test by itself, named by the folder. */
const GOLDEN_CASE = /^test\/cases\/[a-z0-9-]+$/;

/** What the control map claims it shows, and what it does not claim it explains. */
export const controls: Rule = {
  name: 'control map',
  cites: ['R02'],
  check: ({ config }) =>
    config.entries.controls.flatMap((entry) =>
      entry.value.controls.flatMap((control, index) => [
        ...textIssues(control, index, entry, config),
        ...stateIssues(control, index, entry),
        ...proofIssues(control, index, entry),
      ]),
    ),
};

function textIssues(control: Control, index: number, entry: Entry<ControlsFile>, config: Config): readonly Issue[] {
  const { id, text, demand } = control;
  if ((text === undefined) === (demand === undefined))
    return [issue('control-without-text', entry.at(['controls', index, 'id']), { control: id })];
  if (demand === undefined || demandsOf(config, entry.value, demand).length > 0) return [];
  const params = { level: String(demand.level), topic: demand.topic };
  return [issue('control-of-no-demand', entry.at(['controls', index, 'demand']), params)];
}

/** Level 5 has a file of its own kind, whose path names no level. */
const ELSEWHERE = '5';

/** What the level catalogue says of a demand, in the instrument that the framework is. */
export function demandsOf(
  { entries }: Config,
  { instrument }: ControlsFile,
  { level, topic }: NonNullable<Control['demand']>,
): readonly Text[] {
  return [...entries.level, ...entries.levelElsewhere]
    .filter(({ names }) => (names['level'] ?? ELSEWHERE) === String(level))
    .flatMap(({ value }) => value.demands)
    .filter((one) => one.topic === topic && one.instrument === instrument)
    .map(({ text }) => text);
}

function stateIssues(control: Control, index: number, entry: Entry<ControlsFile>): readonly Issue[] {
  const { state, limit, leftTo, proofs = [] } = control;
  const at = entry.at(['controls', index, 'state']);
  const params = { control: control.id };
  const missing = [
    isCarried(control) ? undefined : ('control-without-carrier' as const),
    state === 'enforced' && proofs.length === 0 ? ('control-without-proof' as const) : undefined,
    state !== 'enforced' && limit === undefined ? ('control-without-limit' as const) : undefined,
    state === 'not-enforced-yet' && leftTo === undefined ? ('control-left-to-nobody' as const) : undefined,
  ];
  return missing.flatMap((code) => (code === undefined ? [] : [issue(code, at, params)]));
}

/** States in which nothing of ours has to carry a control. */
const CARRIED_ELSEWHERE: readonly ControlState[] = ['not-enforced-yet', 'needs-nodes'];

function isCarried({ state, by = {} }: Control): boolean {
  if (state === 'cluster-builder') return by.cluster !== undefined;
  return CARRIED_ELSEWHERE.includes(state) || Object.values(by).some((named) => named !== undefined);
}

function proofIssues({ id, proofs = [] }: Control, index: number, entry: Entry<ControlsFile>): readonly Issue[] {
  return proofs.flatMap((proof, which) =>
    proof.name !== undefined || GOLDEN_CASE.test(proof.test)
      ? []
      : [issue('proof-without-name', entry.at(['controls', index, 'proofs', which, 'test']), { control: id })],
  );
}
