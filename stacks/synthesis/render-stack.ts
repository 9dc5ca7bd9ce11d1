import { TerraformElement, TerraformResource, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';
import { provenanceOf } from '../../constructs/provenance';
import { ALLOWED_RESOURCES } from './allowed-resources';
import { stableJson } from './stable-json';

type Tree = Record<string, unknown>;

/** Kinds of block that a stack may hold, with the number of keys above the one that must be unique. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
  ['provider', 0],
  ['resource', 1],
  ['terraform', 1],
  ['variable', 0],
]);

/** Arguments of any resource that run a command, multiply it or send it to another cluster. */
const FORBIDDEN_ARGUMENTS = ['connection', 'count', 'for_each', 'provider', 'provisioner'];

export interface RenderedStack {
  /** The text of `cdk.tf.json`. */
  readonly text: string;
  readonly resources: number;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Elements in the order of the tree. */
function elementsOf(node: IConstruct, into: TerraformElement[] = []): TerraformElement[] {
  if (TerraformElement.isTerraformElement(node)) into.push(node);
  for (const child of node.node.children) {
    if (TerraformStack.isStack(child)) throw new Error(`${child.node.path}: a stack inside a stack`);
    elementsOf(child, into);
  }
  return into;
}

/** Adds a block; where CDKTF would merge two into one, it throws. */
function graft(target: Tree, fragment: Tree, depth: number, path: string): void {
  for (const [key, value] of Object.entries(fragment)) {
    const here = `${path}.${key}`;
    if (depth === 0) {
      if (Object.hasOwn(target, key)) throw new Error(`${here}: two constructs have this address`);
      target[key] = value;
    } else {
      graft((target[key] ??= {}) as Tree, value as Tree, depth - 1, here);
    }
  }
}

function fragmentOf(element: TerraformElement): Tree {
  const blocks = Object.entries(element.toTerraform() as Tree).filter(([, content]) => content !== undefined);
  const other = blocks.find(([block]) => !BLOCKS.has(block));
  if (other) throw new Error(`${element.node.path}: a stack may not hold "${other[0]}" blocks`);
  return Object.fromEntries(blocks);
}

/** The resource's own fragment, with its provenance in the key that Terraform ignores. */
function resourceFragment(resource: TerraformResource): Tree {
  const { terraformResourceType: type, friendlyUniqueId: id, node } = resource;
  if (!ALLOWED_RESOURCES.has(type)) throw new Error(`${node.path}: resources of type ${type} are not listed`);
  const fragment = fragmentOf(resource);
  const ofType = isTree(fragment.resource) ? fragment.resource[type] : undefined;
  const attributes = isTree(ofType) ? ofType[id] : undefined;
  if (!isTree(attributes) || !isTree(attributes['//'])) throw new Error(`${node.path}: renders to no resource`);
  const forbidden = FORBIDDEN_ARGUMENTS.find((argument) => attributes[argument] !== undefined);
  if (forbidden !== undefined) throw new Error(`${node.path}: a resource may not have "${forbidden}"`);
  attributes['//'].ndc = provenanceOf(resource);
  return fragment;
}

function metadataOf(stack: TerraformStack, elements: readonly TerraformElement[]): Tree {
  const metadata: Tree = { stackName: stack.node.id, version: stack.node.tryGetContext('cdktfVersion') };
  for (const element of elements) {
    for (const [key, value] of Object.entries(element.toMetadata() as Tree)) {
      if (value === undefined) continue;
      if (key !== 'backend' || key in metadata) throw new Error(`${element.node.path}: "${key}" in the metadata`);
      metadata[key] = value;
    }
  }
  if (!('backend' in metadata)) throw new Error(`${stack.node.path}: no backend, and the default one is not portable`);
  return metadata;
}

/**
 * The Terraform JSON of a stack: byte for byte what CDKTF writes, plus the provenance of each resource. Takes one
 * pass where CDKTF takes three, because nothing in the tree has to be resolved.
 */
export function renderStack(stack: TerraformStack): RenderedStack {
  const elements = elementsOf(stack);
  const resources = elements.filter((element) => TerraformResource.isTerraformResource(element)).length;
  const tree: Tree = { '//': { metadata: metadataOf(stack, elements), outputs: {} } };
  for (const element of elements) {
    const fragment = TerraformResource.isTerraformResource(element) ? resourceFragment(element) : fragmentOf(element);
    for (const [block, content] of Object.entries(fragment)) {
      graft((tree[block] ??= {}) as Tree, content as Tree, BLOCKS.get(block) ?? 0, `${stack.node.id}.${block}`);
    }
  }
  const byType = Object.values((tree.resource ?? {}) as Readonly<Record<string, Tree>>);
  const written = byType.reduce((sum, ofType) => sum + Object.keys(ofType).length, 0);
  if (written !== resources) throw new Error(`${stack.node.id}: ${resources} resources made, ${written} written`);
  if (elementsOf(stack).length !== elements.length) throw new Error(`${stack.node.id}: grew while it was rendered`);
  return { text: stableJson(tree), resources };
}
