import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { Issues, Problem } from '../issue';
import { quoted } from '../quoted';
import { isThere, readText } from './files';
import type { OpaqueRelease, ReadLock, ReadStack } from './types';

const FILE = 'chart-lock.json';

const digest = z.string().regex(/^(unknown|sha256:[0-9a-f]{64})$/);
const words = z.array(z.string().max(200)).max(100);
const images = z.array(z.strictObject({ reference: z.string().max(400), digest })).max(100);
const lockDocument = z.strictObject({
  charts: z.record(
    z.string().max(100),
    z.strictObject({
      digest,
      images,
    }),
  ),
  images: z.record(z.string().max(60), images),
  rights: z.record(
    z.string().max(60),
    z.array(z.strictObject({ apiGroups: words, resources: words, verbs: words })).max(100),
  ),
});

const unreadable = (why: string): Problem => ({
  code: 'lock-unreadable',
  message: `${quoted(FILE)} cannot be read: ${why}`,
  fix: 'synthesise the folder anew, whole',
});
const unlocked = (archive: string): Problem => ({
  code: 'chart-unlocked',
  message: `chart ${quoted(archive)} is not in the lock: nobody knows what it installs`,
  fix: 'enter it in platform/chart-lock.yaml with its digest, and synthesise anew',
});
const digestDiffers = (archive: string, digest: string): Problem => ({
  code: 'chart-digest',
  message: `the name of archive ${quoted(archive)} does not bear the digest of the lock, ${quoted(digest)}: another could be installed`,
  fix: 'synthesise the folder anew; then fetch the archives by "ndc mirror pull"',
});

/** What the folder says of charts of others; undefined where it says nothing. */
export function readLock(folder: string, issues: Issues): ReadLock | undefined {
  if (!isThere(join(folder, FILE))) return undefined;
  const read = readText(join(folder, FILE), FILE);
  if (!('text' in read)) {
    issues.add({}, read);
    return undefined;
  }
  const parsed = lockDocument.safeParse(jsonOf(read.text));
  if (parsed.success)
    return { charts: new Map(Object.entries(parsed.data.charts)), rights: new Map(Object.entries(parsed.data.rights)) };
  const [first] = parsed.error.issues;
  issues.add({}, unreadable(`${first?.path.join('.') ?? ''} ${first?.code ?? 'invalid'}`.trim()));
  return undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Nothing is installed from an archive that the lock does not pin, nor by a name that another could have. */
export function checkArchives(stacks: readonly ReadStack[], lock: ReadLock | undefined, issues: Issues): void {
  for (const { stack, address, archive, digits } of stacks.flatMap(({ archives = [] }) => archives)) {
    const locked = lock?.charts.get(archive);
    const here = { stack, address, path: 'chart' };
    if (locked === undefined) issues.add(here, unlocked(archive));
    else if (digits !== digitsOf(locked.digest)) issues.add(here, digestDiffers(archive, locked.digest));
  }
}

/** Undefined where nobody knows the digest yet. */
const digitsOf = (digest: string): string | undefined =>
  digest === 'unknown' ? undefined : digest.slice('sha256:'.length, 'sha256:'.length + 12);

/** What the charts of others are known by, as nothing of what they install is read. */
export const opaqueReleases = (stacks: readonly ReadStack[], lock: ReadLock | undefined): readonly OpaqueRelease[] =>
  stacks
    .flatMap(({ archives = [] }) => archives)
    .map(({ stack, address, archive, values }) => ({
      ...{ stack, address, archive },
      digest: lock?.charts.get(archive)?.digest ?? 'unknown',
      valuesDigest: digestOf(values),
    }));

function digestOf(values: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of values) hash.update(`${Buffer.byteLength(text)}:${text}`);
  return `sha256:${hash.digest('hex')}`;
}
