import { readCsv, type CsvTable } from '../../../model/read/csv';
import { LIMITS } from '../../../model/read/document';
import { told } from './told';

const read = (content: string | Uint8Array): object => readCsv('config/x.csv', Buffer.from(content));
const toldOf = (content: string | Uint8Array): readonly string[] => told(read(content));

function tableOf(content: string): CsvTable {
  const result = readCsv('config/x.csv', Buffer.from(content));
  if ('issues' in result) throw new Error(told(result).join('\n'));
  return result;
}

describe('a table', () => {
  it('has its fields as text, by column', () => {
    const { header, rows } = tableOf('id,name\n00004,"Ba Đình, ""cũ"""\nx,\n=1+1,@y\n');
    expect(header).toEqual(['id', 'name']);
    expect(rows.map((row) => ({ ...row.value }))).toEqual([
      { id: '00004', name: 'Ba Đình, "cũ"' },
      { id: 'x', name: '' },
      { id: '=1+1', name: '@y' },
    ]);
    expect(Object.getPrototypeOf(rows[0]?.value)).toBeNull();
  });

  it('may have no rows, no line end at the end, and those of Windows', () => {
    expect(tableOf('a,b\n').rows).toEqual([]);
    expect(tableOf('a,b').header).toEqual(['a', 'b']);
    expect(tableOf('a,b\r\n1,2\r\n').rows[0]?.value).toEqual({ a: '1', b: '2' });
  });

  it('may have an empty text in its only column', () => {
    expect(tableOf('a\n""\n').rows[0]?.value).toEqual({ a: '' });
  });

  it('knows where rows and fields begin, after fields of several lines too', () => {
    const { rows } = tableOf('a,b,c\n"x\n\n""y""",2,"3"\n4,,6\n');
    const at = (index: number, column?: string): string => {
      const { line, column: place } = rows[index]?.at(column) ?? { line: 0, column: 0 };
      return `${line}:${place}`;
    };
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect([at(0), at(0, 'a'), at(0, 'b'), at(0, 'c')]).toEqual(['2:1', '2:1', '4:8', '4:10']);
    expect([at(1), at(1, 'b'), at(1, 'c'), at(1, 'absent')]).toEqual(['5:1', '5:3', '5:4', '5:1']);
    expect(rows[1]?.at('c').file).toBe('config/x.csv');
  });
});

describe('the shape of a table', () => {
  it.each([
    ['a,b\n1\n2,3\n4,5,6\n', ['2:1 csv-field-count', '4:1 csv-field-count']],
    ['a,b\n\n1,2\n', ['2:1 csv-blank-line']],
    ['a\n1\n\n', ['3:1 csv-blank-line']],
    ['\na,b\n', ['1:1 csv-blank-line', '2:1 csv-field-count']],
    ['a,b,a,\n1,2,3,4\n', ['1:5 csv-duplicate-column', '1:7 csv-unnamed-column']],
    ['a,__proto__,constructor,prototype\n', ['1:3 forbidden-key', '1:13 forbidden-key', '1:25 forbidden-key']],
    ['a,b\n1,"2\n3,4\n', ['2:3 csv-quote']],
    ['a,b\n1,"2"x\n', ['2:3 csv-quote']],
    ['a,b\n"p\nq",x"y\n', ['3:4 csv-quote']],
    ['a,b\n1,"x""', ['2:3 csv-quote']],
    ['', ['1:1 empty-file']],
  ])('of %j is refused', (content, expected) => {
    expect(toldOf(content)).toEqual(expected);
  });

  it('is told with both numbers of fields', () => {
    expect(read('a,b\n1,2,3\n')).toHaveProperty('issues.0.params', { count: '3', expected: '2' });
  });
});

describe('the text of a field', () => {
  it.each([
    ['${x}', 'template'],
    ['%{ if }', 'template'],
    ['TfToken[x]', 'cdktf-token'],
    ['-8.109562212591379e+298', 'cdktf-number'],
    ['9007199254740993', 'number-out-of-range'],
    ['1e400', 'number-out-of-range'],
    ['.inf', 'number-out-of-range'],
    ['x\ty', 'tab'],
    ['x\u0000y', 'control-character'],
    ['x\ry', 'control-character'],
    ['\u202eabc', 'bidi-character'],
    ['a\u200bb', 'invisible-character'],
    ['\ufeffa', 'invisible-character'],
    ['a\u00a0b', 'unusual-space'],
    ['\ue000', 'unassigned-character'],
    ['Ha\u0300', 'not-nfc'],
    [`x${'\u0301'.repeat(9)}`, 'stacked-marks'],
  ])('%j is refused at the beginning of the field, plain, quoted and in the header', (text, code) => {
    expect(toldOf(`a,b\n1,${text}\n`)).toEqual([`2:3 ${code}`]);
    expect(toldOf(`a,b,c\n"x\n,",y z,"${text}"\n`)).toEqual([`3:8 ${code}`]);
    expect(toldOf(`a,${text}\n`)).toEqual([`1:3 ${code}`]);
  });

  it('is refused in every row, up to fifty', () => {
    const result = read(`a,b\n${'1,${x}\n'.repeat(60)}`);
    expect(told(result).slice(0, 2)).toEqual(['2:3 template', '3:3 template']);
    expect(told(result).at(-1)).toBe('62:1 more-issues');
    expect(result).toHaveProperty('issues.50.params', { count: '10' });
  });

  it.each(['1e16a', 'v1:sha256:3e405a', '#', "o'clock", '– Điện Biên'])('%s is accepted', (text) => {
    expect(toldOf(`a,b\n1,${text}\n`)).toEqual([]);
  });
});

describe('the bytes of a table', () => {
  it.each([
    ['a byte order mark', Buffer.from('\ufeffa,b\n'), '1:1 byte-order-mark'],
    ['a bad byte', Buffer.concat([Buffer.from('a,b\n1,"x'), Buffer.from([0xe1])]), '2:5 not-utf-8'],
    ['too many bytes', Buffer.alloc(LIMITS.csvBytes + 1, 'a'), '1:1 file-too-large'],
    ['too many lines', Buffer.from('a\n'.repeat(LIMITS.csvLines)), '1:1 csv-too-many-lines'],
    ['too many columns', Buffer.from(`${','.repeat(LIMITS.csvColumns)}\n`), '1:1 csv-too-many-columns'],
    ['too long a record', Buffer.from(`a\n1\n${'x'.repeat(LIMITS.csvRecord + 1)}\n`), '3:1 csv-record-too-long'],
  ])('are refused for %s', (_, content, expected) => {
    expect(toldOf(content)).toEqual([expected]);
  });

  it('are accepted up to those limits', () => {
    expect(toldOf('a\n'.repeat(LIMITS.csvLines - 1))).toEqual([]);
    expect(toldOf(`${Array.from({ length: LIMITS.csvColumns }, (_, index) => `c${index}`).join()}\n`)).toEqual([]);
    expect(toldOf(`a\n${'x'.repeat(LIMITS.csvRecord)}\n`)).toEqual([]);
  });
});
