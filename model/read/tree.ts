import { join, resolve } from 'node:path';
import type { Issue, Position } from '../issue';
import { issue } from '../messages/catalogue';
import { nodeDisk, type Disk, type DiskEntry } from './disk';
import { LIMITS } from './document';
import { tooLarge } from './text';

export interface TreeFile {
  /** Path as shown to people, with forward slashes. */
  readonly shown: string;
  bytes(): Uint8Array;
}

export interface Tree {
  /** By path below the root, with forward slashes; sorted by code point. */
  readonly files: ReadonlyMap<string, TreeFile>;
  readonly issues: readonly Issue[];
}

/** Files for people and for the code host: the only ones that are left out without a word. */
const LEFT_OUT: ReadonlySet<string> = new Set(['README.md', 'CODEOWNERS']);
const NAME = /^[A-Za-z0-9._-]+$/;

/**
 * Reads every file of a config folder at once, so that nothing on the disk can change between two looks at it.
 *
 * Links are never followed: what a pull request shows is what is read. Whatever is left out is an issue.
 *
 * @param root folder on this machine; never shown
 * @param shownRoot the same folder as people know it
 */
export function readTree(root: string, shownRoot: string, disk: Disk = nodeDisk): Tree {
  const walk = new Walk(disk, resolve(root), shownRoot);
  walk.run();
  const sorted = [...walk.files].sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: new Map(sorted), issues: walk.issues };
}

class Walk {
  readonly files = new Map<string, TreeFile>();
  readonly issues: Issue[] = [];
  private realRoot = '';

  constructor(
    private readonly disk: Disk,
    private readonly root: string,
    private readonly shownRoot: string,
  ) {}

  run(): void {
    const name = this.shownRoot;
    const kind = this.rootKind();
    if (kind === 'link') this.refuse('', (at) => issue('symbolic-link', at, { name }));
    else if (kind === 'file' || kind === 'special') this.refuse('', (at) => issue('not-a-folder', at, { name }));
    if (kind !== 'folder') return;
    // The root may itself lie behind a link; what is below it may not.
    this.readable('', () => {
      this.realRoot = this.disk.realPath(this.root);
      this.folder('');
    });
  }

  private rootKind(): DiskEntry['kind'] | undefined {
    try {
      return this.disk.kindOf(this.root);
    } catch (error) {
      const code = codeOf(error);
      const name = this.shownRoot;
      if (code === 'ENOENT' || code === 'ENOTDIR') this.refuse('', (at) => issue('missing-folder', at, { name }));
      else this.refuse('', (at) => issue('unreadable', at, { name, detail: code }));
      return undefined;
    }
  }

  private folder(path: string): void {
    if (this.disk.realPath(join(this.root, path)) !== join(this.realRoot, path)) {
      this.refuse(path, (at) => issue('outside-the-folder', at, { name: this.shown(path) }));
      return;
    }
    for (const entry of this.disk.list(join(this.root, path))) this.entry(path, entry);
  }

  private entry(folder: string, { name, kind }: DiskEntry): void {
    const path = folder === '' ? name : `${folder}/${name}`;
    // A position never holds a name that could upset a terminal or a report: the folder is shown instead.
    if (!NAME.test(name)) this.refuse(folder, (at) => issue('file-name', at, { name }));
    else if (kind === 'link') this.refuse(path, (at) => issue('symbolic-link', at, { name }));
    else if (kind === 'special') this.refuse(path, (at) => issue('special-file', at, { name }));
    else if (name.startsWith('.')) this.refuse(path, (at) => issue('hidden-file', at, { name }));
    else if (kind === 'folder') this.readable(path, () => this.folder(path));
    else if (!LEFT_OUT.has(name)) this.readable(path, () => this.file(path));
  }

  private file(path: string): void {
    const onDisk = join(this.root, path);
    const size = this.disk.size(onDisk);
    // No kind of file may be larger; a smaller limit of its kind is told by its reader.
    if (size > LIMITS.csvBytes) {
      this.refuse(path, (at) => tooLarge(at, size, LIMITS.csvBytes));
      return;
    }
    const content = this.disk.read(onDisk);
    this.files.set(path, { shown: this.shown(path), bytes: () => content });
  }

  private readable(path: string, look: () => void): void {
    try {
      look();
    } catch (error) {
      const detail = codeOf(error);
      this.refuse(path, (at) => issue('unreadable', at, { name: this.shown(path), detail }));
    }
  }

  private shown(path: string): string {
    return path === '' ? this.shownRoot : `${this.shownRoot}/${path}`;
  }

  private refuse(path: string, make: (at: Position) => Issue): void {
    this.issues.push(make({ file: this.shown(path), line: 1, column: 1 }));
  }
}

/** The system's word for what went wrong (`EACCES`); anything without one is a mistake of ours, and is thrown on. */
function codeOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string')
    return error.code;
  throw error;
}
