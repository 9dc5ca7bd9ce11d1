import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CITATIONS } from '../../stacks/citations';

const CONSTRUCTS = join(__dirname, '../../constructs');

describe('citations', () => {
  it('list every construct that cites a row', () => {
    const files = readdirSync(CONSTRUCTS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const sources = files.map((file) => readFileSync(join(CONSTRUCTS, file), 'utf8'));
    const citing = sources.flatMap((text) =>
      text.includes('static readonly CITES') ? (/export class (\w+)/.exec(text)?.[1] ?? []) : [],
    );
    expect(citing.length).toBeGreaterThan(10);
    expect([...new Set(Object.values(CITATIONS).flat())]).toStrictEqual(expect.arrayContaining(citing));
  });

  it('name rows of the dispatch, sorted', () => {
    const rows = Object.keys(CITATIONS);
    expect(rows).toStrictEqual(rows.toSorted());
    for (const row of rows) expect(row).toMatch(/^R(0[1-9]|[12]\d|30)[a-d]?$/);
    expect(CITATIONS.R12).toContain('TenantNamespace');
  });
});
