import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file in a chart's folder that is no part of a chart: it would be deployed without anybody having read it. */
export class ChartFileError extends Error {
  override readonly name = 'ChartFileError';

  constructor(
    /** Path in the folder of charts. */
    readonly path: string,
    why: string,
  ) {
    super(`${path} ${why}`);
  }
}

export interface Chart {
  /** Name with a digest of the content: a changed chart gets another folder, so that a review sees it as changed. */
  readonly folder: string;
  /** Contents by path in the chart, sorted. */
  readonly files: ReadonlyMap<string, Buffer>;
}

const PARTS: ReadonlySet<string> = new Set(['Chart.yaml', 'README.md', 'values.schema.json', 'values.yaml']);
const TEMPLATE = /^templates\/.+\.(yaml|yml|tpl|txt)$/;
const HIDDEN = /(^|\/)\./;

const belongs = (path: string): boolean => !HIDDEN.test(path) && (PARTS.has(path) || TEMPLATE.test(path));

/** Tells contents apart whatever the names: each path and each content is preceded by its length. */
function digestOf(files: Chart['files']): string {
  const hash = createHash('sha256');
  for (const [path, content] of files) {
    hash.update(`${Buffer.byteLength(path)}:${path}${content.length}:`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/** Reads one of our own charts. Throws `ChartFileError` on anything that a chart of ours does not hold. */
export function readChart(chartsDir: string, name: string): Chart {
  const root = join(chartsDir, name);
  const files = new Map<string, Buffer>();
  for (const found of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = found.split('\\').join('/');
    const stats = lstatSync(join(root, found));
    if (stats.isDirectory()) continue;
    if (!stats.isFile()) throw new ChartFileError(`${name}/${path}`, 'is neither a file nor a folder');
    if (!belongs(path)) throw new ChartFileError(`${name}/${path}`, 'is not a file of a chart');
    files.set(path, readFileSync(join(root, found)));
  }
  if (!files.has('Chart.yaml')) throw new Error(`chart ${name} has no Chart.yaml`);
  return { folder: `${name}-${digestOf(files)}`, files };
}
