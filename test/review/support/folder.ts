import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type ReadOptions, type ReadResult, readFolder } from '../../../review/read';
import { writeFiles } from '../../support/temporary';

/**
 * Synthesised folders made by hand: each function gives a whole, valid text and takes what differs, so that a test
 * shows only what it is about.
 */

export type Tree = Readonly<Record<string, unknown>>;

const VARIABLE = { nullable: false, sensitive: false, type: 'string' };
export const CLUSTER = {
  cluster_ca_certificate: '${var.cluster_ca_certificate}',
  host: '${var.cluster_host}',
  token: '${var.cluster_token}',
};
const REQUIRED = {
  helm: { source: 'helm', version: '3.1.1' },
  kubernetes: { source: 'kubernetes', version: '2.38.0' },
};

/** The content of one `cdk.tf.json`. */
export function stackJson(name: string, resource: Tree, differing: Tree = {}): Tree {
  return {
    '//': { metadata: { backend: 'local', stackName: name, version: '0.21.0' }, outputs: {} },
    provider: { helm: [{ kubernetes: CLUSTER }], kubernetes: [CLUSTER] },
    resource,
    terraform: { backend: { local: { path: `../../../.state/${name}.tfstate` } }, required_providers: REQUIRED },
    variable: { cluster_ca_certificate: VARIABLE, cluster_host: VARIABLE, cluster_token: VARIABLE },
    ...differing,
  };
}

export function manifestEntry(name: string, dependencies: readonly string[] = [], differing: Tree = {}): Tree {
  return {
    annotations: [],
    constructPath: name,
    dependencies,
    name,
    stackMetadataPath: `stacks/${name}/metadata.json`,
    synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
    workingDirectory: `stacks/${name}`,
    ...differing,
  };
}

export const manifestJson = (entries: Tree): Tree => ({ stacks: entries, version: '0.21.0' });

/** Path to text; a text may be given as the value that it is the JSON of. */
export type Files = Readonly<Record<string, unknown>>;

/** A folder of one stack `one` that holds the given resources. */
export const oneStack = (resource: Tree, differing: Tree = {}): Files => ({
  'manifest.json': manifestJson({ one: manifestEntry('one') }),
  'stacks/one/cdk.tf.json': stackJson('one', resource, differing),
});

export function write(folder: string, files: Files): void {
  const texts = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  writeFiles(folder, Object.fromEntries(texts) as Readonly<Record<string, string>>);
}

export async function readFiles(folder: string, files: Files, options: ReadOptions = {}): Promise<ReadResult> {
  write(folder, files);
  return readFolder(folder, options);
}

export const namespace = (name = 'byt-his'): Tree => ({ metadata: { name } });

export const policy = (differing: Tree = {}): Tree => ({
  metadata: { name: 'default-deny', namespace: 'byt-his' },
  spec: { pod_selector: {}, policy_types: ['Ingress', 'Egress'], ...differing },
});

/** The files of a chart's copy, with the name that synthesis gives its folder. */
export function chartCopy(templates: Readonly<Record<string, string>>): { folder: string; files: Files } {
  const files: Record<string, string> = { 'Chart.yaml': 'apiVersion: v2\nname: policies\nversion: 0.1.0\n' };
  for (const [name, text] of Object.entries(templates)) files[`templates/${name}`] = text;
  const paths = Object.keys(files).sort();
  const size = (text: string): number => Buffer.byteLength(text);
  const content = paths.map((path) => `${size(path)}:${path}${size(files[path] ?? '')}:${files[path] ?? ''}`).join('');
  const folder = `policies-${createHash('sha256').update(content).digest('hex').slice(0, 12)}`;
  return { folder, files: Object.fromEntries(paths.map((path) => [join('charts', folder, path), files[path] ?? ''])) };
}

export const release = (folder: string, differing: Tree = {}): Tree => ({
  chart: `../../charts/${folder}`,
  name: 'policies',
  namespace: 'ndc-system',
  values: ['{"a": 1}'],
  ...differing,
});
