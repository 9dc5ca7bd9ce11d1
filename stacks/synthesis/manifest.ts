import { version } from 'cdktf/package.json';
import { stableJson } from './stable-json';

/** What the manifest says about a stack. */
export interface ManifestStack {
  readonly name: string;
  readonly dependencies: readonly string[];
}

/** Paths are written with slashes on every system. */
export const stackFile = (name: string): string => `stacks/${name}/cdk.tf.json`;

function entryOf({ name, dependencies }: ManifestStack): object {
  return {
    annotations: [],
    constructPath: name,
    dependencies,
    name,
    stackMetadataPath: `stacks/${name}/metadata.json`,
    synthesizedStackPath: stackFile(name),
    workingDirectory: `stacks/${name}`,
  };
}

/** The text of `manifest.json`, as CDKTF writes it for the same stacks in one app: `cdktf deploy` reads it. */
export function manifestText(stacks: readonly ManifestStack[]): string {
  const entries: Readonly<Record<string, object>> = Object.fromEntries(
    stacks.map((stack) => [stack.name, entryOf(stack)]),
  );
  return stableJson({ stacks: entries, version });
}
