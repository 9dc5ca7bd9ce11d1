import { join } from 'node:path';
import { load } from '../../model/load';

const CONFIG = join(__dirname, '../../config');

function kindsOn(asOf: string): Readonly<Record<string, number>> {
  const { estate } = load({ configDir: CONFIG, shownRoot: 'config', environment: 'local', asOf });
  const counts: Record<string, number> = {};
  for (const { kind } of estate?.tenants ?? []) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

describe('the shipped estate on a day', () => {
  it.each([
    ['2025-07-01', 28, 6],
    ['2026-04-29', 28, 6],
    ['2026-04-30', 27, 7],
    ['2026-09-01', 26, 8],
    ['2026-11-22', 25, 9],
  ])('%s has %i provinces and %i centrally-run cities', (asOf, province, city) => {
    expect(kindsOn(asOf)).toMatchObject({ province, city, ministry: 14 });
  });
});
