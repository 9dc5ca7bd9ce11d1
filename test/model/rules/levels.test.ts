import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HostedSystem } from '../../../model/estate/types';
import { load, type Loaded } from '../../../model/load';
import { temporaryFolders } from '../../support/temporary';

const ROOT = join(__dirname, '../../..');
const newFolder = temporaryFolders();
const TODAY = '2026-11-22';
const SYSTEM = 'tenants/vi-du-b/systems/hoat-dong.yaml';
const DATASET = 'catalogue/datasets/hoat-dong-dang-ky.yaml';
const ASSUMED = /level:\n[^]*$/;

/** The example on a day, its files changed by hand. */
function example(asOf: string, edits: Readonly<Record<string, (text: string) => string>> = {}): Loaded {
  const configDir = join(newFolder(), 'config');
  cpSync(join(ROOT, 'examples/first-agreement'), configDir, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(configDir, file);
    const before = readFileSync(path, 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`${file} is as it was`);
    writeFileSync(path, after);
  }
  return load({ configDir, shownRoot: 'config', environment: 'local', asOf });
}

/** A level with all that its approval needs. */
function approved(value: number, regime: 'nd-331-2026' | 'nd-85-2016'): string {
  const [from, date] = regime === 'nd-85-2016' ? ['2025-07-01', '2025-06-20'] : ['2026-09-01', '2026-08-28'];
  const lines = [
    `value: ${value}`,
    'basis: approved',
    `from: ${from}`,
    'decision: 1/QĐ-VDB',
    'authority: Tỉnh Ví dụ B',
  ];
  const more = [`date: ${date}`, `regime: ${regime}`, 'approvedBy: owner', 'appraisal:'];
  const appraisal = ['  by: mps', '  document: 2/TD-VD', `  date: ${date}`];
  return `level:\n  - ${[...lines, ...more, ...appraisal].join('\n    ')}\n`;
}

/** Past the last day of the example’s agreement nothing uses its interface, which is another matter. */
const codesAt = ({ issues }: Loaded, file: string): readonly string[] =>
  issues.filter(({ at, code }) => at.file === `config/${file}` && code !== 'interface-unused').map(({ code }) => code);

describe('a level without approval', () => {
  it.each([
    ['2026-12-31', 'level-assumed'],
    ['2027-01-01', 'level-approval-due'],
    ['2027-06-30', 'level-approval-due'],
    ['2027-07-01', 'level-approval-overdue'],
  ])('is on %s the finding %s', (asOf, code) => {
    expect(codesAt(example(asOf), SYSTEM)).toStrictEqual([code]);
  });
});

describe('a level approved under the earlier regime', () => {
  it.each([
    ['2027-06-30', 'level-of-old-regime'],
    ['2027-07-01', 'old-approval-ended'],
  ])('is on %s the finding %s', (asOf, code) => {
    const loaded = example(asOf, { [SYSTEM]: (text) => text.replace(ASSUMED, approved(3, 'nd-85-2016')) });
    expect(codesAt(loaded, SYSTEM)).toStrictEqual([code]);
  });
});

describe('the number of data subjects that a level is for', () => {
  it.each([
    [2, 'basic', 99_999, []],
    [2, 'basic', 100_000, ['subjects-too-many']],
    [2, 'sensitive', 9_999, []],
    [2, 'sensitive', 10_000, ['subjects-too-many']],
    [3, 'basic', 100_000_000, []],
    [3, 'sensitive', 100_000_000, []],
    [1, 'basic', 0, ['data-not-public']],
  ] as const)('at level %i, %s personal data of %i people', (level, kind, subjects, codes) => {
    const loaded = example(TODAY, {
      [SYSTEM]: (text) => text.replace(ASSUMED, approved(level, 'nd-331-2026')),
      [DATASET]: (text) => text.replace('personalData: none', `personalData: ${kind}\nsubjects: ${subjects}`),
    });
    expect(codesAt(loaded, DATASET)).toStrictEqual(codes);
  });

  it('is no matter at level 1 where all is public', () => {
    const loaded = example(TODAY, {
      [SYSTEM]: (text) => text.replace(ASSUMED, approved(1, 'nd-331-2026')),
      [DATASET]: (text) => text.replace('classification: internal', 'classification: public'),
    });
    expect(codesAt(loaded, DATASET)).toStrictEqual([]);
  });
});

describe('the controls of a system', () => {
  const controls = (podSecurity: string, commandsInPods: boolean, secretsByPeople: boolean, guaranteed: boolean) => ({
    podSecurity,
    commandsInPods,
    secretsByPeople,
    guaranteed,
  });
  const BY_LEVEL = {
    1: controls('baseline', true, true, false),
    2: controls('restricted', true, true, false),
    3: controls('restricted', false, true, false),
    4: controls('restricted', false, false, true),
  };
  const LEVELS = [1, 2, 3, 4] as const;
  const asked = LEVELS.flatMap((level) => LEVELS.filter((one) => one >= level).map((one) => [level, one] as const));

  it.each(asked)('of level %i that asks for level %i are those of the latter', (level, wanted) => {
    const { estate } = example(TODAY, {
      [SYSTEM]: (text) => text.replace(ASSUMED, `protectedAs: ${wanted}\n${approved(level, 'nd-331-2026')}`),
      [DATASET]: (text) => text.replace('classification: internal', 'classification: public'),
    });
    const system = estate?.tenants.flatMap((tenant) => tenant.systems).find(({ id }) => id === 'hoat-dong');
    expect(system).toMatchObject<Partial<HostedSystem>>({
      level: { value: level, basis: 'approved' },
      enforced: wanted,
      controls: BY_LEVEL[wanted] as HostedSystem['controls'],
      podSecurity: { enforce: BY_LEVEL[wanted].podSecurity as 'baseline', version: 'v1.34' },
    });
  });

  it('are those of the level itself, where nobody asks for more', () => {
    const { estate } = example(TODAY);
    const systems = estate?.tenants.flatMap((tenant) => tenant.systems) ?? [];
    expect(systems.map((system) => system.hosting !== 'external' && system.enforced)).toStrictEqual([3, 3, 3, 3]);
  });
});

describe('the shipped estate', () => {
  const configDir = join(ROOT, 'config');

  it.each(['2025-07-01', '2026-11-22', '2027-01-02', '2027-07-02', '2031-01-01'])('has no error on %s', (asOf) => {
    const { issues, estate } = load({ configDir, shownRoot: 'config', environment: 'local', asOf });
    expect(issues.filter(({ severity }) => severity === 'error')).toStrictEqual([]);
    expect(estate).toBeDefined();
  });
});
