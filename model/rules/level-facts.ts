import type { Position } from '../issue';
import type { Path } from '../read/document';
import type { Config } from '../schema/config';

/** One statement about the law in the level catalogue. */
export interface LevelFact {
  readonly source: string;
  readonly instrument: string;
  /** Position of one of its properties. */
  readonly at: (key: 'source' | 'instrument') => Position;
}

/** Everything that the level catalogue and the regimes say with a source and an instrument. */
export function levelFacts({ entries }: Config): readonly LevelFact[] {
  const levels = [...entries.level, ...entries.levelElsewhere].flatMap(({ value, at }) => [
    { ...value.criterion, at: (key: string) => at(['criterion', key]) },
    ...value.demands.map((demand, index) => ({ ...demand, at: (key: string) => at(['demands', index, key]) })),
  ]);
  const regimes = entries.regimes.flatMap(({ value, at, atKey }) => [
    ...Object.entries(value.regimes).map(([instrument, regime]) => {
      const path: Path = ['regimes', instrument];
      return {
        source: regime.source,
        instrument,
        at: (key: string) => (key === 'source' ? at([...path, key]) : atKey(path)),
      };
    }),
    ...Object.entries(value.transition).map(([name, due]) => ({
      ...due,
      at: (key: string) => at(['transition', name, key]),
    })),
  ]);
  return [...levels, ...regimes];
}

/** As it is shown: `331/2026/NĐ-CP Điều 39`. */
export function citation({ entries }: Config, cited: { readonly instrument: string; readonly clause: string }): string {
  const known = entries.instruments.flatMap((entry) => entry.value.instruments);
  const number = known.find((one) => one.id === cited.instrument)?.number ?? cited.instrument;
  return `${number} ${cited.clause}`;
}
