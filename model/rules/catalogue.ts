import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { Config, Entry } from '../schema/config';
import { nearest, ONE_SLIP } from '../schema/nearest';
import { levelFacts } from './level-facts';
import type { Rule } from './rule';

/** Facts of the catalogue name sources, provinces, owners and instruments that exist. */
export const catalogue: Rule = {
  name: 'catalogue references',
  cites: ['R18'],
  check: ({ config, register }) => [
    ...sourcesExist(config),
    ...provincesExist(config),
    ...ownersExist(config, [...register.agencies.keys()]),
    ...instrumentsExist(config),
  ],
};

function sourcesExist(config: Config): readonly Issue[] {
  const { entries } = config;
  const known = entries.sources.map((entry) => entry.value.key);
  const index = new Set(known);
  const check = (cited: string | undefined, at: () => Position): readonly Issue[] =>
    (cited === undefined ? [] : cited.split(';'))
      .filter((source) => !index.has(source))
      .map((source) => issue('source-unknown', at(), { source }, { suggestion: nearest(source, known) }));
  const rows: readonly Entry<{ readonly source: string | undefined }>[] = [
    ...entries.agencies,
    ...entries.provinces,
    ...entries.provinceTypes,
    ...entries.communes,
    ...entries.communeTypes,
    ...entries.databases,
    ...entries.databaseLists,
    ...entries.listMembers,
    ...entries.dictionary,
    ...entries.vendors,
  ];
  return [
    ...rows.flatMap((entry) => check(entry.value.source, () => entry.at(['source']))),
    ...entries.provinces.flatMap((entry) => check(entry.value.egov_source, () => entry.at(['egov_source']))),
    ...entries.instruments.flatMap((entry) =>
      entry.value.instruments.flatMap((one, at) => check(one.source, () => entry.at(['instruments', at, 'source']))),
    ),
    ...entries.obligations.flatMap((entry) =>
      entry.value.rows.flatMap((row, at) => check(row.source, () => entry.at(['rows', at, 'source']))),
    ),
    ...entries.dictionary.flatMap((entry) =>
      (entry.value.terms ?? []).flatMap((one, at) => check(one.source, () => entry.at(['terms', at, 'source']))),
    ),
    ...entries.controls.flatMap((entry) => check(entry.value.source, () => entry.at(['source']))),
    ...levelFacts(config).flatMap(({ source, at }) => check(source, () => at('source'))),
  ];
}

function provincesExist({ entries }: Config): readonly Issue[] {
  const known = entries.provinces.map((entry) => entry.value.id);
  const provinces = new Set(known);
  const communes = new Set(entries.communes.map((entry) => entry.value.nso_code));
  const unknown = (province: string, at: () => Position): readonly Issue[] =>
    provinces.has(province)
      ? []
      : [issue('province-unknown', at(), { province }, { allowed: known, suggestion: nearest(province, known) })];
  return [
    ...entries.provinceTypes.flatMap((entry) => unknown(entry.value.id, () => entry.at(['id']))),
    ...entries.communes.flatMap((entry) => unknown(entry.value.province, () => entry.at(['province']))),
    ...entries.communeTypes.flatMap((entry) =>
      communes.has(entry.value.nso_code)
        ? []
        : [issue('commune-unknown', entry.at(['nso_code']), { code: entry.value.nso_code })],
    ),
  ];
}

function ownersExist({ entries }: Config, known: readonly string[]): readonly Issue[] {
  const agencies = new Set(known);
  return entries.databases.flatMap((entry) => {
    const { owner } = entry.value;
    if (owner === undefined || agencies.has(owner)) return [];
    return [
      issue('agency-unknown', entry.at(['owner']), { agency: owner }, { suggestion: nearest(owner, known, ONE_SLIP) }),
    ];
  });
}

function instrumentsExist(config: Config): readonly Issue[] {
  const { entries } = config;
  const known = entries.instruments.flatMap((entry) => entry.value.instruments.map((one) => one.id));
  const index = new Set(known);
  const unknown = (instrument: string, at: Position): readonly Issue[] =>
    index.has(instrument)
      ? []
      : [issue('instrument-unknown', at, { instrument }, { suggestion: nearest(instrument, known) })];
  return [
    ...entries.obligations.flatMap((entry) =>
      entry.value.rows.flatMap((row, index) =>
        (row.followUp ?? []).flatMap((one, at) => unknown(one, entry.at(['rows', index, 'followUp', at]))),
      ),
    ),
    ...entries.instruments.flatMap((entry) =>
      entry.value.instruments.flatMap((one, at) =>
        one.replacedBy === undefined ? [] : unknown(one.replacedBy, entry.at(['instruments', at, 'replacedBy'])),
      ),
    ),
    ...entries.controls.flatMap((entry) =>
      entry.value.instrument === undefined ? [] : unknown(entry.value.instrument, entry.at(['instrument'])),
    ),
    ...levelFacts(config).flatMap(({ instrument, at }) => unknown(instrument, at('instrument'))),
  ];
}
