import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type End, type Hop, isZone, reachOf } from '../../review/reach';
import { readFolder } from '../../review/read';
import { ndc } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';
import { type Day, DAYS, hopsOf, type Place, PLACES, type Reason } from '../support/transmission-paths';

const CONFIG = 'examples/transmission';
const newFolder = temporaryFolders();

const placeInWords = (place: Place): string =>
  'zone' in place ? place.ranges.toSorted().join(' ') : `${place.namespace} ${place.label.join('=')}`;

const endInWords = (end: End): string =>
  isZone(end)
    ? [...end.ranges, ...end.except.map((range) => `but ${range}`)].join(' ')
    : `${end.namespace} ${Object.entries(end.podLabels).flat().join('=')}`;

const inWords = (from: string, to: string, protocol: string, ports: Pick<Hop, 'port' | 'endPort'>): string =>
  `${from} -> ${to} ${protocol} ${ports.port}${ports.endPort === undefined ? '' : `-${ports.endPort}`}`;

type Paths = Readonly<Record<string, readonly string[]>>;

function expectedPaths(day: Day): Paths {
  const ofReason = (reason: Reason): readonly string[] =>
    hopsOf(reason).map((hop) => inWords(placeInWords(PLACES[hop.from]), placeInWords(PLACES[hop.to]), 'TCP', hop));
  return Object.fromEntries(DAYS[day].map((reason) => [reason, [...ofReason(reason)].sort()]));
}

/** Why the policies say that a hop is open. */
function reasonsOf({ agreements, waiver, talksTo, more }: Hop): readonly string[] {
  if (more > 0) throw new Error('a policy counts agreements that it does not name');
  if (waiver !== undefined) return [`${waiver} direct`];
  return talksTo === undefined ? agreements : ['internal'];
}

/** What the finished output opens besides DNS, as `review` reads it: reason to hops. */
async function openPaths(out: string): Promise<Paths> {
  const { estate } = await readFolder(out);
  const paths = new Map<string, string[]>();
  for (const hop of reachOf(estate).hops) {
    if (hop.platform !== undefined) continue;
    const reasons = reasonsOf(hop);
    const words = inWords(endInWords(hop.from), endInWords(hop.to), hop.protocol, hop);
    for (const reason of reasons.length === 0 ? ['nothing'] : reasons)
      paths.set(reason, [...(paths.get(reason) ?? []), words].sort());
  }
  return Object.fromEntries(paths);
}

function synthesized(day: Day): string {
  const out = path.join(newFolder(), 'out');
  const { code, stdout, stderr } = ndc(['synth', '--config', CONFIG, '--as-of', day, '--out', out]);
  expect({ code, stdout: code === 0 ? '' : stdout, stderr }).toMatchObject({ code: 0, stdout: '' });
  return out;
}

const json = (...parts: readonly string[]): unknown => JSON.parse(readFileSync(path.join(...parts), 'utf8'));
const days = Object.keys(DAYS) as readonly Day[];

describe.each(days)('examples/transmission on %s', (day) => {
  let out = '';
  beforeAll(() => {
    out = synthesized(day);
  });

  it('opens exactly the paths of its agreements', async () => {
    expect(await openPaths(out)).toEqual(expectedPaths(day));
  });

  it('lets the hub pass exactly the agreements that go through it', () => {
    const { agreements } = json(out, 'register/register.json') as { readonly agreements: readonly { id: string }[] };
    const throughTheHub = DAYS[day].filter((reason) => hopsOf(reason).some(({ to }) => to === 'hub'));
    expect(agreements.map(({ id }) => id)).toEqual(throughTheHub);
  });

  it('keeps every stack: what ends leaves its policies, not its state', () => {
    const { stacks } = json(out, 'manifest.json') as { readonly stacks: object };
    const transmission = Object.keys(stacks).filter((name) => name.startsWith('transmission-'));
    expect(transmission).toEqual(
      ['hub', 'vi-du-a', 'vi-du-b', 'vi-du-c', 'vi-du-c-c01', 'vi-du-d'].map((id) => `transmission-${id}`),
    );
  });
});

describe('what is said of an agreement that opens nothing', () => {
  const told = (day: Day, id: string): readonly string[] => {
    const { stdout, code } = ndc(['validate', '--config', CONFIG, '--as-of', day, '--notices', '--format', 'json']);
    const { issues } = JSON.parse(stdout) as {
      readonly issues: readonly { readonly code: string; readonly params: Readonly<Record<string, string>> }[];
    };
    expect(code).toBe(0);
    return issues.filter(({ params }) => params['agreement'] === id).map((issue) => issue.code);
  };

  it.each([
    ['VD-0013', '2026-11-22', ['direct-path-open']],
    ['VD-0014', '2026-11-22', ['agreement-suspended']],
    ['VD-0015', '2026-11-22', ['agreement-refused']],
    ['VD-0016', '2026-11-22', ['refusal-coordinated']],
    ['VD-0017', '2026-11-22', ['mandatory-connection-owed']],
    ['VD-0002', '2026-11-22', ['agreement-ends-soon']],
    ['VD-0002', '2027-01-01', ['agreement-ended']],
    ['VD-0016', '2026-08-01', ['decision-premature', 'mandatory-data-refused']],
  ] as const)('%s on %s: %j', (id, day, codes) => {
    expect(told(day, id)).toEqual(codes);
  });

  it('fails only under --strict', () => {
    expect(ndc(['validate', '--config', CONFIG, '--as-of', '2026-11-22', '--strict']).code).toBe(1);
  });
});

describe('that it is an example', () => {
  const MARK = { vi: 'VÍ DỤ: dữ liệu hư cấu', en: 'EXAMPLE: fictional data' };
  const out = path.join(newFolder(), 'out');
  const QUESTION = ['vi-du-c/xa-mot', 'vi-du-b/dat-dai'];

  it.each([
    ['synth', '--out', out],
    ['list', 'agreements'],
    ['explain', ...QUESTION],
  ])('%s says to people, in both languages', (...args) => {
    for (const [lang, mark] of Object.entries(MARK))
      expect(ndc([...args, '--config', CONFIG, '--lang', lang]).stdout).toContain(mark);
  });

  it('the register says to programs', () => {
    expect(json(synthesized('2026-11-22'), 'register/register.json')).toMatchObject({ example: true });
  });

  it('is not said of the shipped estate', () => {
    expect(ndc(['list', 'tenants', '--lang', 'en']).stdout).not.toContain(MARK.en);
  });
});
