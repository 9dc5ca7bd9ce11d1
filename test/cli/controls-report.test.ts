import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { CARRIER_NAMES_VI } from '../../cli/texts/carriers';
import { RULES } from '../../model/rules';
import { FINDINGS } from '../../model/rules/findings';
import { REQUIREMENTS } from '../live/requirements/requirements';
import { CHECKOUT, ndc } from '../support/ndc';
import { temporaryFolders } from '../support/temporary';

const newFolder = temporaryFolders();
type Row = Readonly<Record<string, string>>;
const csv = (text: string): readonly Row[] => parse(text, { columns: true });

const printed = new Map<string, string>();
/** Reading the whole register takes a second, so each report is asked for once. */
function report(...more: readonly string[]): string {
  const key = more.join(' ');
  const text = printed.get(key) ?? ndc(['report', 'controls', ...more]).stdout;
  printed.set(key, text);
  return text;
}
const cells = (line: string): readonly string[] => line.split(/(?<!\\)\|/);

describe('ndc report controls', () => {
  it('prints a line for each framework and each control, in both languages', () => {
    const rows = csv(report('--format', 'csv'));
    const frameworks = new Set(rows.map(({ framework }) => framework));
    for (const lang of ['en', 'vi']) {
      const lines = report('--lang', lang)
        .split('\n')
        .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
      expect(lines.length).toBe(2 + frameworks.size + rows.length);
      expect(new Set(lines.map((line) => cells(line).length))).toEqual(new Set([12, 11]));
    }
  });

  it('counts what it lists', () => {
    const rows = csv(report('--format', 'csv'));
    const count = (state: string): number => rows.filter((row) => row['state'] === state).length;
    expect(report()).toContain(
      `: ${count('enforced')} enforced, ${count('cluster-builder')} for the cluster builder, ${count('not-enforced-yet')} not enforced yet, ${count('needs-nodes')} that need nodes to be proved.`,
    );
  });

  it('has the same rows as CSV and JSON, with source and confidence', () => {
    const json = JSON.parse(report('--format', 'json')) as readonly Row[];
    const rows = csv(report('--format', 'csv'));
    expect(rows.map(({ framework, clause }) => [framework, clause])).toEqual(
      json.map(({ framework, clause }) => [framework, clause]),
    );
    expect(rows.filter(({ source, confidence }) => source === '' || confidence === '')).toEqual([]);
    expect(rows.find(({ clause }) => clause === 'MTB-PL1-BC-HI-1 (node port)')).toMatchObject({
      framework: 'multi-tenancy-benchmarks',
      carried_by: 'policy P08; object ResourceQuota/objects',
      state: 'enforced',
      proved_on: 'live',
      tests:
        'test/live/attacks/multi-tenancy-benchmarks.test.ts: MTB-PL1-BC-HI-1 (node port); test/live/admission/corpus.test.ts: P08',
    });
  });

  it('takes the words of a demand from the level catalogue', () => {
    const row = csv(report('--format', 'csv', '--lang', 'vi')).find(({ clause }) => clause === 'mục 5, egress');
    expect(row).toMatchObject({ what: 'Kiểm soát cả luồng đi ra', state: 'not-enforced-yet' });
  });

  it('calls rules and requirements by their Vietnamese names in Vietnamese', () => {
    const requirements = Object.fromEntries(REQUIREMENTS.map(({ name }) => [name.en, name.vi]));
    expect(CARRIER_NAMES_VI.cluster).toEqual(requirements);
    expect(Object.keys(CARRIER_NAMES_VI.rules).sort()).toEqual([...RULES, ...FINDINGS].map(({ name }) => name).sort());
    const page = report('--lang', 'vi');
    expect(page).toContain('| cụm Secret được mã hóa nơi lưu trữ |');
    expect(page).toMatch(/quy tắc .*phê duyệt cấp độ/);
    // Titles of tests stay as they are.
    expect(page).not.toContain('cụm Secrets are encrypted where they lie');
    expect(page).not.toContain('quy tắc approval of levels');
  });

  it('can be of one framework', () => {
    const rows = csv(report('--format', 'csv', '--framework', 'stig-v2r6'));
    expect(new Set(rows.map(({ framework }) => framework))).toEqual(new Set(['stig-v2r6']));
  });

  it('names the frameworks there are where it is asked for another', () => {
    const { code, stdout, stderr } = ndc(['report', 'controls', '--framework', 'stig']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--framework does not take "stig"\n  allowed: cis-1-12, ');
  });

  it('is the only report that takes a framework', () => {
    const { code, stderr } = ndc(['report', 'obligations', '--framework', 'stig-v2r6']);
    expect(code).toBe(2);
    expect(stderr).toContain('unknown option "--framework"');
  });

  it('lets no text of a file become markup, a cell or a formula', () => {
    const config = path.join(newFolder(), 'config');
    cpSync(path.join(CHECKOUT, 'examples/first-agreement'), config, { recursive: true });
    mkdirSync(path.join(config, 'catalogue/controls'));
    const hostile = `id: vi-du
name: { vi: Ví dụ, en: '=1+1' }
version: '1'
source: S-EXAMPLE
confidence: unverified
controls:
  - id: '=HYPERLINK("x")'
    text: { vi: 'a | b', en: '<img src=x> | [x](https://x.example) @team' }
    state: needs-nodes
    limit: { vi: Cần node, en: It needs nodes }
`;
    writeFileSync(path.join(config, 'catalogue/controls/vi-du.yaml'), hostile);
    const page = report('--config', config);
    expect(page).toContain('\\<img src=x\\> \\| \\[x\\](https:&#8203;//x.example) @&#8203;team');
    expect(csv(report('--config', config, '--format', 'csv'))[0]?.['clause']).toBe('\'=HYPERLINK("x")');
  });

  it('prints issues, and no table, where the configuration has an error', () => {
    const { code, stdout, stderr } = ndc(['report', 'controls', '--environment', 'none']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('environment-unknown');
  });
});
