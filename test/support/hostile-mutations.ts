import fc from 'fast-check';
import { BLOCKS, BYTES, IDS, NEW_PATHS } from './hostile-files';
import { DAYS, PAYLOADS } from './hostile-payloads';

/** Path below the config folder to the bytes of a file. */
export type Files = ReadonlyMap<string, Buffer>;

/** One change of a tree. The numbers choose among what there is: the same mutation is always the same change. */
export interface Mutation {
  readonly op: OpName;
  readonly file: number;
  readonly at: number;
  readonly from: number;
  readonly payload: number;
}

type TextOp = (text: string, mutation: Mutation, files: Files) => string;

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % Math.max(1, items.length)];

const LINE_WITH_VALUE = /^(\s*(?:- )?)([^\s:#][^:]*): +(\S.*)$/;

function onLine(text: string, at: number, change: (line: string) => string): string {
  const lines = text.split('\n');
  const index = at % lines.length;
  return lines.map((line, here) => (here === index ? change(line) : line)).join('\n');
}

/** One of the lines that hold a key and a value that is meant. */
function onValue(
  text: string,
  at: number,
  change: (lead: string, key: string, value: string) => string,
  isMeant: (value: string, key: string) => boolean = () => true,
): string {
  const lines = text.split('\n');
  const places = lines.flatMap((line, index) => {
    const [, , key, value] = LINE_WITH_VALUE.exec(line) ?? [];
    return value !== undefined && key !== undefined && isMeant(value, key) ? [index] : [];
  });
  const place = pick(places, at);
  return lines
    .map((line, index) => {
      const match = index === place ? LINE_WITH_VALUE.exec(line) : null;
      return match === null ? line : change(match[1] ?? '', match[2] ?? '', match[3] ?? '');
    })
    .join('\n');
}

/** One field of a CSV row, or the value of a YAML line. */
function onScalar(text: string, at: number, isCsv: boolean, change: (value: string) => string): string {
  if (!isCsv) return onValue(text, at, (lead, key, value) => `${lead}${key}: ${change(value)}`);
  return onLine(text, at, (line) => {
    const fields = line.split(',');
    const index = Math.floor(at / 7) % fields.length;
    return fields.map((field, here) => (here === index ? change(field) : field)).join(',');
  });
}

const payloadOf = ({ payload }: Mutation): string =>
  pick(pick(PAYLOADS, payload) ?? [], Math.floor(payload / PAYLOADS.length)) ?? '';

function valuesOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => LINE_WITH_VALUE.exec(line)?.[3] ?? line.split(','));
}

