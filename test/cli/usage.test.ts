import { version } from '../../package.json';
import { ndc } from '../support/ndc';

describe('wrong usage exits 2, says what is allowed, and prints nothing to stdout', () => {
  it.each([
    [['validat'], 'unknown command "validat"', 'did you mean "validate"?'],
    [['frobnicate'], 'unknown command "frobnicate"', 'allowed: validate, synth'],
    [['validate', '--strct'], 'unknown option "--strct"', 'did you mean "--strict"?'],
    [['validate', '--format', 'xml'], '--format does not take "xml"', 'allowed: text, json, sarif'],
    [['validate', '--lang', 'fr'], '--lang does not take "fr"', 'allowed: vi, en'],
    [
      ['validate', '--as-of', '2026-02-30'],
      '--as-of takes a day such as 2026-12-31, not "2026-02-30"',
      'see ndc validate --help',
    ],
    [['validate', '--as-of', '2025-06-30'], '--as-of is 2025-06-30: the register answers from 2025-07-01 on', ''],
    [['validate', 'more'], 'too many arguments for "validate"', ''],
    [['synth', '--out'], 'option "--out <dir>" needs a value', ''],
    [['list'], 'argument what is missing', 'see ndc list --help'],
    [['list', 'tenant'], 'list does not take "tenant"', 'did you mean "tenants"?'],
    [['report', 'capacities'], 'report does not take "capacities"', 'allowed: capacity, controls, databases'],
    [['explain-code', 'unknown-kei'], 'there is no issue code "unknown-kei"', 'did you mean "unknown-key"?'],
    [['validate', '--base', 'none'], '--base "none" holds no configuration that can be read', 'see ndc validate'],
    [['agreement', 'nw'], 'unknown command "nw"', 'did you mean "new"?'],
    [
      ['agreement', 'digest', 'VD-1'],
      'an agreement’s id is capitals, a hyphen and four digits such as VD-0042, not "VD-1"',
      'see ndc agreement digest',
    ],
    [['agreement', 'new', 'VD-0001', '--viaa', 'x'], 'unknown option "--viaa"', 'did you mean "--via"?'],
    [['explain', 'byt/agent-node'], 'argument to is missing', 'see ndc explain --help'],
    [['--nonsense'], 'unknown option "--nonsense"', 'see ndc --help'],
  ])('%j', (args, reason, hint) => {
    const { code, stdout, stderr } = ndc(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`ndc: ${reason}\n`);
    expect(stderr).toContain(hint);
  });

  it('names NDC_AS_OF where the day came from there', () => {
    expect(ndc(['validate'], { NDC_AS_OF: 'today' }).stderr).toContain(
      'NDC_AS_OF takes a day such as 2026-12-31, not "today"',
    );
  });

  it('shows no raw control character of an argument', () => {
    expect(ndc(['\x1b[2J\x1b]0;x\x07']).stderr).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  it('speaks Vietnamese', () => {
    expect(ndc(['validat'], { LANG: 'vi_VN.UTF-8' }).stderr).toContain('không có lệnh "validat"');
  });
});

describe('help', () => {
  it('is shown on stdout when asked for, in the language of the locale or of --lang', () => {
    const english = ndc(['synth', '--help']);
    expect(english).toMatchObject({ code: 0, stderr: '' });
    expect(english.stdout).toMatch(/^Usage: ndc synth \[options\]\n/);
    expect(ndc(['synth', '--help'], { LANG: 'vi_VN.UTF-8' }).stdout).toMatch(/^Cách dùng: ndc synth/);
    expect(ndc(['synth', '--help', '--lang', 'vi']).stdout).toContain('Tùy chọn:');
    expect(ndc(['--lang=en', '--help'], { LANG: 'vi_VN.UTF-8' }).stdout).toContain('Exit codes: 0 clean');
  });

  it('is shown on stderr with exit 2 when no command is given', () => {
    const { code, stdout, stderr } = ndc([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Commands:');
  });

  it.each(['new', 'digest', 'consent'])('of ndc agreement %s has no line wider than 120 columns', (command) => {
    for (const lang of ['vi', 'en']) {
      const { stdout } = ndc(['agreement', command, '--help', '--lang', lang]);
      expect(stdout.split('\n').filter((line) => line.length > 120)).toEqual([]);
    }
  });

  it('has no line wider than 120 columns', () => {
    for (const lang of ['vi', 'en']) {
      for (const command of [
        'agreement',
        'explain',
        'validate',
        'synth',
        'list',
        'schema',
        'report',
        'lock',
        'explain-code',
      ]) {
        expect(
          ndc([command, '--help', '--lang', lang])
            .stdout.split('\n')
            .filter((line) => line.length > 120),
        ).toEqual([]);
      }
    }
  });
});

it('tells its version', () => expect(ndc(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' }));

it('explains a code in both languages', () => {
  expect(ndc(['explain-code', 'unknown-key'])).toEqual({
    code: 0,
    stdout: 'unknown-key  error\n  unknown key "{key}"\n  fix: remove it, or use a key from the list\n',
    stderr: '',
  });
  expect(ndc(['explain-code', 'unknown-key', '--lang', 'vi']).stdout).toContain(
    'unknown-key  lỗi\n  không có khóa nào tên "{key}"\n',
  );
});
