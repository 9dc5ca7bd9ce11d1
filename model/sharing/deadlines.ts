import type { AgreementInForce } from '../agreements/in-force';
import { levelOn } from '../estate/levels';
import { byText } from '../estate/names';
import { daysBetween } from '../estate/periods';
import type { ResolvedTenant } from '../estate/resolve';
import type { Position } from '../issue';
import type { Text } from '../messages/define';
import type { Config } from '../schema/config';

/** What can be counted of a duty in the configuration; each is a word of `messages/words.ts`. */
export type Measure =
  'agencies-connected' | 'databases-connected' | 'mandatory-data-connected' | 'direct-paths-ended' | 'levels-approved';

/** `isFinding`: no finding of its own tells it already. */
export const MEASURES: Readonly<Record<Measure, { readonly isFinding: boolean }>> = {
  'agencies-connected': { isFinding: true },
  'databases-connected': { isFinding: true },
  'mandatory-data-connected': { isFinding: true },
  'direct-paths-ended': { isFinding: false },
  'levels-approved': { isFinding: false },
};

export type DueState = 'ahead' | 'near' | 'past';

/** A day by which law or dispatch asks for something. */
export interface Deadline {
  /** `YYYY-MM-DD`, the last day. */
  readonly day: string;
  /** As it is cited, e.g. `278/2025/NĐ-CP`. */
  readonly law: string;
  readonly what: Text;
  readonly state: DueState;
  /** Days left; negative after the day. */
  readonly days: number;
  /** Nothing: the configuration does not show it. */
  readonly measures: readonly Measure[];
  /** Instruments that came of it, by number. */
  readonly followUp: readonly string[];
  readonly source: string;
  readonly confidence: string;
  readonly at: Position;
}

export interface Progress {
  readonly of: number;
  /** Names of what is not done, sorted. */
  readonly missing: readonly string[];
}

export interface DatedEstate {
  readonly config: Config;
  readonly tenants: readonly ResolvedTenant[];
  readonly inForce: readonly AgreementInForce[];
  readonly asOf: string;
}

/** Days before a deadline from which it is near. */
const NEAR_DAYS = 90;

type Undated = Omit<Deadline, 'state' | 'days'>;

/** Every deadline that the catalogue knows, in the order of their days. */
export function deadlinesOf({ config, asOf }: Pick<DatedEstate, 'config' | 'asOf'>): readonly Deadline[] {
  return [...ofDispatch(config), ...ofDecree(config), ...ofRegimes(config)]
    .map((deadline) => {
      const days = daysBetween(asOf, deadline.day);
      const state: DueState = days < 0 ? 'past' : days <= NEAR_DAYS ? 'near' : 'ahead';
      return { ...deadline, days, state };
    })
    .sort((a, b) => byText(a.day, b.day) || byText(a.law, b.law) || byText(a.what.en, b.what.en));
}

/** Rows of the dispatch of which the configuration shows something. */
const MEASURED_ROWS: Readonly<Record<string, readonly Measure[]>> = {
  R08d: ['agencies-connected'],
  R24b: ['databases-connected'],
};
const DISPATCH = 'cd-103-2025';

function ofDispatch(config: Config): readonly Undated[] {
  const instruments = instrumentsOf(config);
  const numberOf = (id: string): string => instruments.get(id)?.number ?? id;
  return config.entries.obligations.flatMap((entry) =>
    entry.value.rows.flatMap(({ id, duty, due, followUp = [], source, confidence }, index): readonly Undated[] => {
      if (due?.date === undefined) return [];
      const at = entry.at(['rows', index, 'due']);
      const law = `${numberOf(DISPATCH)} ${id}`;
      const known = { measures: MEASURED_ROWS[id] ?? [], followUp: followUp.map(numberOf) };
      return [{ day: due.date, law, what: duty, ...known, source, confidence, at }];
    }),
  );
}

const DECREE = 'nd-278-2025';

/** Full switch of mandatory sharing to the hub (Decree 278/2025/NĐ-CP): its last day. */
export const FULL_SWITCH = '2026-12-31';

/** Of Decree 278/2025/NĐ-CP, as the catalogue of instruments notes them; its Appendix I was not found. */
const OF_DECREE: readonly Pick<Deadline, 'day' | 'what' | 'measures'>[] = [
  {
    day: '2025-12-31',
    what: {
      vi: 'Chuẩn hóa các cơ sở dữ liệu thuộc Phụ lục I (chưa tìm được phụ lục)',
      en: 'Databases of Appendix I are standardised (the appendix was not found)',
    },
    measures: [],
  },
  {
    day: FULL_SWITCH,
    what: {
      vi: 'Kết nối, chia sẻ dữ liệu bắt buộc chuyển hẳn sang NDOP',
      en: 'Mandatory connection and sharing goes through NDOP alone',
    },
    measures: ['agencies-connected', 'mandatory-data-connected', 'direct-paths-ended'],
  },
];

