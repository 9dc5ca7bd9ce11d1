import type { Issues, Place, Problem } from '../issue';
import { quoted } from '../quoted';
import type { KubeObject } from '../kube/object';
import { byText } from '../order';
import { Block } from './block';
import { type ArchiveRelease, type Release, releaseOf } from './charts/release';
import { isObject, type Json } from './json';
import { OBJECT_READERS } from './resources';

/** A resource as the file declares it, before charts are rendered. */
export interface Declared {
  readonly address: string;
  readonly dependsOn: readonly string[];
  readonly preventDestroy: boolean;
  readonly source?: string;
  /** Undefined where it could not be read exactly: the issues say why. */
  readonly content?:
    { readonly object: KubeObject } | { readonly release: Release } | { readonly archive: ArchiveRelease };
}

const HELM_RELEASE = 'helm_release';
const META_ARGUMENTS = ['connection', 'count', 'for_each', 'provider', 'provisioner'];
const LABEL = /^[A-Za-z_][A-Za-z0-9_-]*$/;

const unknownType = (type: string): Problem => ({
  code: 'resource-type-unknown',
  message: `resources of type ${quoted(type)} cannot be read`,
  fix: 'remove it; or teach the review what the provider makes of it, before it is used',
});
const metaArgument = (name: string): Problem => ({
  code: 'meta-argument',
  message: `"${name}" runs a command, multiplies the resource or sends it to another cluster`,
  fix: 'remove it',
});
const badName = (name: string): Problem => ({
  code: 'resource-name',
  message: `${quoted(name)} is not a name that Terraform takes`,
  fix: 'use letters, digits, "-" and "_"',
});

function sourceOf(comment: Json | undefined): string | undefined {
  const ndc = isObject(comment) ? comment['ndc'] : undefined;
  const source = isObject(ndc) ? ndc['source'] : undefined;
  return typeof source === 'string' ? source : undefined;
}

function contentOf(type: string, block: Block): NonNullable<Declared['content']> | undefined {
  if (type === HELM_RELEASE) {
    const release = releaseOf(block);
    if (release === undefined) return undefined;
    return 'archive' in release ? { archive: release } : { release };
  }
  const reader = OBJECT_READERS.get(type);
  return reader && { object: reader(block) };
}

function declaredOf(type: string, address: string, block: Block): Declared {
  const source = sourceOf(block.raw('//'));
  for (const name of META_ARGUMENTS) if (block.raw(name) !== undefined) block.refuse(name, metaArgument(name));
  const dependsOn = [...(block.texts('depends_on') ?? [])].sort(byText);
  const preventDestroy = block.inner('lifecycle', (lifecycle) => lifecycle.flag('prevent_destroy', false)) ?? false;
  const content = contentOf(type, block);
  return {
    address,
    dependsOn,
    preventDestroy,
    ...(source === undefined ? {} : { source }),
    ...(content === undefined ? {} : { content }),
  };
}

function readResource(type: string, name: string, value: Json, place: Place, issues: Issues): Declared {
  const address = `${type}.${name}`;
  const here = { ...place, address };
  const before = issues.count;
  if (!LABEL.test(name)) issues.add(here, badName(name));
  const declared = Block.read(value, here, issues, (block) => declaredOf(type, address, block));
  if (declared !== undefined && issues.count === before) return declared;
  return { address, dependsOn: declared?.dependsOn ?? [], preventDestroy: declared?.preventDestroy ?? false };
}

/** Every resource of a stack, by address. */
export function readResources(resources: Json | undefined, place: Place, issues: Issues): readonly Declared[] {
  if (resources === undefined) return [];
  const found: Declared[] = [];
  Block.read(resources, { ...place, path: 'resource' }, issues, (types) => {
    for (const type of types.keys()) {
      const ofType = types.raw(type);
      if (type !== HELM_RELEASE && !OBJECT_READERS.has(type)) types.refuse(type, unknownType(type));
      else if (!isObject(ofType)) Block.read(ofType, types.at(type), issues, () => undefined);
      else
        for (const name of Object.keys(ofType))
          found.push(readResource(type, name, ofType[name] ?? null, place, issues));
    }
  });
  return found.sort((a, b) => byText(a.address, b.address));
}
