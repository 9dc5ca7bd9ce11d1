import { gunzipSync } from 'node:zlib';
import { type ArchiveFault, Refused } from './refused';
import { tarEntries, type TarEntry } from './tar';

export interface Archive {
  /** The one folder that everything lies in. */
  readonly folder: string;
  /** Content by path below that folder. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const LARGEST = 100 * 1024 * 1024;
/** What leads nowhere but down: no root, no step up, no separators of other systems. */
const NAME = /^[A-Za-z0-9_.@+ -]+(\/[A-Za-z0-9_.@+ -]+)*$/;
const STEPS = /(^|\/)\.{1,2}(\/|$)/;

/** What a packed chart (gzip, tar) holds, in memory: nothing is written, no link is followed. */
export function readArchive(packed: Buffer): Archive | { readonly fault: ArchiveFault } {
  try {
    return archiveOf(tarEntries(unzipped(packed)));
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault };
    throw error;
  }
}

function unzipped(packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: LARGEST });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new Refused('too-large');
    throw new Refused(code === 'Z_BUF_ERROR' ? 'cut-off' : 'not-gzip');
  }
}

function archiveOf(entries: readonly TarEntry[]): Archive {
  const files = new Map<string, Buffer>();
  const folders = new Set<string>();
  for (const { name, content } of entries) {
    if (!NAME.test(name) || STEPS.test(name)) throw new Refused('bad-name');
    const slash = name.indexOf('/');
    if (slash < 0) throw new Refused('several-folders');
    folders.add(name.slice(0, slash));
    const path = name.slice(slash + 1);
    if (files.has(path)) throw new Refused('twice');
    files.set(path, content);
  }
  const [folder] = folders;
  if (folder === undefined || folders.size > 1) throw new Refused('several-folders');
  return { folder, files };
}
