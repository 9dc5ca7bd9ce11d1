import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { synth } from '../../cli/commands/synth';
import { validate } from '../../cli/commands/validate';
import type { Context } from '../../cli/context';
import { neutral } from '../../cli/neutral';
import { load } from '../../model/load';
import { MESSAGES } from '../../model/messages/catalogue';
import { LANGS, type Lang } from '../../model/messages/define';
import { nodeDisk } from '../../model/read/disk';
import { type Case, caseNames, CASES, makeEstate, readCase } from '../support/temp-estate';

/** `UPDATE_CASES=1` writes what the command says now; whoever does that reads every text as an agency would. */
const UPDATE = process.env['UPDATE_CASES'] === '1';
const ROOT = join(__dirname, '../..');

interface Run {
  readonly code: number;
  readonly text: string;
}

/** The command itself, with a context in the place of the process. Charts come from the checkout, paths do not. */
async function run(command: Case['command'], one: Case, folder: string, lang: Lang): Promise<Run> {
  let text = '';
  const context: Context = {
    lang,
    colour: false,
    debug: false,
    root: ROOT,
    defaults: { config: '', environment: '', asOf: '', out: '' },
    variables: {},
    out: (more) => (text += neutral(more)),
    err: (more) => (text += neutral(more)),
    progress: () => undefined,
  };
  const options = {
    config: join(folder, 'config'),
    environment: one.environment,
    asOf: one.asOf,
    notices: one.notices,
    out: join(folder, 'out'),
    ...(one.changes ? { base: join(folder, 'base') } : {}),
  };
  const code = command === 'validate' ? validate(context, options) : await synth(context, options);
  return { code, text };
}

/** Errors that no folder can be made to give for every user, the administrator too. */
function faultyDisk(one: Case, folder: string): void {
  const disk = { ...nodeDisk };
  const is = (path: string, fault: string): boolean =>
    Object.entries(one.disk).some(([at, kind]) => kind === fault && path === join(folder, 'config', at));
  jest.spyOn(nodeDisk, 'read').mockImplementation((file) => {
    if (is(file, 'refuses-to-read')) throw Object.assign(new Error('refused'), { code: 'EACCES' });
    return disk.read(file);
  });
  jest
    .spyOn(nodeDisk, 'realPath')
    .mockImplementation((path) => (is(path, 'leads-elsewhere') ? join(folder, 'elsewhere') : disk.realPath(path)));
}

function expectation(path: string, actual: string): string {
  if (UPDATE) writeFileSync(path, actual);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** What Terraform reads: the `//` keys carry provenance and are left out. */
const withoutComments = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) => (key === '//' ? undefined : value));

const CASE_NAMES = caseNames();

interface Said {
  readonly place: string;
  readonly code: string;
}

const said = (text: string): readonly Said[] =>
  [...text.matchAll(/^(\S.*:\d+:\d+) {2}\S.* {2}([a-z0-9-]+)$/gm)].map(([, place = '', code = '']) => ({
    place,
    code,
  }));

describe.each(CASE_NAMES)('%s', (name) => {
  const one = readCase(name);
  const file = (path: string): string => join(CASES, name, path);
  const expected = (lang: Lang): string => readFileSync(file(`expected.${lang}.txt`), 'utf8');
  let folder = '';

  beforeAll(() => {
    folder = makeEstate(one);
  });
  beforeEach(() => {
    if (Object.keys(one.disk).length > 0) faultyDisk(one, folder);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(LANGS)('prints what is expected, in %s', async (lang) => {
    const { code, text } = await run(one.command, one, folder, lang);
    const actual = `exit ${code}\n${text}`;
    expect(actual).toBe(expectation(file(`expected.${lang}.txt`), actual));
  });

  it('says the same in both languages', () => {
    expect(said(expected('vi'))).toStrictEqual(said(expected('en')));
  });

  it('writes nothing where it is refused, and the expected stacks where it is not', async () => {
    const { code } = await run('synth', one, folder, 'en');
    const accepted = expected('en').startsWith('exit 0\n');
    expect(code).toBe(accepted ? 0 : 1);
    expect(existsSync(join(folder, 'out'))).toBe(accepted);
    expect(estateOf(one, folder) === undefined).toBe(!accepted && one.command === 'validate');
    for (const stack of existsSync(file('expected')) ? readdirSync(file('expected')) : []) {
      const path = join(folder, 'out/stacks', stack.replace(/(\.part)?\.json$/, ''), 'cdk.tf.json');
      expectStack(withoutComments(readFileSync(path, 'utf8')), file(`expected/${stack}`));
    }
    expect(opensTheInternet(join(folder, 'out/stacks'))).toStrictEqual([]);
  });
});

/** `<stack>.json` is the whole stack; `<stack>.part.json` is a part that must stand in it, and is never rewritten. */
function expectStack(written: unknown, path: string): void {
  if (path.endsWith('.part.json')) expect(written).toMatchObject(JSON.parse(readFileSync(path, 'utf8')) as object);
  else expect(written).toStrictEqual(JSON.parse(expectation(path, `${JSON.stringify(written, null, 2)}\n`)));
}

/** Stacks with a range that holds every address of a family: no flow, zone or address of a server is as wide. */
function opensTheInternet(stacks: string): readonly string[] {
  if (!existsSync(stacks)) return [];
  return readdirSync(stacks).filter((stack) =>
    /"(0\.0\.0\.0|::)\/0"/.test(readFileSync(join(stacks, stack, 'cdk.tf.json'), 'utf8')),
  );
}

function estateOf({ asOf, environment }: Case, folder: string): unknown {
  return load({ configDir: join(folder, 'config'), shownRoot: 'config', environment, asOf }).estate;
}

describe('a failed synth', () => {
  it('leaves an earlier output as it was', async () => {
    const one = readCase('a-level-outside-one-to-five-is-refused');
    const folder = makeEstate(one);
    try {
      mkdirSync(join(folder, 'out/stacks/platform'), { recursive: true });
      writeFileSync(join(folder, 'out/manifest.json'), '{"stacks":{},"version":"0.21.0"}');
      writeFileSync(join(folder, 'out/stacks/platform/cdk.tf.json'), 'earlier');
      expect((await run('synth', one, folder, 'vi')).code).toBe(1);
      const left = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' }).sort();
      expect(left).toStrictEqual(['manifest.json', 'stacks', 'stacks/platform', 'stacks/platform/cdk.tf.json']);
      expect(readFileSync(join(folder, 'out/stacks/platform/cdk.tf.json'), 'utf8')).toBe('earlier');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the cases together', () => {
  it('are named as sentences', () => {
    expect(CASE_NAMES.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+){2,}$/.test(name))).toStrictEqual([]);
  });

  it('show every error, warning and notice that there is', () => {
    const shown = new Set(
      CASE_NAMES.flatMap((name) => said(readFileSync(join(CASES, name, 'expected.en.txt'), 'utf8'))).map(
        ({ code }) => code,
      ),
    );
    expect(Object.keys(MESSAGES).filter((code) => !shown.has(code))).toStrictEqual([]);
  });
});
