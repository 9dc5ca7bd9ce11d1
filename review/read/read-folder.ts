import { join } from 'node:path';
import { Issues, type Place, type Problem } from '../issue';
import type { KubeObject } from '../kube/object';
import { readChartCopy } from './charts/copy';
import { objectsOf } from './charts/objects';
import type { Release } from './charts/release';
import { render } from './charts/render';
import { isFolder, isThere, readText } from './files';
import { checkArchives, opaqueReleases, readLock } from './lock';
import { clusterOf } from './clusters';
import { inDependencyOrder } from './dependency-order';
import { checkOwners, checkReferences } from './references';
import type { Declared } from './resource';
import { type FoundStack, readStacks } from './stacks';
import type { ReadObject, ReadOptions, ReadRelease, ReadResult, ReadStack } from './types';

const KUBE_VERSION = '1.35.4';

const notRendered = (why: string): Problem => ({
  code: 'chart-not-rendered',
  message: `the chart was not rendered: ${why}`,
  fix: 'name the Helm binary; without it nobody knows what the chart installs',
});

interface Context {
  readonly folder: string;
  readonly options: ReadOptions;
  readonly issues: Issues;
}

async function releaseObjects(release: Release, place: Place, context: Context): Promise<readonly KubeObject[]> {
  const { folder, options, issues } = context;
  const files = readChartCopy(folder, release.chart, place, issues);
  if (files === undefined) return [];
  if (options.helm === undefined) {
    issues.add(place, notRendered('no Helm binary was given'));
    return [];
  }
  const helm = { binary: options.helm, kubeVersion: options.kubeVersion ?? KUBE_VERSION };
  const rendered = await render(files, release, helm);
  if ('text' in rendered) return objectsOf(rendered.text, release, place, issues);
  issues.add(place, notRendered(rendered.failure));
  return [];
}

/** What an object of a chart is called within its release. */
function nameInRelease({ kind, metadata: { namespace, name } }: KubeObject): string {
  return namespace === undefined ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

async function objectsOfResource(stack: string, declared: Declared, context: Context): Promise<readonly ReadObject[]> {
  const { content, ...rest } = declared;
  if (content === undefined) return [];
  if ('archive' in content) return [];
  if ('object' in content) return [{ stack, ...rest, object: content.object }];
  const { address } = rest;
  const objects = await releaseObjects(content.release, { stack, address }, context);
  return objects.map((object) => ({ stack, ...rest, address: `${address}#${nameInRelease(object)}`, object }));
}

async function readObjects({ name, dependencies, resources }: FoundStack, context: Context): Promise<ReadStack> {
  const byAddress = new Map(resources.map((declared) => [declared.address, declared]));
  const { ids } = inDependencyOrder(resources.map(({ address, dependsOn }) => ({ id: address, after: dependsOn })));
  const objects: ReadObject[] = [];
  for (const id of ids) {
    const declared = byAddress.get(id);
    if (declared !== undefined) objects.push(...(await objectsOfResource(name, declared, context)));
  }
  const releases = resources.flatMap(({ address, content }) =>
    content !== undefined && 'release' in content ? [releaseRead(name, address, content.release)] : [],
  );
  const archives = resources.flatMap(({ address, content }) =>
    content !== undefined && 'archive' in content ? [{ stack: name, address, ...content.archive }] : [],
  );
  return {
    ...{ name, dependencies, objects },
    ...(releases.length === 0 ? {} : { releases }),
    ...(archives.length === 0 ? {} : { archives }),
  };
}

const releaseRead = (stack: string, address: string, { chart, values }: Release): ReadRelease => ({
  ...{ stack, address, chart, values },
});

/** The whole register of each cluster's hub, by cluster; one need not be there: who asks for it says so. */
function readRegisters(folder: string, stacks: readonly ReadStack[], issues: Issues): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!isFolder(join(folder, 'register'))) return found;
  for (const cluster of new Set(stacks.map(({ name }) => clusterOf(name)))) {
    const file = `register/register${cluster === '' ? '' : `--${cluster}`}.json`;
    if (!isThere(join(folder, file))) continue;
    const read = readText(join(folder, file), file);
    if ('text' in read) found.set(cluster, read.text);
    else issues.add({}, read);
  }
  return found;
}

/**
 * Reads a folder that synthesis wrote back into Kubernetes objects, exactly as the pinned providers would send them.
 * It shares no code with what wrote the folder. Whatever the folder holds, this does not throw for it: what cannot be
 * read, or could be read two ways, is an issue, and all of them are told at once.
 */
export async function readFolder(folder: string, options: ReadOptions = {}): Promise<ReadResult> {
  const issues = new Issues();
  const context = { folder, options, issues };
  const found = readStacks(folder, issues);
  checkReferences(found, issues);
  const byName = new Map(found.map((stack) => [stack.name, stack]));
  const { ids } = inDependencyOrder(found.map(({ name, dependencies }) => ({ id: name, after: dependencies })));
  const stacks: ReadStack[] = [];
  for (const id of ids) {
    const stack = byName.get(id);
    if (stack !== undefined) stacks.push(await readObjects(stack, context));
  }
  checkOwners(stacks, issues);
  const registers = readRegisters(folder, stacks, issues);
  const register = registers.get('');
  const lock = readLock(folder, issues);
  checkArchives(stacks, lock, issues);
  const opaque = opaqueReleases(stacks, lock);
  const estate = {
    stacks,
    ...(register === undefined ? {} : { register }),
    ...(registers.size > 1 ? { registers } : {}),
    ...(lock === undefined ? {} : { lock }),
    ...(opaque.length === 0 ? {} : { opaque }),
  };
  return { estate, issues: issues.sorted() };
}
