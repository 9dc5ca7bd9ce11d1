import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describePackets } from './packets/describe-packets';
import { startKeeper } from './packets/network';
import { ENVIRONMENT } from './packets/run';
import { eventually } from './support/deletion';

const KEEPER = path.join(__dirname, 'packets/keeper.cjs');

/** Starts a keeper, lets it say its prefix, and waits: the part of a test run that owns one. */
const OWNER = `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, [process.argv[1]], { detached: true, stdio: ['pipe', 'inherit', 'inherit'] });
  setInterval(() => {}, 1000);
`;

const ip = (...args: readonly string[]): string => spawnSync('ip', args, { encoding: 'utf8', env: ENVIRONMENT }).stdout;
const namespacesOf = (prefix: string): readonly string[] =>
  ip('netns', 'list')
    .split('\n')
    .filter((line) => line.startsWith(prefix));

const firstLine = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the child has no standard output');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return line;
};

/** A namespace of that keeper with a process in it that would never end. */
const inhabit = async (prefix: string): Promise<ChildProcess> => {
  ip('netns', 'add', `${prefix}node`);
  const child = spawn('ip', ['netns', 'exec', `${prefix}node`, 'sh', '-c', 'echo up; exec sleep infinity'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: ENVIRONMENT,
  });
  await firstLine(child);
  return child;
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

describePackets('the network namespaces of a run', () => {
  test('are gone, with what runs in them, when the run is killed', async () => {
    const owner = spawn(process.execPath, ['-e', OWNER, KEEPER], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: ENVIRONMENT,
    });
    const prefix = await firstLine(owner);
    const inhabitant = await inhabit(prefix);
    expect(namespacesOf(prefix)).toHaveLength(1);
    owner.kill('SIGKILL');
    await eventually('they are gone', () => Promise.resolve(hasEnded(inhabitant) && namespacesOf(prefix).length === 0));
  }, 60_000);

  test('which even their keeper could not remove, the next run removes', async () => {
    const keeper = spawn(process.execPath, [KEEPER], { stdio: ['pipe', 'pipe', 'inherit'], env: ENVIRONMENT });
    const prefix = await firstLine(keeper);
    const inhabitant = await inhabit(prefix);
    keeper.kill('SIGKILL');
    await once(keeper, 'close');
    expect(namespacesOf(prefix)).toHaveLength(1);
    const next = await startKeeper();
    expect(namespacesOf(prefix)).toEqual([]);
    await eventually('their processes are gone', () => Promise.resolve(hasEnded(inhabitant)));
    await next.release();
  }, 60_000);

  test('of a run that goes on are left alone by another', async () => {
    const one = await startKeeper();
    ip('netns', 'add', `${one.prefix}node`);
    const other = await startKeeper();
    await other.release();
    expect(namespacesOf(one.prefix)).toHaveLength(1);
    await one.release();
    expect(namespacesOf(one.prefix)).toEqual([]);
  }, 60_000);
});
