import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { Issues, type ReviewIssue } from '../../../review/issue';
import { isObject, type Json, type JsonObject } from '../../../review/read/json';
import { readStackFile, type StackFile } from '../../../review/read/stack-file';
import { textsOf } from '../../stacks/render';
import { estate } from '../../support/estate';

/**
 * One change to the JSON of a resource changes what is read, or is reported. A reader that skipped a field, or knew it
 * by another name, would pass over one of these in silence.
 */

type Path = readonly (string | number)[];

function read(name: string, json: Json): { found: StackFile; issues: readonly ReviewIssue[] } {
  const issues = new Issues();
  const found = readStackFile(json as JsonObject, name, { stack: name }, issues);
  return { found, issues: issues.sorted() };
}

/** Every member and item of the resources, the comments left out. */
function pathsIn(value: Json, path: Path): readonly Path[] {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).flatMap((item, index) => [[...path, index], ...pathsIn(item, [...path, index])]);
  }
  if (!isObject(value)) return [];
  const members = Object.entries(value).filter(([key]) => key !== '//');
  return members.flatMap(([key, member]) => [[...path, key], ...pathsIn(member, [...path, key])]);
}

/** A copy in which `change` has replaced the object or list that holds the end of the path. */
function changed(value: Json, path: Path, change: (holder: Json, last: string | number) => Json): Json {
  const [key = '', ...rest] = path;
  if (rest.length === 0) return change(value, key);
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item, index) => (index === key ? changed(item, rest, change) : item));
  }
  return { ...(value as JsonObject), [key]: changed((value as JsonObject)[key] ?? null, rest, change) };
}

const without = (holder: Json, last: string | number): Json =>
  Array.isArray(holder)
    ? (holder as readonly Json[]).filter((_, index) => index !== last)
    : Object.fromEntries(Object.entries(holder as JsonObject).filter(([key]) => key !== last));

const renamed = (holder: Json, last: string | number): Json => {
  if (Array.isArray(holder)) return without(holder, last);
  return Object.fromEntries(
    Object.entries(holder as JsonObject).map(([key, value]) => [key === last ? `${key}x` : key, value]),
  );
};

const replacedBy =
  (put: Json) =>
  (holder: Json, last: string | number): Json =>
    Array.isArray(holder)
      ? (holder as readonly Json[]).map((item, index) => (index === last ? put : item))
      : { ...(holder as JsonObject), [last]: put };

/** What the provider puts there by itself, so that leaving it out changes nothing. */
const DEFAULTS =
  /\.(ports\.\d+\.protocol|reclaim_policy|allow_volume_expansion|global_default)$|\.ndc-platform\.preemption_policy$|default_service_account_v1\..*\.name$|helm_release\..*\.(atomic|cleanup_on_fail|create_namespace|max_history)$/;

const STACKS = ['platform', 'security-baseline', 'tenant-byt', 'transmission-byt'];
const texts = textsOf(estate());
const files = STACKS.map((name) => {
  const json = JSON.parse(texts.get(name) ?? '') as JsonObject;
  return { name, json, before: read(name, json) };
});
const places = files.flatMap((file) =>
  pathsIn(file.json['resource'] ?? {}, ['resource'])
    .filter((path) => path.length > 3)
    .map((path) => ({ ...file, path })),
);
type Place = (typeof places)[number];
type Change = (holder: Json, last: string | number) => Json;

function noticed({ name, json, before, path }: Place, change: Change): boolean {
  const { found, issues } = read(name, changed(json, path, change));
  return issues.length > 0 || !isDeepStrictEqual(before.found, found);
}

describe('one change to a resource', () => {
  it('is made at very many places', () => {
    expect(places.length).toBeGreaterThan(1000);
    expect(files.flatMap(({ before }) => before.issues)).toStrictEqual([]);
  });

  it('that leaves something out is noticed, unless it was the default', () => {
    const silent = places.filter((place) => !noticed(place, without));
    const unexpected = silent.map(({ path }) => path.join('.')).filter((path) => !DEFAULTS.test(path));
    expect(unexpected).toStrictEqual([]);
    expect(silent.length).toBeGreaterThan(0);
  });

  it('that renames something is noticed', () => {
    const silent = places.filter((place) => !noticed(place, renamed));
    expect(silent.map(({ path }) => path.join('.'))).toStrictEqual([]);
  });

  it('that puts something else there is noticed', () => {
    const values: readonly Json[] = ['x', 7, { y: 1 }, ['x'], [[]]];
    const switches = /\.(atomic|cleanup_on_fail|max_history)$/;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...values), (place, put) => {
        fc.pre(!switches.test(place.path.join('.')));
        expect(noticed(place, replacedBy(put))).toBe(true);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
