import type { Issues } from '../issue';
import { byText } from '../order';
import { Block } from './block';
import type { JsonObject } from './json';

export interface ManifestStack {
  readonly name: string;
  /** Sorted. */
  readonly dependencies: readonly string[];
}

const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

const badName = {
  code: 'stack-name',
  message: 'the name of a stack holds other characters than a-z, 0-9 and "-"',
  fix: 'synthesise the folder anew',
};

function readEntry(name: string, entry: Block): ManifestStack {
  const folder = `stacks/${name}`;
  entry.raw('annotations');
  entry.oneOf('name', [name]);
  entry.oneOf('constructPath', [name]);
  entry.oneOf('workingDirectory', [folder]);
  entry.oneOf('stackMetadataPath', [`${folder}/metadata.json`]);
  entry.oneOf('synthesizedStackPath', [`${folder}/cdk.tf.json`]);
  return { name, dependencies: [...(entry.texts('dependencies') ?? [])].sort(byText) };
}

/** The stacks that `manifest.json` lists, sorted by name. A name is a folder, and may lead nowhere else. */
export function readManifest(json: JsonObject, issues: Issues): readonly ManifestStack[] {
  const stacks = Block.read(json, {}, issues, (root) => {
    root.text('version');
    return root.requiredInner('stacks', (entries) =>
      entries.keys().flatMap((name) => {
        if (NAME.test(name)) return entries.requiredInner(name, (entry) => readEntry(name, entry)) ?? [];
        entries.raw(name);
        entries.refuse(name, badName);
        return [];
      }),
    );
  });
  return [...(stacks ?? [])].sort((a, b) => byText(a.name, b.name));
}
