import { parseAllDocuments } from 'yaml';
import type { KubeObject } from '../kube/object';
import { itemPath, memberPath } from '../path';
import { isObject, type Json, type JsonObject } from '../read/json';

/** The objects of what Helm printed; a text where it is not YAML of objects. */
export function parseObjects(text: string): readonly KubeObject[] | string {
  const parsed = parseAllDocuments(text, { merge: true });
  const documents = 'empty' in parsed ? [] : parsed;
  const error = documents.flatMap(({ errors }) => errors).at(0);
  if (error !== undefined) return error.code;
  const values = documents.map((document) => document.toJS({ maxAliasCount: 1000 }) as Json).flatMap(itemsOf);
  return values.every(isKubeObject) ? values : 'a document without apiVersion, kind or name';
}

/** A `List` stands for what is in it. */
function itemsOf(value: Json): readonly Json[] {
  if (value === null) return [];
  const items = isObject(value) && value['kind'] === 'List' ? value['items'] : undefined;
  return Array.isArray(items) ? (items as readonly Json[]) : [value];
}

const isKubeObject = (value: Json): value is Json & KubeObject =>
  isObject(value) &&
  typeof value['apiVersion'] === 'string' &&
  typeof value['kind'] === 'string' &&
  isObject(value['metadata'] ?? null) &&
  typeof (value['metadata'] as JsonObject)['name'] === 'string';

/** A text in an object, with its path and the key that it stands under. */
export interface Text {
  readonly path: string;
  readonly key: string;
  readonly text: string;
}

/** Every text in a value. An item of a list has the key of the list. */
export function textsIn(value: unknown, path = '', key = ''): readonly Text[] {
  if (typeof value === 'string') return [{ path, key, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, itemPath(path, index), key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, memberPath(path, name), name));
}

export const objectAt = (value: unknown, ...keys: readonly string[]): JsonObject | undefined => {
  let at: Json | undefined = value as Json;
  for (const key of keys) at = at !== undefined && isObject(at) ? at[key] : undefined;
  return at !== undefined && isObject(at) ? at : undefined;
};

export const listOf = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter((one): one is JsonObject => isObject(one as Json)) : [];

export const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** The pods that an object makes. */
export interface PodTemplate {
  readonly object: KubeObject;
  readonly path: string;
  readonly spec: JsonObject;
  readonly labels: JsonObject;
}

const TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

export function podsIn(objects: readonly KubeObject[]): readonly PodTemplate[] {
  return objects.flatMap((object) => {
    const keys = TEMPLATES[object.kind];
    const spec = keys === undefined ? undefined : objectAt(object, ...keys, 'spec');
    if (keys === undefined || spec === undefined) return [];
    const labels = objectAt(object, ...keys, 'metadata', 'labels') ?? {};
    return [{ object, path: [...keys, 'spec'].join('.'), spec, labels }];
  });
}

/** A container of a pod, with its path in the object. */
export interface Container {
  readonly path: string;
  readonly name: string;
  readonly fields: JsonObject;
}

export const containersOf = ({ spec, path }: Pick<PodTemplate, 'spec' | 'path'>): readonly Container[] =>
  ['initContainers', 'containers', 'ephemeralContainers'].flatMap((list) =>
    listOf(spec[list]).map((fields, index) => {
      return { path: `${path}.${list}[${index}]`, name: textOf(fields['name']), fields };
    }),
  );
