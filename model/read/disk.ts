import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Dirent,
  type Stats,
} from 'node:fs';

export type EntryKind = 'file' | 'folder' | 'link' | 'special';

export interface DiskEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What the reader asks of a file system; tests give it one that refuses. Every call may throw an error with a code. */
export interface Disk {
  kindOf(path: string): EntryKind;
  list(folder: string): readonly DiskEntry[];
  realPath(path: string): string;
  size(file: string): number;
  read(file: string): Uint8Array;
}

export const nodeDisk: Disk = {
  kindOf: (path) => kindOf(lstatSync(path)),
  list: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
  realPath: (path) => realpathSync.native(path),
  size: (file) => lstatSync(file).size,
  read: readRegular,
};

function kindOf(entry: Dirent | Stats): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'special';
}

/** Follows no link and waits for no pipe, even if the file was exchanged since the folder was listed. */
function readRegular(file: string): Uint8Array {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    if (!fstatSync(handle).isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
