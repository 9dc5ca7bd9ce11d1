import { join } from 'node:path';
import { load } from '../../../model/load';
import type { Config } from '../../../model/schema/config';
import { type DatedEstate, deadlinesOf, progressOf } from '../../../model/sharing/deadlines';

const ROOT = join(__dirname, '../../..');

function opened(folder: string, asOf: string): DatedEstate & { readonly config: Config } {
  const loaded = load({ configDir: join(ROOT, folder), shownRoot: folder, environment: 'local', asOf });
  if (loaded.config === undefined) throw new Error(`${folder} could not be read`);
  return { ...loaded, config: loaded.config, asOf };
}

describe('a deadline', () => {
  const SWITCH = '2026-12-31';

  it.each([
    ['2026-10-01', 91, 'ahead'],
    ['2026-10-02', 90, 'near'],
    ['2026-12-31', 0, 'near'],
    ['2027-01-01', -1, 'past'],
  ])('is on %s %i days away: %s', (asOf, days, state) => {
    const found = deadlinesOf(opened('examples/first-agreement', asOf)).filter(({ day }) => day === SWITCH);
    expect(found.map((one) => [one.days, one.state])).toStrictEqual([[days, state]]);
  });

  it('of the shipped catalogue has a source and a place, and stands in the order of its day', () => {
    const deadlines = deadlinesOf(opened('config', '2026-11-22'));
    expect(deadlines.length).toBeGreaterThan(15);
    expect(deadlines.filter(({ source, at }) => source === '' || !at.file.startsWith('config/'))).toStrictEqual([]);
    const days = deadlines.map(({ day }) => day);
    expect(days).toStrictEqual(days.toSorted());
  });
});

describe('progress', () => {
  const estate = opened('examples/first-agreement', '2026-11-22');
  const without = (...keep: DatedEstate['inForce']): DatedEstate => ({ ...estate, inForce: keep });
  const [agreement] = estate.inForce;
  if (agreement === undefined) throw new Error('the example has no agreement in force');

  it('counts what agreements in force connect through the hub', () => {
    const { 'agencies-connected': agencies, 'mandatory-data-connected': data } = progressOf(estate);
    expect([agencies, data]).toStrictEqual([
      { of: 2, missing: [] },
      { of: 1, missing: [] },
    ]);
  });

  it('names what no agreement in force connects', () => {
    const { 'agencies-connected': agencies, 'mandatory-data-connected': data } = progressOf(without());
    expect([agencies, data]).toStrictEqual([
      { of: 2, missing: ['vi-du-a', 'vi-du-b'] },
      { of: 1, missing: ['hoat-dong-dang-ky'] },
    ]);
  });

  it('does not count a direct path as a connection to the hub', () => {
    const direct = { value: {}, at: () => ({ file: '', line: 1, column: 1 }) } as unknown as typeof agreement.direct;
    expect(progressOf(without({ ...agreement, direct }))['agencies-connected'].missing).toHaveLength(2);
  });

  it('counts nobody before the first day', () => {
    expect(progressOf({ ...estate, asOf: '2025-06-30' })['agencies-connected']).toStrictEqual({ of: 0, missing: [] });
  });

  it('names systems whose level is assumed', () => {
    expect(progressOf(estate)['levels-approved']).toStrictEqual({
      of: 4,
      missing: ['vi-du-a/agent-node', 'vi-du-a/ho-so', 'vi-du-b/agent-node', 'vi-du-b/hoat-dong'],
    });
  });
});
