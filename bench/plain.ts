import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchModel } from './model';
import { plainStacks } from './plain/estate';
import { manifestText, stackText, type Stack } from './plain/stack';
import type { ShippedFacts } from './shipped';

function write(outDir: string, path: string, content: string | Buffer): void {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Copies a chart to the folder that carries the digest of its files; returns the name of that folder. */
function copyChart(chartsDir: string, name: string, outDir: string): string {
  const root = join(chartsDir, name);
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(root, path)) }));
  const hash = createHash('sha256');
  for (const { path, content } of files)
    hash.update(`${Buffer.byteLength(path)}:${path}${content.length}:`).update(content);
  const folder = `${name}-${hash.digest('hex').slice(0, 12)}`;
  for (const { path, content } of files) write(outDir, `charts/${folder}/${path}`, content);
  return folder;
}

/** The generated configuration has no agreements. */
function emptyRegister(environment: string): string {
  const document = { agreements: [], elsewhere: [], environment, example: true, schema: 'ndc.gov.vn/register/v1' };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

const byName = (a: Stack, b: Stack): number => (a.name < b.name ? -1 : 1);

/**
 * Writes the bytes that `synthesize` writes of the generated configuration, without reading it: no YAML, no checks, no
 * library. The lower limit that the real program is measured against.
 */
export function writePlain(model: BenchModel, facts: ShippedFacts, chartsDir: string, outDir: string): void {
  const chartFolder = copyChart(chartsDir, 'admission-policies', outDir);
  const state = `${facts.environment.id}/${facts.environment.cluster}`;
  const written: Stack[] = [];
  for (const stack of plainStacks(model, facts, chartFolder)) {
    write(outDir, `stacks/${stack.name}/cdk.tf.json`, stackText(stack, state));
    written.push({ ...stack, resources: {} });
  }
  write(outDir, 'register/register.json', emptyRegister(facts.environment.id));
  write(outDir, 'manifest.json', manifestText(written.sort(byName)));
}
