import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { archiveFile } from '../../model/estate/archive-file';
import type { LockedChart } from '../../model/estate/components';
import { judge } from './judge';
import { LARGEST_CHART } from './registry';

/** Folder beside the output in which releases look for their archives. */
export const ARCHIVES = '.charts';

/** Whether the folder is a folder, and not a link to another: undefined where nothing is there. */
export const isOwnFolder = (folder: string): boolean | undefined =>
  lstatSync(folder, { throwIfNoEntry: false })?.isDirectory();

/**
 * Removes from the folder whatever a release could name that is not, by name and content, what the lock pins: what an
 * earlier lock pinned, what is refused today, and what somebody else put there. Gives the names, sorted.
 */
export function removeUnlocked(folder: string, pinned: readonly LockedChart[]): readonly string[] {
  const charts = new Map(pinned.map((chart) => [archiveFile(chart), chart]));
  const unlocked = readdirSync(folder)
    .filter((name) => name.endsWith('.tgz'))
    .filter((name) => !isPinned(path.join(folder, name), charts.get(name)))
    .toSorted();
  // Helm takes an unpacked chart by such a name, too.
  for (const name of unlocked) rmSync(path.join(folder, name), { recursive: true });
  return unlocked;
}

function isPinned(file: string, chart: LockedChart | undefined): boolean {
  const stats = lstatSync(file);
  if (chart === undefined || !stats.isFile() || stats.size > LARGEST_CHART) return false;
  return judge(readFileSync(file), chart).verdict === 'good';
}
