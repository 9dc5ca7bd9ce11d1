import { isUtf8 } from 'node:buffer';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { Places } from './places';

/** The text of a file with `\n` as its only line end, or what makes it unreadable as text. */
export type TextResult = { readonly text: string } | { readonly issues: readonly Issue[] };

/** Decodes a file strictly. `limit` is in bytes; a larger file is refused before anything looks at it. */
export function readText(file: string, bytes: Uint8Array, limit: number): TextResult {
  const start: Position = { file, line: 1, column: 1 };
  const refuse = (refusal: Issue): TextResult => ({ issues: [refusal] });
  if (bytes.length > limit) return refuse(tooLarge(start, bytes.length, limit));
  if (bytes.length === 0) return refuse(issue('empty-file', start, {}));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return refuse(issue('byte-order-mark', start, {}));
  if (!isUtf8(bytes)) return refuse(notUtf8(file, bytes));
  // Windows editors end lines with CR LF; columns and lines are the same without the CR.
  return { text: Buffer.from(bytes).toString('utf8').replaceAll('\r\n', '\n') };
}

export function tooLarge(at: Position, size: number, limit: number): Issue {
  return issue('file-too-large', at, { size: String(size), limit: String(limit) });
}

function notUtf8(file: string, bytes: Uint8Array): Issue {
  const { text, byte } = firstBadByte(Buffer.from(bytes));
  const at = new Places(file, text).at(text.length);
  return issue('not-utf-8', at, { byte: `0x${byte.toString(16).toUpperCase().padStart(2, '0')}` });
}

/**
 * The decoder puts U+FFFD where it met a bad byte, but the file may also hold that character itself: the first one
 * whose three bytes do not stand in the file is the bad byte.
 */
function firstBadByte(bytes: Buffer): { text: string; byte: number } {
  const decoded = bytes.toString('utf8');
  let offset = 0;
  let from = 0;
  for (let at = decoded.indexOf('\ufffd'); at !== -1; at = decoded.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(decoded.slice(from, at));
    const own = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf && bytes[offset + 2] === 0xbd;
    if (!own) return { text: decoded.slice(0, at), byte: bytes[offset] ?? 0 };
    offset += 3;
    from = at + 1;
  }
  throw new Error('bytes that are not UTF-8 decode without a replacement character');
}
