import type { Problem } from '../issue';
import { quoted } from '../quoted';
import type { Block } from './block';

/** The versions whose behaviour the readers repeat. Another one has to be read first. */
const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['helm', '3.1.1'],
  ['kubernetes', '2.38.0'],
]);
/** Terraform and OpenTofu each complete these with their own registry; with another host it could be anybody's. */
const SOURCES = ['', 'hashicorp/'];
const CLUSTER = {
  cluster_ca_certificate: '${var.cluster_ca_certificate}',
  host: '${var.cluster_host}',
  token: '${var.cluster_token}',
};
const VARIABLES = ['cluster_ca_certificate', 'cluster_host', 'cluster_token'];

const providerUnknown = (name: string): Problem => ({
  code: 'provider-unknown',
  message: `provider ${quoted(name)} is not one of ours`,
  fix: `one of: ${[...PROVIDERS.keys()].join(', ')}`,
});
const providerMissing = (name: string): Problem => ({
  code: 'provider-missing',
  message: `provider ${quoted(name)} is not configured, so that it would take any cluster from its environment`,
  fix: 'configure it with host, certificate and token',
});
const connection = (key: string, value: string): Problem => ({
  code: 'cluster-connection',
  message: `${quoted(key)} is not the one variable ${value}`,
  fix: `write "${value}": where a stack is applied is given from outside, by all three variables`,
});
const backendUnknown = (name: string): Problem => ({
  code: 'backend-unknown',
  message: `the state is kept in ${quoted(name)}, which is not a backend of ours`,
  fix: 'one of: http, local, pg, s3',
});
const withoutLock: Problem = {
  code: 'backend-unlocked',
  message: 'the backend does not lock the state: two applies at once would each undo the other',
  fix: 'declare the lock as synthesis does',
};
const backendMissing: Problem = {
  code: 'backend-missing',
  message: 'no backend is declared, or more than one',
  fix: 'declare where the state is kept',
};
const variableUnknown = (name: string): Problem => ({
  code: 'variable-unknown',
  message: `variable ${quoted(name)} is not one of ours`,
  fix: `one of: ${VARIABLES.join(', ')}`,
});

function readConnection(block: Block): void {
  for (const [key, value] of Object.entries(CLUSTER)) {
    if (block.raw(key) !== value) block.refuse(key, connection(key, value));
  }
}

/** Names of the providers that a stack configures. */
export function readProviders(block: Block): readonly string[] {
  for (const name of block.keys()) {
    if (name === 'helm') block.requiredInner(name, (helm) => helm.requiredInner('kubernetes', readConnection));
    else if (name === 'kubernetes') block.requiredInner(name, readConnection);
    else {
      block.raw(name);
      block.refuse(name, providerUnknown(name));
    }
  }
  return block.keys();
}

function readRequired(block: Block): void {
  for (const name of block.keys()) {
    const version = PROVIDERS.get(name);
    if (version === undefined) {
      block.raw(name);
      block.refuse(name, providerUnknown(name));
    } else {
      block.requiredInner(name, (provider) => {
        const sources = SOURCES.map((prefix) => `${prefix}${name}`);
        provider.oneOf('source', sources);
        provider.oneOf('version', [version]);
      });
    }
  }
}

const SKIPPED = [
  'skip_credentials_validation',
  'skip_metadata_api_check',
  'skip_region_validation',
  'skip_requesting_account_id',
  'skip_s3_checksum',
];

/**
 * By kind of backend where it keeps a state. Each locks, and holds no credentials: those are an attribute that is not
 * asked for here, and so an issue.
 */
const BACKENDS: ReadonlyMap<string, (block: Block) => string> = new Map([
  ['local', (block) => block.requiredText('path')],
  [
    's3',
    (block) => {
      if (!block.flag('use_lockfile', false)) block.refuse('use_lockfile', withoutLock);
      for (const key of SKIPPED) block.flag(key, false);
      block.flag('use_path_style', false);
      const endpoint = block.requiredInner('endpoints', (endpoints) => endpoints.requiredText('s3')) ?? '';
      return [endpoint, ...['region', 'bucket', 'key'].map((key) => block.requiredText(key))].join(' ');
    },
  ],
  ['pg', (block) => block.requiredText('schema_name')],
  [
    'http',
    (block) => {
      const address = block.requiredText('address');
      for (const key of ['lock_address', 'unlock_address'])
        if (!block.requiredText(key).startsWith(`${address}/`)) block.refuse(key, withoutLock);
      block.oneOf('lock_method', ['LOCK', 'POST']);
      block.oneOf('unlock_method', ['UNLOCK', 'DELETE']);
      return address;
    },
  ],
]);

function readBackend(block: Block): string | undefined {
  const [name, ...more] = block.keys();
  if (name === undefined || more.length > 0) {
    block.refuse('backend', backendMissing);
    for (const each of block.keys()) block.raw(each);
    return undefined;
  }
  const reader = BACKENDS.get(name);
  if (reader !== undefined) {
    const place = block.requiredInner(name, reader);
    return place === undefined ? undefined : `${name} ${place}`;
  }
  block.raw(name);
  block.refuse(name, backendUnknown(name));
  return undefined;
}

export interface TerraformSettings {
  /** Where the state is kept, the same text for the same place. */
  readonly state?: string;
  readonly required: readonly string[];
}

export function readTerraform(block: Block): TerraformSettings {
  const state = block.requiredInner('backend', readBackend);
  const required = block.requiredInner('required_providers', (providers) => {
    readRequired(providers);
    return providers.keys();
  });
  return { ...(state === undefined ? {} : { state }), required: required ?? [] };
}

export function readVariables(block: Block): void {
  for (const name of block.keys()) {
    if (VARIABLES.includes(name)) {
      block.requiredInner(name, (variable) => {
        variable.text('description');
        variable.flag('nullable', true);
        variable.flag('sensitive', false);
        variable.oneOf('type', ['string']);
      });
    } else {
      block.raw(name);
      block.refuse(name, variableUnknown(name));
    }
  }
}

/** A provider that resources need and the stack does not pin and configure would be chosen by Terraform itself. */
export function missingProviders(types: readonly string[], configured: readonly string[]): readonly Problem[] {
  const needed = new Set(types.map((type) => type.slice(0, type.indexOf('_'))));
  return [...needed].filter((name) => !configured.includes(name)).map(providerMissing);
}
