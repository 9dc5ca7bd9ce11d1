import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issuesJson } from '../../cli/format/issues-json';
import { issuesSarif } from '../../cli/format/issues-sarif';
import { issuesText } from '../../cli/format/issues-text';
import { stops, tally } from '../../cli/format/tally';
import type { Issue } from '../../model/issue';
import { issue } from '../../model/messages/catalogue';

const at = (file: string, line = 14, column = 11): Issue['at'] => ({ file, line, column });
const ERROR = issue(
  'unknown-key',
  at('config/tenants/byt/tenant.yaml'),
  { key: 'profil' },
  { allowed: ['profile', 'owners'], suggestion: 'profile' },
);
const WARNING: Issue = { ...issue('not-an-id', at('config/estate.yaml', 1, 1), { value: 'X' }), severity: 'warning' };
const NOTICE: Issue = { ...issue('not-an-id', at('config/estate.yaml', 2, 1), { value: 'Y' }), severity: 'notice' };
const ALL = [ERROR, WARNING, NOTICE];
const plain = { lang: 'en', colour: false, notices: false, warnings: false, strict: false } as const;

describe('text', () => {
  it('gives place, severity, code, reason, allowed values and fix, and closes with the numbers', () => {
    expect(issuesText([ERROR], plain)).toBe(
      [
        'config/tenants/byt/tenant.yaml:14:11  error  unknown-key',
        '  unknown key "profil"',
        '  allowed: profile, owners',
        '  fix: did you mean "profile"?',
        '',
        '1 error in 1 file',
        '',
      ].join('\n'),
    );
  });

  it('says the same in Vietnamese', () => {
    const text = issuesText(ALL, { ...plain, lang: 'vi' });
    expect(text).toContain('config/tenants/byt/tenant.yaml:14:11  lỗi  unknown-key\n');
    expect(text).toContain('  giá trị hợp lệ: profile, owners\n  cách sửa: có phải là "profile"?\n');
    expect(text).toMatch(/\n1 lỗi, 1 cảnh báo trong 2 tệp; 1 lưu ý \(--notices để xem\)\n$/);
  });

  it('counts notices and lists them only when asked', () => {
    expect(issuesText(ALL, plain)).not.toContain('"Y"');
    expect(issuesText(ALL, plain)).toMatch(/\n1 error, 1 warning in 2 files; 1 notice \(--notices lists them\)\n$/);
    expect(issuesText(ALL, { ...plain, notices: true })).toContain('"Y"');
    expect(issuesText(ALL, { ...plain, notices: true })).toMatch(/; 1 notice\n$/);
    expect(issuesText([NOTICE], plain)).toBe('');
  });

  it('says that --strict is why warnings stop the run', () => {
    expect(issuesText([WARNING], { ...plain, strict: true })).toContain('1 warning in 1 file; --strict');
  });

  it('tells five warnings of a code, and of more their number; errors and notices it tells each', () => {
    const seven = (one: Issue): readonly Issue[] => Array.from({ length: 7 }, () => one);
    const count = (text: string, severity: string): number => text.split(`  ${severity}  `).length - 1;
    const all = [...seven(ERROR), ...seven(WARNING), ...seven(NOTICE), { ...WARNING, code: 'unknown-key' }];
    const text = issuesText(all, { ...plain, notices: true });
    expect(['error', 'warning', 'notice'].map((severity) => count(text, severity))).toEqual([7, 6, 7]);
    expect(text).toMatch(
      /\n\nnot-an-id: 2 more warnings \(validate --warnings lists them\)\n\n7 errors, 8 warnings in /,
    );
    for (const more of [{ warnings: true }, { strict: true }]) {
      expect(count(issuesText(all, { ...plain, ...more }), 'warning')).toBe(8);
      expect(issuesText(all, { ...plain, ...more })).not.toContain('more warning');
    }
  });

  it('colours the severity only when it may', () => {
    expect(issuesText(ALL, plain)).not.toContain('\x1b');
    expect(issuesText(ALL, { ...plain, colour: true })).toContain('\x1b[31merror\x1b[0m');
  });

  it('shows no raw control character of a value or of a file name', () => {
    const hostile = issue('unknown-key', at('config/\x1b]0;x\x07.yaml'), { key: '\x1b[2J\u202e' });
    expect(issuesText([hostile], plain)).not.toMatch(/[\p{Cf}\x00-\x09\x0b-\x1f]/u);
  });
});