function ofDecree(config: Config): readonly Undated[] {
  const decree = instrumentsOf(config).get(DECREE);
  if (decree === undefined) return [];
  const { number: law, source, confidence, at } = decree;
  return OF_DECREE.map((one) => ({ ...one, law, followUp: [], source, confidence, at }));
}

const OF_LEVELS: readonly (Pick<Deadline, 'what' | 'measures'> & { readonly name: 'approvalDue' | 'measuresDue' })[] = [
  {
    name: 'approvalDue',
    what: { vi: 'Phê duyệt cấp độ an toàn hệ thống thông tin', en: 'Security levels are approved' },
    measures: ['levels-approved'],
  },
  {
    name: 'measuresDue',
    what: { vi: 'Đáp ứng biện pháp theo cấp độ', en: 'The measures of the levels are met' },
    measures: [],
  },
];

function ofRegimes(config: Config): readonly Undated[] {
  const instruments = instrumentsOf(config);
  return config.entries.regimes.flatMap((entry) =>
    OF_LEVELS.map(({ name, what, measures }): Undated => {
      const { day, instrument, clause, source, confidence } = entry.value.transition[name];
      const law = `${instruments.get(instrument)?.number ?? instrument} ${clause}`;
      const at = entry.at(['transition', name, 'day']);
      return { day, law, what, measures, followUp: [], source, confidence, at };
    }),
  );
}

interface KnownInstrument {
  readonly number: string;
  readonly source: string;
  readonly confidence: string;
  readonly at: Position;
}

function instrumentsOf(config: Config): ReadonlyMap<string, KnownInstrument> {
  return new Map(
    config.entries.instruments.flatMap((entry) =>
      entry.value.instruments.map(({ id, number, source, confidence }, index) => [
        id,
        { number, source, confidence, at: entry.at(['instruments', index]) },
      ]),
    ),
  );
}

/** How far the configuration shows each thing that is due. */
export function progressOf(estate: DatedEstate): Readonly<Record<Measure, Progress>> {
  const { config, tenants, asOf } = estate;
  const hub = throughTheHub(estate);
  const here = tenants.filter(({ entry }) => entry.value.since <= asOf);
  const systems = here.flatMap((tenant) => tenant.systems);
  const holders = new Set(
    systems.flatMap(({ agency, id, settings }) =>
      hub.systems.has(`${agency}/${id}`) ? (settings.database ?? []) : [],
    ),
  );
  const mandatory = config.entries.dataset.filter(({ value }) => value.sharing === 'mandatory');
  return {
    'agencies-connected': left(
      here.map(({ body }) => body.id),
      (id) => hub.agencies.has(id),
    ),
    'databases-connected': left(
      config.entries.databases.map(({ value }) => value.id),
      (id) => holders.has(id),
    ),
    'mandatory-data-connected': left(
      mandatory.map(({ value }) => value.id),
      (id) => hub.datasets.has(id),
    ),
    'direct-paths-ended': left(
      config.entries.directPath.map(({ value }) => value.agreement),
      endedBy(config, asOf),
    ),
    'levels-approved': {
      of: systems.length,
      missing: systems
        .filter((system) => levelOn(system, asOf).basis === 'assumed')
        .map(({ agency, id }) => `${agency}/${id}`)
        .sort(byText),
    },
  };
}

function left(names: readonly string[], isDone: (name: string) => boolean): Progress {
  return { of: names.length, missing: names.filter((name) => !isDone(name)).sort(byText) };
}

function endedBy({ entries }: Config, asOf: string): (agreement: string) => boolean {
  const open = new Set(
    entries.directPath.filter(({ value }) => value.until >= asOf).map(({ value }) => value.agreement),
  );
  return (agreement) => !open.has(agreement);
}

interface ThroughTheHub {
  readonly agencies: ReadonlySet<string>;
  /** `<agency>/<system>` of parties. */
  readonly systems: ReadonlySet<string>;
  readonly datasets: ReadonlySet<string>;
}

/** What agreements in force connect by way of NDOP; a direct path does not. */
function throughTheHub({ inForce }: Pick<DatedEstate, 'inForce'>): ThroughTheHub {
  const connected = inForce.filter(({ entry, direct }) => entry.value.via === 'ndop' && direct === undefined);
  const values = connected.map(({ entry }) => entry.value);
  const parties = values.flatMap(({ consumer, provider }) => [consumer, provider]);
  return {
    agencies: new Set(parties.map(({ agency }) => agency)),
    systems: new Set(parties.map(({ agency, system }) => `${agency}/${system}`)),
    datasets: new Set(values.flatMap(({ datasets }) => datasets.map(({ id }) => id))),
  };
}