const TEXT_OPS = {
  insertText: (text, m) => {
    const at = m.at % (text.length + 1);
    return text.slice(0, at) + payloadOf(m) + text.slice(at);
  },
  insertLine: (text, m) => onLine(text, m.at, (line) => `${/^\s*/.exec(line)?.[0] ?? ''}${payloadOf(m)}\n${line}`),
  insertPair: (text, m) => onLine(text, m.at, (line) => `${/^\s*/.exec(line)?.[0] ?? ''}${payloadOf(m)}: x\n${line}`),
  replaceScalar: (text, m) => onScalar(text, m.at, !text.includes(': '), () => payloadOf(m)),
  /** Inside a text for people: only such ones reach annotations and reports. */
  dressText: (text, m) =>
    onValue(
      text,
      m.at,
      (lead, key, value) => `${lead}${key}: ${value.slice(0, m.from % (value.length + 1))}${payloadOf(m)}`,
      (_, key) => ['vi', 'clause', 'number'].includes(key),
    ),
  replaceId: (text, m) =>
    onValue(
      text,
      m.at,
      (lead, key) => `${lead}${key}: ${pick(IDS, m.payload) ?? ''}`,
      (value) => /^[a-z][a-z0-9-]+$/.test(value),
    ),
  changeDay: (text, m) =>
    onValue(
      text,
      m.at,
      (lead, key) => `${lead}${key}: ${pick(DAYS, m.payload) ?? ''}`,
      (value) => /^\d{4}-\d\d-\d\d$/.test(value),
    ),
  replaceItem: (text, m) =>
    onLine(text, m.at, (line) => line.replace(/^(\s*- ).*$/, (_, lead: string) => lead + payloadOf(m))),
  replaceKey: (text, m) => onValue(text, m.at, (lead, _, value) => `${lead}${payloadOf(m)}: ${value}`),
  borrowScalar: (text, m, files) => {
    const values = valuesOf(pick([...files.values()], m.from)?.toString('utf8') ?? '');
    return onScalar(text, m.at, !text.includes(': '), (value) => pick(values, m.payload) ?? value);
  },
  borrowLine: (text, m, files) => {
    const lines = (pick([...files.values()], m.from)?.toString('utf8') ?? '').split('\n');
    return onLine(text, m.at, (line) => `${line}\n${pick(lines, m.payload) ?? ''}`);
  },
  emptyScalar: (text, m) => onScalar(text, m.at, !text.includes(': '), () => ''),
  wrapInList: (text, m) => onScalar(text, m.at, false, (value) => `[${value}]`),
  wrapInMapping: (text, m) => onScalar(text, m.at, false, (value) => `{a: ${value}}`),
  quoteScalar: (text, m) => onScalar(text, m.at, false, (value) => JSON.stringify(value)),
  swapLines: (text, m) => {
    const lines = text.split('\n');
    const [a, b] = [m.at % lines.length, m.from % lines.length];
    return lines.map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line)).join('\n');
  },
  deleteLine: (text, m) => {
    const lines = text.split('\n');
    return lines.filter((_, index) => index !== m.at % lines.length).join('\n');
  },
  deleteBlock: (text, m) => {
    const lines = text.split('\n');
    const start = m.at % lines.length;
    return lines.filter((_, index) => index < start || index > start + (m.from % 6)).join('\n');
  },
  repeatLine: (text, m) => onLine(text, m.at, (line) => `${line}\n${line}`),
  repeatText: (text) => `${text}${text}`,
  indent: (text, m) => onLine(text, m.at, (line) => ' '.repeat(1 + (m.from % 4)) + line),
  outdent: (text, m) => onLine(text, m.at, (line) => line.replace(/^ {1,2}/, '')),
  truncate: (text, m) => text.slice(0, m.at % (text.length + 1)),
  windowsLines: (text) => text.replaceAll('\n', '\r\n'),
  decompose: (text, m) => onLine(text, m.at, (line) => line.normalize('NFD')),
  confuse: (text, m) => {
    const letters: Readonly<Record<string, string>> = {
      a: '\u0430',
      e: '\u0435',
      o: '\u043e',
      c: '\u0441',
      h: 'ｈ',
      i: 'ı',
    };
    return onLine(text, m.at, (line) => line.replace(/[aeochi]/, (letter) => letters[letter] ?? letter));
  },
  upperCase: (text, m) => onScalar(text, m.at, !text.includes(': '), (value) => value.toUpperCase()),
  hugeScalar: (text, m) => onScalar(text, m.at, !text.includes(': '), (value) => value.repeat(1 + (m.from % 3000))),
  nextNumber: (text, m) =>
    onLine(text, m.at, (line) => line.replace(/\d+/, (number) => String(Number(number) + 1 - 2 * (m.from % 2)))),
} as const satisfies Readonly<Record<string, TextOp>>;

type TreeOp = (files: Map<string, Buffer>, path: string, content: Buffer, mutation: Mutation) => void;

