import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explain } from '../../cli/commands/explain';
import { openEstate, type OpenedEstate } from '../../cli/estate';
import { placesOf, sideOf } from '../../cli/explain/ends';
import { judge, type Judgement } from '../../cli/explain/judge';
import { networkOf } from '../../cli/explain/network';
import type { Estate } from '../../model/estate/types';
import { UsageError } from '../../cli/usage';
import { captured } from '../support/captured';
import { AS_OF, CHECKOUT, ndc } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
const CONSUMER = 'vi-du-a/ho-so';
const PROVIDER = 'vi-du-b/hoat-dong';
const EXAMPLE = path.join(CHECKOUT, 'examples/first-agreement');

function estate(edits: Readonly<Record<string, (text: string) => string>> = {}): string {
  const config = path.join(newFolder(), 'config');
  cpSync(EXAMPLE, config, { recursive: true });
  for (const [name, change] of Object.entries(edits)) {
    const file = path.join(config, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
  return config;
}

async function ask(
  config: string,
  from: string,
  to: string,
  options: Readonly<Record<string, string>> = {},
  lang: 'en' | 'vi' = 'en',
): Promise<{ readonly code: number; readonly text: string }> {
  const { context, printed } = captured(lang);
  const code = await explain(context, { config, ...options }, from, to);
  return { code, text: printed() };
}

describe('a yes', () => {
  it('goes hop by hop, with agreement, law and days left, and claims no message right', async () => {
    const { code, text } = await ask(EXAMPLE, CONSUMER, PROVIDER);
    expect(code).toBe(0);
    expect(text).toMatch(/^vi-du-a\/ho-so -> vi-du-b\/hoat-dong\n {2}yes: network open\n/m);
    expect(text).toContain('\n  every hop is open; message rights decided at the hub, by its register and its gateway');
    expect(text).toContain('\nagreement VD-0042, until 2027-06-30, 220 days left\n');
    expect(text).toContain('\n  law: 278/2025/NĐ-CP Điều 4\n');
    const stops = [...text.matchAll(/^ {2}\d\. "(\S+) .*" → "(\S+) .*" TCP 8443$/gm)].map(([, from, to]) => [from, to]);
    expect(stops).toEqual([
      ['vi-du-a-ho-so', 'vi-du-a-agent-node'],
      ['vi-du-a-agent-node', 'ndc-hub'],
      ['ndc-hub', 'vi-du-b-agent-node'],
      ['vi-du-b-agent-node', 'vi-du-b-hoat-dong'],
    ]);
    expect(text).not.toMatch(/can reach|may reach/);
  });

  it('is the same for a named client and interface, and at its port', async () => {
    const { code } = await ask(EXAMPLE, `${CONSUMER}/tra-cuu`, `${PROVIDER}/tra-cuu`, { port: '8443' });
    expect(code).toBe(0);
  });

  it('is said in Vietnamese', async () => {
    const { text } = await ask(EXAMPLE, CONSUMER, PROVIDER, {}, 'vi');
    expect(text).toContain('  có: mạng mở\n');
    expect(text).toContain('quyền đối với thông điệp do NDOP quyết định');
    expect(text).toContain('(môi trường này chưa cài cổng của NDOP: chưa có gì quyết định)');
  });

  it('of an agent node and the hub is one connection', async () => {
    const { code, text } = await ask(EXAMPLE, 'vi-du-a/agent-node', 'hub');
    expect({ code, text }).toEqual({ code: 0, text: expect.stringContaining('a single hop') as unknown });
    expect((await ask(EXAMPLE, 'hub', 'vi-du-a/agent-node')).code).toBe(1);
  });

  it('inside an agency rests on talksTo alone', async () => {
    const files = path.join(CHECKOUT, 'examples/first-agreement/tenants/vi-du-b/systems/hoat-dong.yaml');
    const config = estate({
      'tenants/vi-du-a/systems/ho-so.yaml': (text) =>
        `${text.trimEnd()}\ntalksTo:\n  - client: tra-cuu\n    system: kho\n    interface: tra-cuu\n`,
    });
    const served = readFileSync(files, 'utf8').replace('id: hoat-dong\n', 'id: kho\n');
    const own = path.join(config, 'tenants/vi-du-a/systems/kho.yaml');
    writeFileSync(own, served.replace(/ {4}datasets:\n {6}- .*\n/, '').replace(/domains:\n.*\n/, 'domains: unknown\n'));
    const { code, text } = await ask(config, CONSUMER, 'vi-du-a/kho');
    expect({ code, text }).toEqual({
      code: 0,
      text: expect.stringContaining('inside the agency: ho-so/tra-cuu > kho/tra-cuu, a single hop') as unknown,
    });
    const system = path.join(config, 'tenants/vi-du-a/systems/ho-so.yaml');
    writeFileSync(system, readFileSync(system, 'utf8').replace(/talksTo:[^]*/, ''));
    const no = await ask(config, CONSUMER, 'vi-du-a/kho');
    expect(no.code).toBe(1);
    expect(no.text).toContain(
      '    talksTo:\n      - client: tra-cuu\n        system: kho\n        interface: tra-cuu\n',
    );
  });
});

describe('a no', () => {
  it('names the first hop that is closed, who has not confirmed, and the lines that do', async () => {
    const config = estate();
    rmSync(path.join(config, 'tenants/vi-du-a/consents/VD-0042.yaml'));
    const { code, text } = await ask(config, CONSUMER, PROVIDER);
    expect(code).toBe(1);
    expect(text).toContain('\n  no: network closed\n\nagreement VD-0042: not confirmed: vi-du-a\n');
    expect(text).toMatch(/first hop that is closed: "vi-du-a-ho-so .*" → "vi-du-a-agent-node .*" TCP 8443\n/);
    expect(text).toMatch(/\n {6}agreement: VD-0042\n {6}digest: v1:sha256:[0-9a-f]{64}\n {6}date: YYYY-MM-DD\n/);
  });

  it.each([
    [
      'suspended',
      'agreement VD-0042: suspended: vi-du-b\n',
      {
        'tenants/vi-du-b/consents/VD-0042.yaml': (text: string) =>
          `${text}suspended:\n  since: 2026-11-01\n  reason: x\n`,
      },
      {},
    ],
    ['at another port', 'the interface listens on 8443, not on 80\n', {}, { port: '80' }],
    ['ended', 'agreement VD-0042: ended\n', {}, { asOf: '2027-07-01' }],
    ['not begun', 'it begins on 2026-01-01\n', {}, { asOf: '2025-12-31' }],
    [
      'not in the environment',
      'environment "local" does not hold agency "vi-du-b"\n',
      { 'environments/local.yaml': (text: string) => `${text}tenants:\n  - vi-du-a\n` },
      {},
    ],
  ] as const)('says that it is %s', async (_, expected, edits, options) => {
    const { code, text } = await ask(estate(edits), CONSUMER, PROVIDER, options);
    expect({ code, text }).toEqual({ code: 1, text: expect.stringContaining(expected) as unknown });
  });

  it('says that nothing is agreed, and how to write it', async () => {
    const config = estate();
    for (const folder of ['tenants/vi-du-a', 'tenants/vi-du-b', 'platform/ndc'])
      rmSync(path.join(config, folder, 'consents'), { recursive: true });
    rmSync(path.join(config, 'agreements'), { recursive: true });
    const { code, text } = await ask(config, CONSUMER, PROVIDER);
    expect(code).toBe(1);
    expect(text).toMatch(/bin\/ndc agreement new … \\\n +--consumer vi-du-a\/ho-so\/tra-cuu \\\n/);
    expect(text).toContain(` --config ${config}\n`);
  });

  it('says that who asks has no client and who is asked no interface', async () => {
    const { code, text } = await ask(EXAMPLE, PROVIDER, CONSUMER);
    expect(code).toBe(1);
    expect(text).toContain('"vi-du-a/ho-so" opens the connection to "vi-du-b/hoat-dong", not the reverse: VD-0042\n');
    expect(text).toMatch(/declares no client[^]*systems\/hoat-dong\.yaml\n {4}clients:\n/);
    expect(text).toMatch(/declares no interface[^]*systems\/ho-so\.yaml\n {4}interfaces:\n/);
  });
});

describe('of the rich example', () => {
  const RICH = path.join(CHECKOUT, 'examples/transmission');

  it.each([
    [
      'vi-du-c/cong-dvc/nghien-cuu',
      'vi-du-b/dat-dai',
      'VD-0007',
      'client "nghien-cuu" chooses the same pods as "ho-so"',
    ],
    ['vi-du-d/cong-dvc/xac-thuc', 'vi-du-b/dat-dai', 'VD-0006', 'client "xac-thuc" chooses the same pods as "ho-so"'],
  ])('%s -> %s: packets pass for others, and this is said', async (from, to, other, same) => {
    const { code, text } = await ask(RICH, from, to);
    expect(code).toBe(1);
    expect(text).toContain(
      `  no: no agreement in force; the network is open for other agreements (${other}), so the hub alone refuses\n  ${same}\n`,
    );
    expect((await ask(RICH, from, to, {}, 'vi')).text).toContain(
      `  không: không có thỏa thuận đang hiệu lực; mạng vẫn mở cho thỏa thuận khác (${other}), chỉ NDOP từ chối\n`,
    );
  });

  it('credits the hub only for ways that meet it', async () => {
    const { text } = await ask(RICH, 'vi-du-d/cong-dvc', 'vi-du-b/dat-dai');
    const [, ...ways] = text.split('\n\n');
    expect(ways.map((way) => [way.slice(10, 17), /decided at the (hub|intermediary)/.exec(way)?.[1]])).toEqual([
      ['VD-0006', 'hub'],
      ['VD-0010', 'intermediary'],
      ['VD-0012', 'intermediary'],
    ]);
  });

  it('names zones, and the hop that lies outside', async () => {
    const { text } = await ask(RICH, 'vi-du-b/dat-dai', 'vi-du-a/csdl-dan-cu');
    expect(text).toContain('policies see is open; hop 4 (vi-du-a-site → vi-du-a-site) lies outside it; message rights');
    expect(text).toMatch(/\n {2}4\. "vi-du-a-site: [^"]+" → "vi-du-a-site: [^"]+" TCP \d+\n/);
  });

  it('does not decide between two systems outside, and asks nobody to declare it', async () => {
    const { code, text } = await ask(RICH, 'vi-du-a/csdl-dan-cu', 'vi-du-a/vneid');
    expect(code).toBe(1);
    expect(text).toMatch(/-> vi-du-a\/vneid\n {2}no: not decided here: both systems stand outside the cluster\n$/);
  });

  it('says that talksTo names it, at another port', async () => {
    const { text } = await ask(RICH, 'vi-du-c/cong-dvc', 'vi-du-c/xa-mot', { port: '1' });
    expect(text).toMatch(/the interface listens on 8000-8009, not on 1\n/);
    expect(text).not.toContain('talksTo:');
  });

  it('lists what a name could be, and adds to the talksTo that is there', async () => {
    const { text } = await ask(RICH, 'vi-du-c/cong-dvc/doi-chieu', 'vi-du-c/xa-mot');
    expect(text).toMatch(/add to the list talksTo of \S+cong-dvc\.yaml\n {6}- client: doi-chieu\n/);
    expect(text).toContain('        interface: <one of: bien-dong, noi-bo>\n');
  });
});

it('has the same content as JSON', async () => {
  const { text } = await ask(EXAMPLE, CONSUMER, PROVIDER, { format: 'json' });
  expect(JSON.parse(text)).toMatchObject({
    ...{ version: 1, open: true, port: null, closed: [], advice: [] },
    ways: [{ kind: 'hub', agreements: ['VD-0042'], until: '2027-06-30', law: ['278/2025/NĐ-CP Điều 4'] }],
  });
  const no = await ask(EXAMPLE, CONSUMER, PROVIDER, { format: 'json', asOf: '2027-07-01' });
  expect(JSON.parse(no.text)).toMatchObject({ open: false, closed: [{ agreement: 'VD-0042', state: 'ended' }] });
});

it.each([
  ['vi-du-a', PROVIDER],
  [`${CONSUMER}/x/y`, PROVIDER],
  [`${CONSUMER}/`, PROVIDER],
  [`${CONSUMER}/khac`, PROVIDER],
  ['vi-du-x/ho-so', PROVIDER],
  [CONSUMER, 'vi-du-b/constructor'],
  ['__proto__/x', PROVIDER],
])('refuses to be asked about %s -> %s', async (from, to) => {
  await expect(ask(EXAMPLE, from, to)).rejects.toBeInstanceOf(UsageError);
});

it.each(['0', '65536', '080', 'http', '80-90', '8e3'])('refuses port %s', async (port) => {
  await expect(ask(EXAMPLE, CONSUMER, PROVIDER, { port })).rejects.toBeInstanceOf(UsageError);
});

describe('network and model', () => {
  const { context } = captured();
  const opened = openEstate(context, { config: EXAMPLE, asOf: AS_OF });

  /** The answer where what was synthesised, or what the model says, is something else. */
  async function judged(differing: {
    readonly synthesised?: Partial<Estate>;
    readonly standings?: OpenedEstate['standings'];
  }): Promise<Judgement> {
    const places = placesOf(opened);
    const { estate: declared } = opened;
    if (declared === undefined || places === undefined) throw new Error('the example is not sound');
    const question = { from: sideOf(CONSUMER, 'from', places), to: sideOf(PROVIDER, 'to', places), port: undefined };
    const one = { ...declared, ...differing.synthesised };
    const built = { ...one, clusters: [one] };
    const network = await networkOf(context, built, [question.from, question.to]);
    const standings = differing.standings ?? opened.standings;
    return judge(question, { estate: declared, standings, places }, network);
  }

  it('agree', async () => expect((await judged({})).ways).toHaveLength(1));

  it('are said to disagree, as an internal error, where the network lacks a hop or the register an entry', async () => {
    const [, ...flows] = opened.estate?.flows ?? [];
    await expect(judged({ synthesised: { flows } })).rejects.toThrow(/disagree.*VD-0042 is open in the model alone/);
    await expect(judged({ synthesised: { register: [] } })).rejects.toThrow(/disagree/);
  });

  it('are said to disagree where the model holds closed what the network has open', async () => {
    const standings = opened.standings.map((one) => ({ ...one, word: 'suspended' as const }));
    await expect(judged({ standings })).rejects.toThrow(/VD-0042 is open in the network alone/);
  });
});

it('exits 0 for yes, 1 for no and 2 for a question that cannot be asked', () => {
  const run = (...args: readonly string[]): number | null =>
    ndc(['explain', ...args, '--config', 'examples/first-agreement']).code;
  expect([run(CONSUMER, PROVIDER), run(PROVIDER, CONSUMER), run(CONSUMER, 'x')]).toEqual([0, 1, 2]);
});
