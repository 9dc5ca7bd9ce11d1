import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { nodeDisk, type Disk } from '../../../model/read/disk';
import { LIMITS } from '../../../model/read/document';
import { readTree, type Tree } from '../../../model/read/tree';

let base: string;
let root: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'tree-'));
  root = join(base, 'estate');
  put('estate.yaml', 'title: x\n');
});
afterEach(() => rmSync(base, { recursive: true }));

function put(path: string, content = 'a: 1\n'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

function told(tree: Tree): readonly string[] {
  return tree.issues.map(
    ({ code, at, params }) => `${at.file}:${at.line}:${at.column} ${code} ${params['name'] ?? ''}`,
  );
}

/** A disk on which looking at one path fails. */
function failing(method: 'list' | 'read' | 'size' | 'kindOf' | 'realPath', path: string, code: string): Disk {
  return {
    ...nodeDisk,
    [method]: (asked: string) => {
      if (asked === join(root, path)) throw Object.assign(new Error('refused'), { code });
      return nodeDisk[method](asked);
    },
  };
}

describe('the files of a folder', () => {
  it('are read by their path below it, in code-point order, and shown as people know them', () => {
    for (const path of [
      'b.yaml',
      'a/x.yaml',
      'a-b/x.yaml',
      'B.csv',
      'a/b/c/d.yaml',
      'README.md',
      'a/README.md',
      'CODEOWNERS',
    ])
      put(path, path);
    const { files, issues } = readTree(root, 'config');
    expect(issues).toEqual([]);
    expect([...files.keys()]).toEqual(['B.csv', 'a-b/x.yaml', 'a/b/c/d.yaml', 'a/x.yaml', 'b.yaml', 'estate.yaml']);
    expect(files.get('a/x.yaml')?.shown).toBe('config/a/x.yaml');
    expect(Buffer.from(files.get('a/x.yaml')?.bytes() ?? []).toString()).toBe('a/x.yaml');
  });

  it('may lie behind a link that leads to the folder', () => {
    symlinkSync(base, join(base, 'link'));
    const tree = readTree(join(base, 'link', 'estate'), 'config');
    expect(told(tree)).toEqual([]);
    expect([...tree.files.keys()]).toEqual(['estate.yaml']);
  });

  it('stay as they were read', () => {
    const { files } = readTree(root, 'config');
    put('estate.yaml', 'changed');
    expect(Buffer.from(files.get('estate.yaml')?.bytes() ?? []).toString()).toBe('title: x\n');
  });
});

describe('a folder that cannot be the root', () => {
  it('is missing, a file, or a link', () => {
    symlinkSync(root, join(base, 'link'));
    expect(told(readTree(join(base, 'absent'), 'config'))).toEqual(['config:1:1 missing-folder config']);
    expect(told(readTree(join(root, 'estate.yaml', 'x'), 'config'))).toEqual(['config:1:1 missing-folder config']);
    expect(told(readTree(join(root, 'estate.yaml'), 'config'))).toEqual(['config:1:1 not-a-folder config']);
    expect(told(readTree(join(base, 'link'), 'config'))).toEqual(['config:1:1 symbolic-link config']);
    expect(told(readTree(join(base, 'link/'), 'config'))).toEqual(['config:1:1 symbolic-link config']);
  });
});

describe('what does not belong in a folder', () => {
  it.each(['../outside.yaml', '../../../../etc/passwd', 'estate.yaml', '.', 'nowhere'])(
    'is a link to %s, and is not followed',
    (target) => {
      symlinkSync(target, join(root, 'x.yaml'));
      symlinkSync(target, join(root, 'README.md'));
      const tree = readTree(root, 'config');
      expect([...told(tree)].sort()).toEqual([
        'config/README.md:1:1 symbolic-link README.md',
        'config/x.yaml:1:1 symbolic-link x.yaml',
      ]);
      expect([...tree.files.keys()]).toEqual(['estate.yaml']);
    },
  );

  it('is a pipe', () => {
    execFileSync('mkfifo', [join(root, 'x.yaml')]);
    expect(told(readTree(root, 'config'))).toEqual(['config/x.yaml:1:1 special-file x.yaml']);
  });

  it.each(['.DS_Store', '.git/HEAD', 'a/.x.yaml'])('is hidden, as %s', (path) => {
    put(path);
    const tree = readTree(root, 'config');
    expect(tree.issues.map(({ code }) => code)).toEqual(['hidden-file']);
    expect([...tree.files.keys()]).toEqual(['estate.yaml']);
  });

  it.each(['hà-nội.yaml', 'a b.yaml', 'a\nb.yaml', 'а.yaml', 'a:b.yaml', '\u202ex.yaml'])(
    'has a name like %j',
    (name) => {
      put(`tenants/${name}`);
      expect(told(readTree(root, 'config'))).toEqual([`config/tenants:1:1 file-name ${name}`]);
    },
  );

  it('is larger than anything that is read', () => {
    put('x.csv', 'x'.repeat(LIMITS.csvBytes + 1));
    expect(told(readTree(root, 'config'))).toEqual(['config/x.csv:1:1 file-too-large ']);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['read', 'estate.yaml', 'config/estate.yaml'],
    ['size', 'estate.yaml', 'config/estate.yaml'],
    ['list', 'a', 'config/a'],
    ['list', '', 'config'],
    ['kindOf', '', 'config'],
    ['realPath', '', 'config'],
  ] as const)('is told with the reason, when %s fails at "%s"', (method, path, shown) => {
    put('a/x.yaml');
    const tree = readTree(root, 'config', failing(method, path, 'EACCES'));
    expect(told(tree)).toEqual([`${shown}:1:1 unreadable ${shown}`]);
    expect(tree.issues[0]?.params['detail']).toBe('EACCES');
  });

  it('is a file that became a folder or a link after it was listed', () => {
    mkdirSync(join(root, 'x.yaml'));
    symlinkSync('estate.yaml', join(root, 'y.yaml'));
    const stale: Disk = {
      ...nodeDisk,
      list: () => [
        { name: 'x.yaml', kind: 'file' },
        { name: 'y.yaml', kind: 'file' },
      ],
    };
    const tree = readTree(root, 'config', stale);
    expect(tree.issues.map(({ params }) => params['detail'])).toEqual(['EINVAL', 'ELOOP']);
    expect(tree.files.size).toBe(0);
  });

  it('is a folder that was exchanged for a link after it was listed', () => {
    put('../other/x.yaml');
    symlinkSync('../other', join(root, 'a'));
    const stale: Disk = {
      ...nodeDisk,
      list: (folder) => (folder === root ? [{ name: 'a', kind: 'folder' }] : nodeDisk.list(folder)),
    };
    const tree = readTree(root, 'config', stale);
    expect(told(tree)).toEqual(['config/a:1:1 outside-the-folder config/a']);
    expect(tree.files.size).toBe(0);
  });

  it('is not blamed on the folder where the mistake is ours', () => {
    const broken: Disk = {
      ...nodeDisk,
      read: () => {
        throw new TypeError('ours');
      },
    };
    expect(() => readTree(root, 'config', broken)).toThrow('ours');
  });
});