describe('lines to paste', () => {
  const lines = ['agreement: VD-0042', 'office: {x}\u202e\x1b[31m ##vso[x]'];
  const pasted: Issue = { ...ERROR, paste: lines };

  it('stand below the fix in text, as they are in JSON, and in the message of SARIF', () => {
    const options = { lang: 'en', strict: false, notices: false } as const;
    expect(issuesText([pasted], plain)).toContain('\n    agreement: VD-0042\n    office: {x}U+202E');
    const json = issuesJson([pasted, WARNING], options);
    const { issues } = JSON.parse(json) as { issues: { paste: string[] }[] };
    expect(issues.map(({ paste }) => paste)).toEqual([lines, []]);
    const sarif = issuesSarif([pasted], 'en', false);
    expect((JSON.parse(sarif) as Sarif).runs[0]?.results[0]?.message.text).toContain(
      '\n    agreement: VD-0042\n    office: {{x}}U+202E',
    );
    for (const text of [json, sarif]) expect(text).not.toMatch(/[\p{Cf}\x00-\x09\x0b-\x1f]|##vso/u);
  });
});

describe('json', () => {
  const schema: unknown = JSON.parse(readFileSync(join(__dirname, '../../schemas/issues.schema.json'), 'utf8'));
  const isValid = new Ajv2020({ strict: false }).compile(schema as object);

  const json = { lang: 'en', strict: false, notices: false } as const;

  it.each([
    ['vi', false, 2],
    ['en', true, 3],
  ] as const)('has the form of schemas/issues.schema.json in %s, with notices: %s', (lang, notices, listed) => {
    const document: unknown = JSON.parse(issuesJson(ALL, { ...json, lang, notices }));
    expect([isValid(document), isValid.errors]).toEqual([true, null]);
    expect(document).toMatchObject({ lang, passed: false, errors: 1, warnings: 1, notices: 1 });
    expect((document as { issues: unknown[] }).issues).toHaveLength(listed);
  });

  it('is refused by that schema with a key too many', () => {
    expect(isValid({ ...(JSON.parse(issuesJson([], json)) as object), more: 1 })).toBe(false);
  });

  it('passes with warnings, not under --strict', () => {
    const passed = (strict: boolean): unknown =>
      (JSON.parse(issuesJson([WARNING], { ...json, strict })) as { passed: boolean }).passed;
    expect([passed(false), passed(true)]).toEqual([true, false]);
  });
});

interface Sarif {
  readonly version: string;
  readonly $schema: string;
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly name: string; readonly rules: readonly { id: string; help: { text: string } }[] };
    };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn: number };
        };
      }[];
    }[];
  }[];
}

describe('sarif', () => {
  const sarifOf = (issues: readonly Issue[]): Sarif => JSON.parse(issuesSarif(issues, 'en', false)) as Sarif;

  it('has the properties that SARIF 2.1.0 requires, with positions and relative addresses', () => {
    const { version, runs } = sarifOf(ALL);
    expect(version).toBe('2.1.0');
    expect(runs[0]?.tool.driver.name).toBe('ndc');
    expect(runs[0]?.results.map(({ level }) => level)).toEqual(['error', 'warning', 'note']);
    expect(runs[0]?.results[0]?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'config/tenants/byt/tenant.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 14, startColumn: 11 },
    });
  });

  it('has each rule once, with help in both languages, and results point at their rule', () => {
    const { tool, results } = sarifOf(ALL).runs[0] as Sarif['runs'][number];
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['not-an-id', 'unknown-key']);
    expect(tool.driver.rules[1]?.help.text).toMatch(/không có khóa[^]*unknown key/);
    expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('escapes addresses and braces', () => {
    const { results } = sarifOf([issue('unknown-key', at('config/a b#\ud800.yaml'), { key: '{0}' })])
      .runs[0] as Sarif['runs'][number];
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('config/a%20b%23%EF%BF%BD.yaml');
    expect(results[0]?.message.text).toContain('"{{0}}"');
  });
});

it('tallies, and stops at errors or under --strict at warnings', () => {
  expect(tally(ALL)).toEqual({ errors: 1, warnings: 1, notices: 1, files: 2 });
  expect([stops([WARNING], false), stops([WARNING], true), stops([NOTICE], true), stops([ERROR], false)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});
