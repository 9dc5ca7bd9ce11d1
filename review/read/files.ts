import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import type { Problem } from '../issue';
import { byText } from '../order';
import { quoted } from '../quoted';

/** The largest stack of 2,000 resources has 2 MB; a file far above that is no work of ours. */
const LARGEST_FILE = 64 * 1024 * 1024;

const fileMissing = (shown: string): Problem => ({
  code: 'file-missing',
  message: `there is no file ${quoted(shown)}`,
  fix: 'synthesise the folder anew, whole',
});

const fileUnreadable = (shown: string, why: string): Problem => ({
  code: 'file-unreadable',
  message: `${quoted(shown)} ${why}`,
  fix: 'synthesise the folder anew, whole',
});

function statsOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}

export const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() ?? false;

export const isThere = (path: string): boolean => statsOf(path) !== undefined;

/** Names in a folder, sorted; none where it cannot be listed. */
export function namesIn(folder: string): readonly string[] {
  return isFolder(folder) ? readdirSync(folder).sort(byText) : [];
}

/** The bytes of a plain file. A link could lead anywhere, and a pipe would never end: neither is followed. */
export function readBytes(path: string, shown: string): Buffer | Problem {
  try {
    const stats = statsOf(path);
    if (stats === undefined) return fileMissing(shown);
    if (!stats.isFile()) return fileUnreadable(shown, 'is not a plain file');
    if (stats.size > LARGEST_FILE) return fileUnreadable(shown, `is larger than ${LARGEST_FILE} bytes`);
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fileUnreadable(shown, `cannot be read (${code})`);
  }
}

/** The text of a plain file in UTF-8. */
export function readText(path: string, shown: string): { readonly text: string } | Problem {
  const bytes = readBytes(path, shown);
  if (!Buffer.isBuffer(bytes)) return bytes;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return fileUnreadable(shown, 'is not UTF-8');
  }
}
