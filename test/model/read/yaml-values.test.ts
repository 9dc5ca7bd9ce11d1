import type { Document, Path, RawValue } from '../../../model/read/document';
import { readYaml } from '../../../model/read/yaml';
import { valueOf } from './told';

const TENANT = `# yaml-language-server: $schema=../tenant.schema.json
name:
  vi: Bộ Y tế
  en: "Ministry of Health"
systems:
  - id: kcb
    ports: [443, 8443]
  - id: agent-node
    note: |
      first
      second
"2": two
empty: {}
none: []
`;

function documentOf(content: string): Document {
  const result = readYaml('config/x.yaml', Buffer.from(content));
  if ('issues' in result) throw new Error(JSON.stringify(result.issues));
  return result.document;
}

describe('values', () => {
  it('are texts exactly as written, whatever YAML would make of them', () => {
    expect(valueOf('a: no\nb: 0755\nc: 1.10\nd: 2026-01-02\ne: TRUE\nf: 0x1F\ng: 1_000\nh: 12:30:00\n')).toEqual({
      a: 'no',
      b: '0755',
      c: '1.10',
      d: '2026-01-02',
      e: 'TRUE',
      f: '0x1F',
      g: '1_000',
      h: '12:30:00',
    });
  });

  it('come out of every way to write a text', () => {
    const content = 'a: x\n  y\nb: "p\\tq"\n'.replace('\\t', '\\n');
    expect(valueOf(`${content}c: 'it''s'\nd: |-\n  1\n  2\ne: >\n  1\n  2\nf: ""\n? g\n: h\n`)).toEqual({
      a: 'x y',
      b: 'p\nq',
      c: "it's",
      d: '1\n2',
      e: '1 2\n',
      f: '',
      g: 'h',
    });
  });

  it('of mappings have no prototype', () => {
    const value = valueOf(TENANT) as { readonly name: RawValue };
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.getPrototypeOf(value.name)).toBeNull();
    expect(Object.keys(valueOf('toString: 1\nhasOwnProperty: 2\n'))).toEqual(['toString', 'hasOwnProperty']);
  });

  it('may be a list, or a text alone', () => {
    expect(valueOf('- a\n- [b]\n')).toEqual(['a', ['b']]);
    expect(valueOf('a\n')).toBe('a');
  });
});

describe('positions', () => {
  const at = (path: Path): string => {
    const { line, column } = documentOf(TENANT).positionOf(path);
    return `${line}:${column}`;
  };
  const atKey = (path: Path): string => {
    const { line, column } = documentOf(TENANT).positionOfKey(path);
    return `${line}:${column}`;
  };

  it('carry the file as it was given', () => {
    expect(documentOf(TENANT).positionOf([])).toEqual({ file: 'config/x.yaml', line: 2, column: 1 });
    expect(documentOf(TENANT).file).toBe('config/x.yaml');
  });

  it.each<readonly [Path, string]>([
    [['name'], '3:3'],
    [['name', 'vi'], '3:7'],
    [['name', 'en'], '4:7'],
    [['systems'], '6:3'],
    [['systems', 0], '6:5'],
    [['systems', 0, 'ports'], '7:12'],
    [['systems', 0, 'ports', 1], '7:18'],
    [['systems', 1, 'note'], '9:11'],
    [['2'], '12:6'],
    [[2], '12:6'],
    [['empty'], '13:8'],
    [['none'], '14:7'],
  ])('of the value at %j', (path, expected) => {
    expect(at(path)).toBe(expected);
  });

  it.each<readonly [Path, string]>([
    [['name', 'fr'], '3:3'],
    [['systems', 7, 'id'], '6:3'],
    [['systems', '0'], '6:3'],
    [['systems', 0, 'id', 'x', 'y'], '6:9'],
    [['absent', 'too'], '2:1'],
  ])('of what is not at %j are those of the nearest that is', (path, expected) => {
    expect(at(path)).toBe(expected);
    expect(atKey(path)).toBe(expected);
  });

  it.each<readonly [Path, string]>([
    [['name'], '2:1'],
    [['name', 'en'], '4:3'],
    [['systems', 1, 'note'], '9:5'],
    [['2'], '12:1'],
    [['systems', 1], '8:5'],
    [[], '2:1'],
  ])('of the key at %j', (path, expected) => {
    expect(atKey(path)).toBe(expected);
  });

  it('count UTF-16 code units, as editors do', () => {
    expect(documentOf('{"😀ế": x}\n').positionOf(['😀ế'])).toHaveProperty('column', 9);
  });
});
