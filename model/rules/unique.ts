import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import type { AgreementFile } from '../schema/agreement';
import type { Config, Entry } from '../schema/config';
import { place, type Rule } from './rule';

interface Named {
  readonly value: string;
  readonly at: Position;
}

function duplicates(what: string, all: readonly Named[]): readonly Issue[] {
  const first = new Map<string, Position>();
  return all.flatMap(({ value, at }) => {
    const before = first.get(value);
    if (before !== undefined) return [issue('key-not-unique', at, { what, value, first: place(before) })];
    first.set(value, at);
    return [];
  });
}

function column<T>(entries: readonly Entry<T>[], name: keyof T & string): readonly Named[] {
  return entries.map((entry) => ({ value: String(entry.value[name]), at: entry.at([name]) }));
}

function listed(items: readonly { readonly id: string }[], at: (index: number) => Position): readonly Named[] {
  return items.map(({ id: value }, index) => ({ value, at: at(index) }));
}

/** Every id is declared once, wherever it is declared. */
export const unique: Rule = {
  name: 'unique ids',
  cites: ['R17'],
  check: ({ config }) => [...registers(config), ...documents(config)],
};

function registers({ entries }: Config): readonly Issue[] {
  const communeIds = entries.communes.map((entry) => ({
    value: `${entry.value.province}/${entry.value.id}`,
    at: entry.at(['id']),
  }));
  const typeDays = entries.provinceTypes.map((entry) => ({
    value: `${entry.value.id} ${entry.value.from}`,
    at: entry.at(['id']),
  }));
  return [
    ...duplicates('source', column(entries.sources, 'key')),
    ...duplicates('agency', [...column(entries.agencies, 'id'), ...column(entries.provinces, 'id')]),
    ...duplicates('province', column(entries.provinces, 'nso_code')),
    ...duplicates('commune', column(entries.communes, 'nso_code')),
    ...duplicates('commune', communeIds),
    ...duplicates('type', typeDays),
    ...duplicates('database', column(entries.databases, 'id')),
    ...duplicates('databaseList', column(entries.databaseLists, 'id')),
    ...duplicates(
      'member',
      entries.listMembers.map((entry) => ({
        value: `${entry.value.list}/${entry.value.database}`,
        at: entry.at(['database']),
      })),
    ),
    ...duplicates('vendor', column(entries.vendors, 'id')),
    ...duplicates('term', column(entries.glossary, 'term_vi')),
    ...duplicates(
      'lock',
      entries.lock.map((entry) => ({ value: `${entry.value.agency}/${entry.value.system}`, at: entry.at(['system']) })),
    ),
  ];
}

function documents({ entries }: Config): readonly Issue[] {
  const instruments = entries.instruments.flatMap((entry) =>
    entry.value.instruments.map((one, index) => ({ value: one.id, at: entry.at(['instruments', index, 'id']) })),
  );
  const obligations = entries.obligations.flatMap((entry) =>
    entry.value.rows.map((row, index) => ({ value: row.id, at: entry.at(['rows', index, 'id']) })),
  );
  const controls = entries.controls.map((entry) =>
    entry.value.controls.map((one, index) => ({ value: one.id, at: entry.at(['controls', index, 'id']) })),
  );
  return [
    ...entries.dataset.flatMap(({ value, at }) => [
      ...duplicates(
        'field',
        listed(value.fields, (index) => at(['fields', index, 'id'])),
      ),
      ...duplicates(
        'milestone',
        listed(value.milestones ?? [], (index) => at(['milestones', index, 'id'])),
      ),
    ]),
    ...entries.agreement.flatMap(sharedTwice),
    ...duplicates(
      'term',
      entries.dictionary.flatMap(({ value, at }) => listed(value.terms ?? [], (index) => at(['terms', index, 'id']))),
    ),
    ...duplicates('instrument', instruments),
    ...duplicates('obligation', obligations),
    ...controls.flatMap((ofOneFramework) => duplicates('control', ofOneFramework)),
  ];
}

/** Named twice, a dataset would have two lists of fields in one agreement. */
function sharedTwice({ value, at }: Entry<AgreementFile>): readonly Issue[] {
  return [
    ...duplicates(
      'dataset',
      listed(value.datasets, (index) => at(['datasets', index, 'id'])),
    ),
    ...value.datasets.flatMap(({ fields }, index) =>
      duplicates(
        'field',
        fields.map((field, position) => ({ value: field, at: at(['datasets', index, 'fields', position]) })),
      ),
    ),
  ];
}
