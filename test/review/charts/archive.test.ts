import { gunzipSync, gzipSync } from 'node:zlib';
import { readArchive } from '../../../review/charts/archive';
import { type Entry, packed, packedChart } from '../../support/packed-chart';

const file = (name: string): Entry => ({ name, content: 'x' });
/** An extension header with such records, each with the length that it says of itself. */
const pax = (records: Readonly<Record<string, string>>, kind = 'x'): Entry => ({
  ...{ name: 'pax', kind },
  content: Object.entries(records)
    .map(([key, value]) => {
      const rest = ` ${key}=${value}\n`;
      const length = Buffer.byteLength(rest) + 2;
      return `${length < 100 ? length : length + 1}${rest}`;
    })
    .join(''),
});

describe('an archive of a chart', () => {
  it('gives its files by path below its one folder', () => {
    const archive = readArchive(packedChart('small', '1.0.0', { 'templates/a.yaml': 'kind: A\n' }));
    expect('files' in archive && [archive.folder, ...archive.files.keys()]).toEqual([
      'small',
      'Chart.yaml',
      'templates/a.yaml',
    ]);
  });

  it('takes the name of a long path from the record before it', () => {
    const long = `small/${'a/'.repeat(60)}b.yaml`;
    const archive = readArchive(packed([pax({ mtime: '1.5', path: long }), file('small/short')]));
    expect('files' in archive && [...archive.files.keys()]).toEqual([long.slice('small/'.length)]);
  });

  it.each<[string, readonly Entry[]]>([
    ['bad-name', [file('small/../../etc/cron.d/x')]],
    ['bad-name', [file('/etc/passwd')]],
    ['bad-name', [file('small\\..\\x')]],
    ['bad-name', [file('small//x')]],
    ['bad-name', [file('small/./x')]],
    ['bad-kind', [{ name: 'small/link', kind: '2' }]],
    ['bad-kind', [{ name: 'small/hard', kind: '1' }]],
    ['bad-kind', [{ name: 'small/device', kind: '3' }]],
    ['twice', [file('small/a'), file('small/a')]],
    ['several-folders', [file('small/a'), file('other/b')]],
    ['several-folders', [file('a')]],
    ['several-folders', []],
  ])('is refused as %s: %j', (fault, entries) => {
    expect(readArchive(packed(entries))).toEqual({ fault });
  });

  it.each<[string, readonly Entry[]]>([
    ['another size', [pax({ size: '0' }), file('small/a')]],
    ['the same name twice', [pax({ path: 'small/b' }), pax({ path: 'small/c' }), file('small/a')]],
    [
      'a name of each dialect',
      [{ name: 'l', kind: 'L', content: 'small/b' }, pax({ path: 'small/c' }), file('small/a')],
    ],
    ['one record twice', [{ ...pax({ uid: '1' }), content: '8 uid=1\n8 uid=2\n' }, file('small/a')]],
    ['a name for everything', [pax({ path: 'small/b' }, 'g'), file('small/a')]],
    ['parts of a file with holes', [pax({ 'GNU.sparse.name': 'small/b' }), file('small/a')]],
    ['another encoding of names', [pax({ hdrcharset: 'BINARY' }), file('small/a')]],
    ['a record longer than it says', [{ ...pax({}), content: '7 uid=10\n' }, file('small/a')]],
    ['a record shorter than it says', [{ ...pax({}), content: '99 uid=10\n' }, file('small/a')]],
    ['no record', [{ ...pax({}), content: 'path=small/b\n' }, file('small/a')]],
    ['content of a folder', [{ name: 'small/', kind: '5', content: 'x'.repeat(512) }, file('small/a')]],
  ])('is refused where Helm could read something else: %s', (_, entries) => {
    expect(readArchive(packed(entries))).toEqual({ fault: 'bad-header' });
  });

  it('reads the first part of a name as Go does, or not at all', () => {
    const header = (magic: string, trailer = ''): Buffer => {
      const tar = gunzipSync(packed([file('a.yaml')]));
      tar.write(magic, 257, 8, 'latin1');
      tar.write('small', 345);
      tar.write(trailer, 508);
      return gzipSync(tar);
    };
    expect(readArchive(header('ustar\x0000'))).toMatchObject({ folder: 'small' });
    for (const other of [
      header('ustar  \0'),
      header('ustarX00'),
      header('ustar\x0000', 'tar\0'),
      header('\0'.repeat(8)),
    ])
      expect(readArchive(other)).toEqual({ fault: 'bad-header' });
  });

  it('is read with the comment that a packer leaves at its front', () => {
    const archive = readArchive(packed([pax({ comment: 'of a commit' }, 'g'), file('small/a')]));
    expect('files' in archive && [...archive.files.keys()]).toEqual(['a']);
  });

  it('takes no name from the text of another record', () => {
    const comment = { ...pax({}), content: '31 comment=\n16 path=small/b\n\n\n\n' };
    const archive = readArchive(packed([comment, file('small/a')]));
    expect('files' in archive && [...archive.files.keys()]).toEqual(['a']);
  });

  it('is refused where it is cut off, or packed otherwise', () => {
    const whole = packedChart('small', '1.0.0');
    expect(readArchive(whole.subarray(0, whole.length - 20))).toEqual({ fault: 'cut-off' });
    expect(readArchive(Buffer.from('not a chart'))).toEqual({ fault: 'not-gzip' });
  });

  it('is refused where it unpacks to more than memory should hold', () => {
    const bomb = packed([{ name: 'small/zeros', content: Buffer.alloc(101 * 1024 * 1024) }]);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(readArchive(bomb)).toEqual({ fault: 'too-large' });
  });
});
