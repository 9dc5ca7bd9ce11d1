import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config } from '../schema/config';
import { nearest } from '../schema/nearest';

/** What an instrument of the catalogue says of its days; undefined where the catalogue does not know. */
interface Instrument {
  readonly inForce?: string | undefined;
  /** Day from which it no longer stands. */
  readonly repealed?: string | undefined;
  readonly replacedBy?: string | undefined;
}

export type Instruments = ReadonlyMap<string, Instrument>;

export function instrumentsById(config: Config): Instruments {
  return new Map(
    config.entries.instruments.flatMap((entry) => entry.value.instruments.map((one) => [one.id, one] as const)),
  );
}

/** What is wrong with citing an instrument on a day: it is in no catalogue of law, or no longer in force. */
export function instrumentCited(
  instrument: string,
  at: Position,
  instruments: Instruments,
  asOf: string,
): readonly Issue[] {
  if (!instruments.has(instrument)) {
    const allowed = [...instruments.keys()];
    return [issue('instrument-unknown', at, { instrument }, { allowed, suggestion: nearest(instrument, allowed) })];
  }
  const since = instruments.get(instrument)?.repealed;
  return since === undefined || since > asOf ? [] : [issue('instrument-repealed', at, { instrument, since })];
}

/** What of an instrument that an agreement cites is not as it seems: it is replaced, or begins after the agreement. */
export function instrumentDoubtful(
  instrument: string,
  at: Position,
  instruments: Instruments,
  { id, from }: { readonly id: string; readonly from: string },
): readonly Issue[] {
  const { inForce, repealed, replacedBy } = instruments.get(instrument) ?? {};
  // With the day of its repeal it is judged by that day.
  const isReplaced = replacedBy !== undefined && repealed === undefined;
  return [
    ...(isReplaced ? [issue('instrument-replaced', at, { instrument, replacement: replacedBy })] : []),
    ...(inForce !== undefined && inForce > from
      ? [issue('instrument-not-yet-in-force', at, { instrument, since: inForce, agreement: id, from })]
      : []),
  ];
}
