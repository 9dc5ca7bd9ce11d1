/**
 * Terraform JSON by hand: object literals whose keys stand in order, one JSON.stringify for each stack. Nothing here
 * checks anything; it is what the bytes cost when everything is known beforehand.
 */

export type Tree = Readonly<Record<string, unknown>>;
/** Resources of a stack by type and logical id. */
export type Resources = Record<string, Record<string, Tree>>;

export interface Stack {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly resources: Resources;
  /**
   * Whether it needs the Helm provider.
   * @default - it does not
   */
  readonly helm?: boolean;
}

export const CDKTF_VERSION = '0.21.0';
const KUBERNETES = { source: 'kubernetes', version: '2.38.0' };
const HELM = { source: 'helm', version: '3.1.1' };

const CLUSTER = {
  cluster_ca_certificate: '${var.cluster_ca_certificate}',
  host: '${var.cluster_host}',
  token: '${var.cluster_token}',
};
const variable = (description: string, sensitive: boolean): Tree => ({
  description,
  nullable: false,
  sensitive,
  type: 'string',
});
const VARIABLES = {
  cluster_ca_certificate: variable('PEM certificate of its authority, from TF_VAR_cluster_ca_certificate', false),
  cluster_host: variable('URL of the API server, from TF_VAR_cluster_host', false),
  cluster_token: variable('Short-lived token of the platform identity, from TF_VAR_cluster_token; never stored', true),
};

export function add(resources: Resources, type: string, id: string, attributes: Tree): string {
  (resources[type] ??= {})[id] = attributes;
  return `${type}.${id}`;
}

function sorted<T>(map: Readonly<Record<string, T>>): Record<string, T> {
  const copy: Record<string, T> = {};
  for (const key of Object.keys(map).sort()) copy[key] = map[key] as T;
  return copy;
}

/** An empty object takes two lines in CDKTF's JSON. There are two, each at one depth. */
function json(value: Tree): string {
  return JSON.stringify(value, null, 2)
    .replaceAll('"outputs": {}', '"outputs": {\n    }')
    .replaceAll('"pod_selector": {}', '"pod_selector": {\n          }');
}

export function stackText({ name, resources, helm = false }: Stack, state: string): string {
  const byType = sorted(resources);
  for (const type of Object.keys(byType)) byType[type] = sorted(byType[type] ?? {});
  return json({
    '//': { metadata: { backend: 'local', stackName: name, version: CDKTF_VERSION }, outputs: {} },
    provider: { ...(helm ? { helm: [{ kubernetes: CLUSTER }] } : {}), kubernetes: [CLUSTER] },
    ...(Object.keys(byType).length > 0 ? { resource: byType } : {}),
    terraform: {
      backend: { local: { path: `../../../.state/${state}/${name}.tfstate` } },
      required_providers: { ...(helm ? { helm: HELM } : {}), kubernetes: KUBERNETES },
    },
    variable: VARIABLES,
  });
}

/** `stacks` sorted by name. */
export function manifestText(stacks: readonly Stack[]): string {
  const entries: Record<string, Tree> = {};
  for (const { name, dependencies } of stacks) {
    entries[name] = {
      annotations: [],
      constructPath: name,
      dependencies,
      name,
      stackMetadataPath: `stacks/${name}/metadata.json`,
      synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
      workingDirectory: `stacks/${name}`,
    };
  }
  const text = JSON.stringify({ stacks: entries, version: CDKTF_VERSION }, null, 2);
  return text.replaceAll(': []', ': [\n      ]');
}
