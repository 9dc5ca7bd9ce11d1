import Ajv2020 from 'ajv/dist/2020';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { schemaFiles } from '../../cli/schema-files';
import { KIND_NAMES, KINDS, type KindName } from '../../model/schema/kinds';
import { isDay } from '../../model/schema/scalars';

/** What editors are told must be what the command accepts: both sides judge the shipped files and broken copies. */

const ROOT = join(__dirname, '../..');
const files = schemaFiles();

type Value = Readonly<Record<string, unknown>>;
interface Sample {
  readonly name: string;
  /** As an editor sees it: numbers are numbers. */
  readonly typed: Value;
  /** As our reader hands it over: every scalar is text. */
  readonly raw: Value;
}

/** Editors have schemas of their own for XSD. */
const ON_EDITORS = KIND_NAMES.filter((kind) => KINDS[kind].format !== 'xsd');

const editorAccepts = new Map(
  ON_EDITORS.map((kind) => {
    const ajv = new Ajv2020({ strict: false, formats: { date: isDay } });
    return [kind, ajv.compile(JSON.parse(files.get(`schemas/${kind}.schema.json`) ?? '') as object)] as const;
  }),
);

const PATHS = ['config', 'examples/first-agreement'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => ({ folder, path })),
);

function samplesOf(kind: KindName): readonly Sample[] {
  const { path: expression, format } = KINDS[kind];
  return PATHS.filter(({ path }) => expression.test(path)).flatMap(({ folder, path }) => {
    const text = readFileSync(join(ROOT, folder, path), 'utf8');
    if (format === 'csv')
      return parseCsv<Value>(text, { columns: true, to: 30 }).map((row) => ({
        name: path,
        typed: row,
        raw: row,
      }));
    // In JSON a number is a number on both sides.
    const typed = parseYaml(text) as Value;
    return [{ name: path, typed, raw: format === 'json' ? typed : (parseYaml(text, { schema: 'failsafe' }) as Value) }];
  });
}

/** Both must agree on it; `verdict` is what they say. */
function expectBoth(kind: KindName, { name, typed, raw }: Sample, verdict: boolean): void {
  const zod = KINDS[kind].schema.safeParse(raw).success;
  const ajv = editorAccepts.get(kind)?.(typed);
  expect({ name, zod, ajv }).toEqual({ name, zod: verdict, ajv: verdict });
}

const changed = (sample: Sample, change: (value: Value) => Value): Sample => ({
  name: sample.name,
  typed: change(sample.typed),
  raw: change(sample.raw),
});
const without = (value: Value, key: string): Value =>
  Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));

/** Kinds of which the repository ships a file. */
const shipped = ON_EDITORS.filter((kind) => samplesOf(kind).length > 0);

it('has samples of most kinds', () => expect(shipped.length).toBeGreaterThan(15));

describe.each(shipped)('%s', (kind) => {
  const samples = samplesOf(kind);
  const [first] = samples as [Sample];
  const required = (JSON.parse(files.get(`schemas/${kind}.schema.json`) ?? '') as { required: readonly string[] })
    .required;

  it('accepts the shipped files', () => {
    for (const sample of samples) expectBoth(kind, sample, true);
  });

  it('refuses an unknown key', () =>
    expectBoth(
      kind,
      changed(first, (value) => ({ ...value, unheard: 'x' })),
      false,
    ));

  it('refuses each required key that is missing', () => {
    for (const key of required)
      expectBoth(
        kind,
        changed(first, (value) => without(value, key)),
        false,
      );
  });

  it('refuses a list where a value belongs', () => {
    for (const key of required)
      expectBoth(
        kind,
        changed(first, (value) => ({ ...value, [key]: [['x']] })),
        false,
      );
  });
});

describe('scalars', () => {
  const [system] = samplesOf('system') as [Sample];
  const [province] = samplesOf('provinces') as [Sample];
  const level = (value: unknown): Sample => ({
    name: `level ${String(value)}`,
    typed: { ...system.typed, level: [{ value, basis: 'assumed', from: '2025-07-01' }] },
    raw: { ...system.raw, level: [{ value: String(value), basis: 'assumed', from: '2025-07-01' }] },
  });

  it.each([1, 5])('level %s is a level', (value) => expectBoth('system', level(value), true));
  it.each([0, 6, 1.5, 'x'])('level %s is none', (value) => expectBoth('system', level(value), false));
  it.each(['Ha-Noi', 'a', '-a', 'a--b', 'a'.repeat(41)])('%s is no id', (id) =>
    expectBoth(
      'system',
      changed(system, (value) => ({ ...value, id })),
      false,
    ),
  );
  it.each(['2025-02-30', '1/7/2025', ''])('%s is no day', (day) =>
    expectBoth(
      'provinces',
      changed(province, (value) => ({ ...value, known_from: day })),
      false,
    ),
  );
  it('an empty list is refused', () =>
    expectBoth(
      'system',
      changed(system, (value) => ({ ...value, level: [] })),
      false,
    ));
});
