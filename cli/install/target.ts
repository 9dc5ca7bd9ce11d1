import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';
import { readManifest } from './manifest';

/**
 * Refuses an output folder that is not ours to write: one that holds the configuration or this repository, one that
 * somebody else filled, or one whose folders are symbolic links to elsewhere.
 *
 * @param shown the folder as the caller wrote it
 */
export function checkTarget(shown: string, configDir: string, root: string): void {
  const out = path.resolve(shown);
  if ([configDir, root].some((kept) => isWithin(real(kept), real(out))) || isWithin(real(out), real(configDir))) {
    throw new UsageError(USAGE.outIsConfig, { value: shown });
  }
  const stat = statSync(out, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new UsageError(USAGE.outIsNoFolder, { value: shown });
  const names = readdirSync(out).filter((name) => !/^\.tmp-\d+-\w{6}$/.test(name));
  if (names.length > 0 && readManifest(path.join(out, 'manifest.json')) === undefined) {
    throw new UsageError(USAGE.outIsNotOurs, { value: shown });
  }
  refuseLinks(shown, out);
}

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}${path.sep}`);

/** The path with links resolved as far as it exists. */
function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(real(parent), path.basename(file));
  }
}

function refuseLinks(shown: string, out: string): void {
  const below = (folder: string): readonly string[] => {
    const stat = lstatSync(path.join(out, folder), { throwIfNoEntry: false });
    const names = stat?.isDirectory() === true ? readdirSync(path.join(out, folder)) : [];
    return [folder, ...names.map((name) => `${folder}/${name}`)];
  };
  for (const name of [...below('stacks'), ...below('charts')]) {
    const isLink = lstatSync(path.join(out, name), { throwIfNoEntry: false })?.isSymbolicLink() === true;
    if (isLink) throw new UsageError(USAGE.outHasLink, { value: shown, link: name });
  }
}