const TREE_OPS = {
  insertBytes: (files, path, content, m) => {
    const at = m.at % (content.length + 1);
    const bytes = Buffer.from(pick(BYTES, m.payload) ?? []);
    files.set(path, Buffer.concat([content.subarray(0, at), bytes, content.subarray(at)]));
  },
  deleteFile: (files, path) => {
    files.delete(path);
  },
  emptyFile: (files, path) => {
    files.set(path, Buffer.alloc(0));
  },
  moveFile: (files, path, content, m) => {
    files.delete(path);
    files.set(pick(NEW_PATHS, m.payload) ?? path, content);
  },
  copyFile: (files, _, content, m) => {
    files.set(pick(NEW_PATHS, m.payload) ?? '', content);
  },
  copyRenamed: (files, path, content, m) => {
    const target = pick(NEW_PATHS, m.payload) ?? path;
    const [was, is] = [path, target].map((one) => /([^/.]+)\.[a-z]+$/.exec(one)?.[1] ?? '');
    files.set(target, Buffer.from(content.toString('utf8').replace(`: ${was ?? ''}\n`, `: ${is ?? ''}\n`)));
  },
  appendBlock: (files, _, __, m) => {
    const [kind, block] = pick(BLOCKS, m.payload) ?? [/^$/, ''];
    const path = pick(
      [...files.keys()].filter((one) => kind.test(one)),
      m.file,
    );
    if (path !== undefined) files.set(path, Buffer.from(`${files.get(path)?.toString('utf8') ?? ''}${block}`, 'utf8'));
  },
  /** A second tenant and system that compile to the namespace of the first: `vi-du` + `a-ho-so`. */
  plantTwin: (files) => {
    const copy = (from: string, to: string, change: (text: string) => string): unknown =>
      files.set(to, Buffer.from(change(files.get(from)?.toString('utf8') ?? ''), 'utf8'));
    const agencies = 'catalogue/agencies.csv';
    copy(agencies, agencies, (text) => `${text}vi-du,Bộ Ví dụ,Ministry,ministry,,2025-07-01,,,confirmed\n`);
    copy('tenants/vi-du-a/tenant.yaml', 'tenants/vi-du/tenant.yaml', (text) => text.replaceAll('vi-du-a', 'vi-du'));
    copy('tenants/vi-du-a/systems/ho-so.yaml', 'tenants/vi-du/systems/a-ho-so.yaml', (text) =>
      text.replace('id: ho-so', 'id: a-ho-so').replace('ho-so.vi-du-a', 'ho-so.vi-du'),
    );
  },
  swapFiles: (files, path, content, m) => {
    const other = pick([...files.keys()], m.from) ?? path;
    files.set(path, files.get(other) ?? content);
    files.set(other, content);
  },
} as const satisfies Readonly<Record<string, TreeOp>>;

export type OpName = keyof typeof TEXT_OPS | keyof typeof TREE_OPS;

/** The larger part of attacks puts something in the place of a value. */
const OPS: readonly OpName[] = [
  ...(Object.keys(TEXT_OPS) as (keyof typeof TEXT_OPS)[]),
  ...(Object.keys(TREE_OPS) as (keyof typeof TREE_OPS)[]),
  'replaceScalar',
  'replaceScalar',
  'replaceScalar',
  'borrowScalar',
  'dressText',
  'dressText',
  'dressText',
  'replaceId',
  'replaceId',
  'appendBlock',
  'appendBlock',
  'changeDay',
  'copyRenamed',
];

const isTextOp = (op: OpName): op is keyof typeof TEXT_OPS => Object.hasOwn(TEXT_OPS, op);

/** The tree after the mutations, in their order. */
export function mutate(original: Files, mutations: readonly Mutation[]): Map<string, Buffer> {
  const files = new Map(original);
  for (const mutation of mutations) {
    if (isTextOp(mutation.op)) {
      mutateText(files, TEXT_OPS[mutation.op], mutation, original);
    } else {
      const [path, content] = pick([...files], mutation.file) ?? [];
      if (path !== undefined && content !== undefined) TREE_OPS[mutation.op](files, path, content, mutation);
    }
  }
  return files;
}

/** Changes the first file, from the chosen one on, in which there is something to change. */
function mutateText(files: Map<string, Buffer>, op: TextOp, mutation: Mutation, original: Files): void {
  const all = [...files];
  for (let step = 0; step < all.length; step += 1) {
    const [path, content] = pick(all, mutation.file + step) ?? ['', Buffer.alloc(0)];
    const before = content.toString('utf8');
    const after = op(before, mutation, original);
    if (after === before) continue;
    files.set(path, Buffer.from(after, 'utf8'));
    return;
  }
}

const number = (): fc.Arbitrary<number> => fc.nat({ max: 1_000_000 });

export const mutations = (): fc.Arbitrary<readonly Mutation[]> =>
  fc.array(
    fc.record({ op: fc.constantFrom(...OPS), file: number(), at: number(), from: number(), payload: number() }),
    { minLength: 1, maxLength: 3 },
  );
