import { markdownText, tableMarkdown } from '../../cli/format/markdown';

describe('markdownText', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['`code`', '\\`code\\`'],
    ['one\ntwo\r\n  three', 'one two three'],
    ['[x](javascript:alert)', '\\[x\\](javascript:alert)'],
    ['![x](a)', '!\\[x\\](a)'],
    ['@team', '@&#8203;team'],
    ['#12', '#&#8203;12'],
    ['https://a.example', 'https:&#8203;//a.example'],
    ['www.a.example', 'www&#8203;.a.example'],
    ['**b** _i_ ~s~', '\\*\\*b\\*\\* \\_i\\_ \\~s\\~'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['a\u202eb', 'aU+202Eb'],
    ['a \\| b', 'a \\\\\\| b'],
  ])('%j', (text, expected) => expect(markdownText(text)).toBe(expected));

  it('leaves Vietnamese text and citations as they are', () => {
    const text = 'Công điện 103/CĐ-TTg, ngày 30/6/2025 (dòng R04a): “dữ liệu”';
    expect(markdownText(text)).toBe(text);
  });
});

it('writes one line per row', () => {
  const columns = [
    { key: 'a', title: { en: 'A', vi: 'a' } },
    { key: 'b', title: { en: 'B', vi: 'b' } },
  ];
  expect(tableMarkdown({ columns, rows: [['x\n|', undefined]] }, 'en')).toBe(
    '| A | B |\n| --- | --- |\n| x \\| | – |\n',
  );
});
