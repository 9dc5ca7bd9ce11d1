import { readFileSync } from 'node:fs';

/** The part of cdktf's manifest.json that installing needs; entries are kept as they are. */
export interface Manifest {
  readonly version: string;
  readonly stacks: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The manifest in a file; undefined where there is no file or it is not such a manifest. */
export function readManifest(file: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  if (!isRecord(value) || typeof value['version'] !== 'string' || !isRecord(value['stacks'])) return undefined;
  return { version: value['version'], stacks: value['stacks'] };
}

/** The earlier manifest with the new stacks put in. */
export function mergeManifests(earlier: Manifest, later: Manifest): Manifest {
  return { version: later.version, stacks: { ...earlier.stacks, ...later.stacks } };
}
