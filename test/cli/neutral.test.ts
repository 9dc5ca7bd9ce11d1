import { neutral, neutralJson } from '../../cli/neutral';

describe('neutral', () => {
  it.each([
    '::set-output name=a::b',
    '  ::stop-commands::x',
    '##[command]',
    '##vso[task.setvariable]',
    '\t##[x]',
    '## a',
  ])('%j is no command of a build server any more', (line) => {
    const lines = neutral(`first\n${line}\nlast`).split('\n');
    expect(lines.filter((one) => /^\s*(::|##)/.test(one) || /##(\[|vso\[)/.test(one))).toEqual([]);
    expect(lines).toHaveLength(3);
  });

  it('also in the middle of a line, where some servers look', () => {
    expect(neutral('a ##vso[b] ##[c]')).toBe('a #\\#vso[b] #\\#[c]');
  });

  it('leaves other text alone', () => {
    const text = 'config/a.yaml:14:11  error\n  fix: a::b # c\n';
    expect(neutral(text)).toBe(text);
  });
});

describe('neutralJson', () => {
  it('keeps the value and shows no invisible character', () => {
    const value = { a: 'x\u001b[31m\u202e\u200b\u{e0001}', b: '##[c] ##vso[d]', c: ['Bộ Y tế', 'line\nbreak'] };
    const json = neutralJson(value);
    expect(JSON.parse(json)).toEqual(value);
    expect(json.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]|##\[|##vso\[/u);
    expect(json).toContain('Bộ Y tế');
  });
});
