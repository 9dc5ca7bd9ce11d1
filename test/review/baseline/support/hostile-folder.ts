import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree } from '../../../../review/baseline/tree';
import { byText } from '../../../../review/order';

/** What of a folder is changed here: JSON of which only the touched parts are named. */
export interface Stack {
  provider: Record<string, unknown>;
  /** Missing where a stack holds nothing. */
  resource?: Record<string, Record<string, Resource>>;
  terraform: { required_providers: Record<string, unknown> };
}
export interface Resource extends Record<string, unknown> {
  metadata?: Tree & { name: string };
}
interface Lock {
  charts: Record<string, unknown>;
  rights: Record<string, readonly Tree[]>;
}
interface Manifest {
  stacks: Record<string, { dependencies: string[] }>;
}

/** A copy of a synthesised folder in the hands of somebody who writes whatever a review might believe. */
export class HostileFolder {
  constructor(readonly path: string) {}

  /** Some stacks of another folder, with everything else that it holds. */
  static copy(from: string, to: string, stacks: readonly string[]): HostileFolder {
    for (const part of ['manifest.json', 'chart-lock.json', 'charts'])
      cpSync(join(from, part), join(to, part), { recursive: true });
    for (const stack of stacks) cpSync(join(from, 'stacks', stack), join(to, 'stacks', stack), { recursive: true });
    const folder = new HostileFolder(to);
    folder.manifest((manifest) => {
      const kept = Object.entries(manifest.stacks).filter(([name]) => stacks.includes(name));
      for (const [, each] of kept) each.dependencies = each.dependencies.filter((one) => stacks.includes(one));
      manifest.stacks = Object.fromEntries(kept);
    });
    return folder;
  }

  #change(file: string, change: (content: never) => void): void {
    const path = join(this.path, file);
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    change(content as never);
    writeFileSync(path, JSON.stringify(content));
  }

  manifest(change: (manifest: Manifest) => void): void {
    this.#change('manifest.json', change);
  }

  lock(change: (lock: Lock) => void): void {
    this.#change('chart-lock.json', change);
  }

  stack(name: string, change: (stack: Stack) => void): void {
    this.#change(`stacks/${name}/cdk.tf.json`, change);
  }

  /** Another template in a chart's copy, which gets the name that fits it. */
  template(chart: string, file: string, text: string): void {
    const charts = join(this.path, 'charts');
    const old = readdirSync(charts).find((name) => new RegExp(`^${chart}-[0-9a-f]{12}$`).test(name)) ?? '';
    writeFileSync(join(charts, old, 'templates', file), text);
    const renamed = `${chart}-${digestOf(join(charts, old))}`;
    renameSync(join(charts, old), join(charts, renamed));
    for (const stack of readdirSync(join(this.path, 'stacks'))) {
      const path = join(this.path, 'stacks', stack, 'cdk.tf.json');
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(`${old}"`, `${renamed}"`));
    }
  }
}

function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort(byText);
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    hash.update(`${Buffer.byteLength(path)}:${path}${content.length}:`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}
