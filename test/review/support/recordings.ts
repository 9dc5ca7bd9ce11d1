import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubeObject } from '../../../review/kube/object';

/** What the provider was seen to do with one resource. */
export interface Recording {
  /** A sentence; unique. */
  readonly name: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The object that it sent, or the JSON patch of an object that is there already. */
  readonly sends?: KubeObject | readonly PatchOperation[];
  /** First line of the error with which Terraform or the provider refused. */
  readonly refused?: string;
}

export interface PatchOperation {
  readonly op: string;
  readonly path: string;
  readonly value: unknown;
}

const FILES = ['kubernetes-2.38.0.jsonl', 'kubernetes-2.38.0-random.jsonl'];

/** Every recording of `test/review/read/recordings/`. */
export function recordings(): readonly Recording[] {
  return FILES.flatMap((file) =>
    readFileSync(join(__dirname, '../read/recordings', file), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Recording),
  );
}

type Tree = Record<string, unknown>;

/** Go writes an empty list that nobody set as `null`: the same as leaving it out. */
function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutNull(member)]));
}

/** The default account of a namespace with a patch of the provider applied. */
function patched(operations: readonly PatchOperation[], namespace: unknown): Tree {
  const account: Tree = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace } };
  for (const { path, value } of operations) {
    const keys = path.split('/').slice(1);
    const last = keys.pop() ?? '';
    const target = keys.reduce<Tree>((tree, key) => tree[key] as Tree, account);
    target[last] = value;
  }
  return account;
}

/** The object that a recording leaves in the cluster. */
export function objectOf({ sends, attributes }: Recording): unknown {
  if (sends === undefined) throw new Error('nothing was sent');
  const { namespace } = attributes['metadata'] as Tree;
  return withoutNull(Array.isArray(sends) ? patched(sends as readonly PatchOperation[], namespace) : sends);
}
