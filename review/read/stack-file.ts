import type { Issues, Place, Problem } from '../issue';
import { quoted } from '../quoted';
import { Block } from './block';
import { isObject, type Json, type JsonObject } from './json';
import { type Declared, readResources } from './resource';
import { missingProviders, readProviders, readTerraform, readVariables } from './settings';

const BLOCKS = ['//', 'provider', 'resource', 'terraform', 'variable'];

const blockNotAllowed = (name: string): Problem => ({
  code: 'block-not-allowed',
  message: `a stack may not hold ${quoted(name)} blocks: what they do cannot be reviewed`,
  fix: `only: ${BLOCKS.slice(1).join(', ')}`,
});
const foreign = (name: string): Problem => ({
  code: 'stack-foreign',
  message: `the file does not say that it is stack ${quoted(name)}`,
  fix: 'synthesise the folder anew; it is the file of another stack or of another program',
});

export interface StackFile {
  readonly resources: readonly Declared[];
  /** Where Terraform keeps the state. */
  readonly state?: string;
}

function saysItIs(comment: Json | undefined, name: string): boolean {
  const metadata = isObject(comment) ? comment['metadata'] : undefined;
  return isObject(metadata) && metadata['stackName'] === name;
}

function readRoot(root: Block, name: string, place: Place, issues: Issues): StackFile {
  for (const key of root.keys()) {
    if (BLOCKS.includes(key)) continue;
    root.raw(key);
    root.refuse(key, blockNotAllowed(key));
  }
  if (!saysItIs(root.raw('//'), name)) issues.add({ ...place, path: '//' }, foreign(name));
  const configured = root.requiredInner('provider', readProviders) ?? [];
  const settings = root.requiredInner('terraform', readTerraform);
  root.requiredInner('variable', readVariables);
  const resources = readResources(root.raw('resource'), place, issues);
  const pinned = configured.filter((provider) => settings?.required.includes(provider));
  const missing = missingProviders(
    resources.map(({ address }) => address),
    pinned,
  );
  for (const problem of missing) issues.add({ ...place, path: 'provider' }, problem);
  return { resources, ...(settings?.state === undefined ? {} : { state: settings.state }) };
}

/** One `cdk.tf.json`: nothing in it is left unread. */
export function readStackFile(json: JsonObject, name: string, place: Place, issues: Issues): StackFile {
  return Block.read(json, place, issues, (root) => readRoot(root, name, place, issues)) ?? { resources: [] };
}
