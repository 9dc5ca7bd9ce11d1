import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../live/toolchain/lock';
import { temporaryFolders } from '../support/temporary';

const nobody = (): void => {
  throw new Error('nobody was expected to wait');
};

describe('the lock of a build', () => {
  const newFolder = temporaryFolders();
  let folder: string;
  let lock: string;
  beforeEach(() => {
    folder = newFolder();
    lock = join(folder, 'lock');
  });

  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    let waited = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(lock, work, () => (waited += 1))));
    expect({ most, waited }).toEqual({ most: 1, waited: 2 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is free again after a failure', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no room')), nobody)).rejects.toThrow('no room');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(lock, JSON.stringify({ host: hostname(), pid, id: 'x' }));
    await expect(withLock(lock, () => Promise.resolve('built'), nobody)).resolves.toBe('built');
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['of another host', JSON.stringify({ host: 'another', pid: 1, id: 'x' })],
    ['that was never filled', ''],
    ['of a process number that lives again', JSON.stringify({ host: hostname(), pid: process.pid, id: 'x' })],
  ])('%s is taken over after a minute of silence, and waited for before', async (_, content) => {
    writeFileSync(lock, content);
    let waited = 0;
    const built = withLock(
      lock,
      () => Promise.resolve('built'),
      () => (waited += 1),
    );
    await sleep(50);
    expect({ waited, isThere: existsSync(lock) }).toEqual({ waited: 1, isThere: true });
    const before = new Date(Date.now() - 61_000);
    utimesSync(lock, before, before);
    await expect(built).resolves.toBe('built');
  });

  it('is not removed by an owner who lost it', async () => {
    const lose = (): Promise<void> => {
      writeFileSync(lock, 'another');
      return Promise.resolve();
    };
    await withLock(lock, lose, nobody);
    expect(existsSync(lock)).toBe(true);
  });
});
