import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from '../../model/load';
import type { WholeEstate } from '../../model/estate/types';
import { keysOf } from '../../review/charts';
import { plannedReleases } from '../../scripts/charts/releases';
import { AS_OF, CHECKOUT } from '../support/ndc';

/** What was read in the source of a chart: its version, and the paths of the values that are set here. */
interface Recorded {
  readonly version: string;
  readonly schema: 'closed' | 'open' | 'none';
  readonly paths: Readonly<Record<string, string>>;
  readonly checked: string;
}

const FOLDER = path.join(__dirname, 'recorded');
const RECORDED: ReadonlyMap<string, Recorded> = new Map(
  readdirSync(FOLDER).map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')) as Recorded,
  ]),
);

/** The shipped environment that installs everything and is no production. */
const { estate, config, issues } = load({
  configDir: path.join(CHECKOUT, 'config'),
  shownRoot: 'config',
  environment: 'staging',
  asOf: AS_OF,
});

const withAvailability = (whole: WholeEstate, highAvailability: boolean): WholeEstate => ({
  ...whole,
  environment: { ...whole.environment, highAvailability },
  clusters: whole.clusters.map((one) => ({ ...one, environment: { ...one.environment, highAvailability } })),
});

const releases = [true, false].flatMap((isHigh) =>
  estate === undefined ? [] : plannedReleases(withAvailability(estate, isHigh), path.join(CHECKOUT, 'charts')),
);

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
const valueAt = (values: unknown, keys: readonly string[]): unknown =>
  keys.reduce((at, key) => (at as Readonly<Record<string, unknown>>)[key], values);

/** Paths and types that a release gives and nobody has read in the chart. */
function unread(values: unknown, { paths }: Pick<Recorded, 'paths'>): readonly string[] {
  return keysOf(values)
    .filter((keys) => !keys.some((_, index) => paths[keys.slice(0, index + 1).join('.')] === 'object'))
    .map((keys) => ({ name: keys.join('.'), type: typeOf(valueAt(values, keys)) }))
    .filter(({ name, type }) => paths[name] !== type)
    .map(({ name, type }) => `${name}: ${type}, read ${paths[name] ?? 'nothing'}`);
}

describe('the values that releases of others’ charts are given', () => {
  it('are those of a sound estate', () => {
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, at: { file, line } }) => `${file}:${line} ${code}`)).toEqual([]);
  });

  it('are of every chart that a component names', () => {
    const named = config?.entries.component.flatMap(({ value }) => value.charts) ?? [];
    expect([...new Set(releases.map(({ chart }) => chart.name))].toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it('stand under paths that were read in the source of the chart, with their types', () => {
    const faults = releases.flatMap(({ chart, name, values }) =>
      values.flatMap((text) =>
        unread(JSON.parse(text), RECORDED.get(chart.name) ?? { paths: {} }).map((one) => `${name} ${one}`),
      ),
    );
    expect([...new Set(faults)]).toEqual([]);
  });

  it('were read in the version of the lock', () => {
    const locked = releases.map(({ chart }) => [chart.name, chart.version] as const);
    const other = locked.filter(([name, version]) => RECORDED.get(name)?.version !== version);
    expect([...new Set(other.map((one) => one.join(' ')))]).toEqual([]);
  });

  it('are recorded for no other chart, and with how they were read', () => {
    const names = new Set(releases.map(({ chart }) => chart.name));
    expect([...RECORDED.keys()].filter((name) => !names.has(name))).toEqual([]);
    expect([...RECORDED.values()].filter(({ checked }) => checked.length < 10)).toEqual([]);
  });
});

describe('the comparison', () => {
  it('names a path that nobody read and a type that differs', () => {
    const paths = { 'a.b': 'string', open: 'object', list: 'array' };
    const values = { a: { b: 1, c: true }, open: { any: { thing: 1 } }, list: [{ x: 1 }] };
    expect(unread(values, { paths })).toEqual(['a.b: number, read string', 'a.c: boolean, read nothing']);
  });
});
