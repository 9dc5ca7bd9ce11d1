import { Refused } from './refused';

export interface TarEntry {
  readonly name: string;
  readonly content: Buffer;
}

const MOST_FILES = 5000;
const BLOCK = 512;
/** What changes neither the size nor the kind of an entry, nor how its header is read. */
const HARMLESS = ['mtime', 'atime', 'ctime', 'comment', 'uid', 'gid', 'uname', 'gname'];

/**
 * The files of a tar. Helm reads archives with `archive/tar` of Go: what the two could read differently is refused, or
 * the chart that was looked at would not be the one that is installed.
 */
export function tarEntries(tar: Buffer): readonly TarEntry[] {
  const entries: TarEntry[] = [];
  let longName: string | undefined;
  let at = 0;
  while (at + BLOCK <= tar.length) {
    const header = tar.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return entries;
    const size = sizeIn(header);
    const content = tar.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) throw new Refused('cut-off');
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    const kind = String.fromCharCode(header[156] ?? 0);
    if (kind === '0' || kind === '\0') {
      entries.push({ name: longName ?? nameIn(header), content });
      longName = undefined;
    } else if (kind === '5') {
      // Go takes a folder for empty whatever its header says, and would read on within what is skipped here.
      if (size > 0) throw new Refused('bad-header');
      longName = undefined;
    } else {
      // Of two names for one entry the readers take different ones.
      if (longName !== undefined) throw new Refused('bad-header');
      longName = nameBefore(kind, content);
    }
    if (entries.length > MOST_FILES) throw new Refused('too-large');
  }
  throw new Refused('cut-off');
}

/** What an extension header calls the entry after it. */
function nameBefore(kind: string, content: Buffer): string | undefined {
  if (kind === 'x') return paxPath(content);
  if (kind === 'L') return textIn(content, 0, content.length);
  // A link, a device, a pipe.
  if (kind !== 'g') throw new Refused('bad-kind');
  // One name for everything.
  if (paxPath(content) !== undefined) throw new Refused('bad-header');
  return undefined;
}

/** Records of the form `<length> <key>=<value>\n`, the length in bytes and of the whole record. */
function paxPath(records: Buffer): string | undefined {
  const known = new Map<string, string>();
  let rest = records;
  while (rest.length > 0) {
    const [head, digits = ''] = /^([1-9][0-9]{0,5}) /.exec(rest.toString('latin1', 0, 7)) ?? [];
    const record = rest.subarray(0, Number(digits));
    if (head === undefined || record.length < Number(digits) || record.at(-1) !== 0x0a) throw new Refused('bad-header');
    const text = record.toString('utf8', head.length, record.length - 1);
    const key = text.slice(0, Math.max(0, text.indexOf('=')));
    if ((key !== 'path' && !HARMLESS.includes(key)) || known.has(key)) throw new Refused('bad-header');
    known.set(key, text.slice(key.length + 1));
    rest = rest.subarray(record.length);
  }
  return known.get('path');
}

function textIn(bytes: Buffer, start: number, end: number): string {
  const field = bytes.subarray(start, end);
  const zero = field.indexOf(0);
  return field.subarray(0, zero < 0 ? field.length : zero).toString('utf8');
}

/** The first part of a long name stands in a field that other dialects use for times and offsets. */
function nameIn(header: Buffer): string {
  const name = textIn(header, 0, 100);
  const isPosix = header.toString('latin1', 257, 263) === 'ustar\0' && header.toString('latin1', 508, 512) !== 'tar\0';
  if (!isPosix && header.subarray(345, 500).some((byte) => byte !== 0)) throw new Refused('bad-header');
  const prefix = textIn(header, 345, 500);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function sizeIn(header: Buffer): number {
  const text = textIn(header, 124, 136).trim();
  if (!/^[0-7]{1,11}$/.test(text)) throw new Refused('too-large');
  return parseInt(text, 8);
}
