import type { Issue } from '../issue';
import { issue } from '../messages/catalogue';
import type { Entry } from '../schema/config';
import type { DatasetFile } from '../schema/dataset';
import { nearest } from '../schema/nearest';
import { type MessageField, type MessageSchema, messageSchemas } from '../sharing/message-fields';
import { knownTerms, type KnownTerms, termIssue } from './dictionary';
import { place, type Rule, type Subject } from './rule';

/** A message schema belongs to one version of a dataset, and its fields mean what the dictionary says. */
export const messageSchemaRule: Rule = {
  name: 'message schemas',
  cites: ['R08b'],
  check: (subject) => {
    const schemas = messageSchemas(subject.config);
    const known = knownTerms(subject);
    const datasets = new Map(subject.config.entries.dataset.map((entry) => [entry.value.id, entry]));
    return [
      ...twice(schemas),
      ...schemas.flatMap((schema) => ofDataset(schema, datasets.get(schema.dataset), known)),
      ...newest(schemas).flatMap((schema) => lacking(schema, datasets.get(schema.dataset))),
      ...named(subject, schemas),
    ];
  },
};

function twice(schemas: readonly MessageSchema[]): readonly Issue[] {
  const first = new Map<string, MessageSchema>();
  return schemas.flatMap((schema) => {
    const before = first.get(schema.id);
    if (before !== undefined)
      return [issue('message-schema-twice', schema.at(), { schema: schema.id, first: place(before.at()) })];
    first.set(schema.id, schema);
    return [];
  });
}

/** `MaHoatDong`, `maHoatDong` and `ma_hoat_dong` as ids of fields are written. */
function fieldIdOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

function ofDataset(
  schema: MessageSchema,
  dataset: Entry<DatasetFile> | undefined,
  known: KnownTerms,
): readonly Issue[] {
  const { id, fields, dangling, keyword } = schema;
  const broken = dangling.map(({ reference, at }) => issue('message-schema-definition-unknown', at(), { reference }));
  if (dataset === undefined) {
    return [...broken, issue('message-schema-of-no-dataset', schema.at(), { schema: id, dataset: schema.dataset })];
  }
  const terms = new Map(dataset.value.fields.map((field) => [field.id, field.term]));
  const ofField = ({ name, term, at, atTerm }: MessageField): readonly Issue[] => {
    if (term !== undefined) return termIssue(term, atTerm, known);
    if (terms.get(fieldIdOf(name)) !== undefined) return [];
    return [issue('message-field-without-term', at(), { schema: id, field: name, keyword })];
  };
  return [...broken, ...fields.flatMap(ofField)];
}

/** Of each dataset the schema of the latest version: earlier ones need not carry what came later. */
function newest(schemas: readonly MessageSchema[]): readonly MessageSchema[] {
  const latest = new Map<string, MessageSchema>();
  for (const schema of schemas) {
    const before = latest.get(schema.dataset);
    if (before === undefined || before.version < schema.version) latest.set(schema.dataset, schema);
  }
  return [...latest.values()];
}

function lacking({ id, fields, at }: MessageSchema, dataset: Entry<DatasetFile> | undefined): readonly Issue[] {
  const names = new Set(fields.map(({ name }) => fieldIdOf(name)));
  const terms = new Set(fields.map(({ term }) => term));
  return (dataset?.value.fields ?? []).flatMap((field) => {
    if (names.has(field.id) || (field.term !== undefined && terms.has(field.term))) return [];
    return [issue('message-schema-lacks-field', at(), { schema: id, field: field.id })];
  });
}

function named({ tenants }: Subject, schemas: readonly MessageSchema[]): readonly Issue[] {
  const known = new Map(schemas.map((schema) => [schema.id, schema.dataset]));
  return tenants
    .flatMap((tenant) => tenant.systems)
    .flatMap(({ settings, at }) =>
      Object.entries(settings.interfaces ?? {}).flatMap(([name, { schema, datasets = [] }]) => {
        if (schema === undefined) return [];
        const here = at(['interfaces', name, 'schema']);
        const dataset = known.get(schema);
        if (dataset === undefined) {
          const extras = { suggestion: nearest(schema, [...known.keys()]) };
          return [issue('message-schema-unknown', here, { schema }, extras)];
        }
        if (datasets.includes(dataset)) return [];
        return [issue('message-schema-of-other-dataset', here, { schema, dataset }, { allowed: datasets })];
      }),
    );
}
