import { join } from 'node:path';
import type { Issues, Problem } from '../issue';
import { quoted } from '../quoted';
import { isFolder, namesIn, readText } from './files';
import { parseJson } from './json';
import { type ManifestStack, readManifest } from './manifest';
import { readStackFile, type StackFile } from './stack-file';

const STACK_FILE = 'cdk.tf.json';
/** What Terraform reads of the folder that it runs in, beside the one file that is ours. */
const LOADED = /\.(tf|tofu)(\.json)?$|\.tfvars(\.json)?$/;

const folderMissing: Problem = {
  code: 'folder-missing',
  message: 'there is no such folder',
  fix: 'name a folder that "ndc synth" wrote',
};
const notListed = (name: string): Problem => ({
  code: 'stack-not-listed',
  message: `the folder holds stack ${quoted(name)}, which manifest.json does not list`,
  fix: 'synthesise into an empty folder',
});
const unexpectedFile = (path: string): Problem => ({
  code: 'file-unexpected',
  message: `Terraform would read ${quoted(path)} too`,
  fix: 'remove it: a stack is the one file that synthesis wrote',
});

export interface FoundStack extends ManifestStack, StackFile {}

function readStack(folder: string, listed: ManifestStack, issues: Issues): FoundStack {
  const { name } = listed;
  const place = { stack: name };
  const stackFolder = join(folder, 'stacks', name);
  for (const file of namesIn(stackFolder)) {
    if (file !== STACK_FILE && LOADED.test(file)) issues.add(place, unexpectedFile(`stacks/${name}/${file}`));
  }
  const read = readText(join(stackFolder, STACK_FILE), `stacks/${name}/${STACK_FILE}`);
  if (!('text' in read)) {
    issues.add(place, read);
    return { ...listed, resources: [] };
  }
  const json = parseJson(read.text, place, issues);
  return { ...listed, ...(json ? readStackFile(json, name, place, issues) : { resources: [] }) };
}

/** Every stack that the manifest lists, sorted by name, as its file declares it. */
export function readStacks(folder: string, issues: Issues): readonly FoundStack[] {
  if (!isFolder(folder)) {
    issues.add({}, folderMissing);
    return [];
  }
  const read = readText(join(folder, 'manifest.json'), 'manifest.json');
  if (!('text' in read)) {
    issues.add({}, read);
    return [];
  }
  const json = parseJson(read.text, {}, issues);
  if (json === undefined) return [];
  const listed = readManifest(json, issues);
  const names = new Set(listed.map(({ name }) => name));
  for (const name of namesIn(join(folder, 'stacks')))
    if (!names.has(name)) issues.add({ stack: name }, notListed(name));
  return listed.map((stack) => readStack(folder, stack, issues));
}
