import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { CHECKOUT } from '../../support/ndc';
import { isProgram, locate } from '../toolchain/binaries';

export type EngineName = 'terraform' | 'tofu';

/** A Terraform, or an OpenTofu, with the providers of the stacks. */
export interface Engine {
  readonly name: EngineName;
  readonly path: string;
  /** Of the engine itself, as 1.11.4. */
  readonly version: string;
  /** Folder that holds `.terraform/providers` and `.terraform.lock.hcl` of a finished `init`. */
  readonly initialized: string;
}

export type FoundEngine = Engine | { readonly missing: string };

/** The providers of the stacks; a test compares them with what the synthesis writes. */
export const PROVIDERS = { helm: '3.1.1', kubernetes: '2.38.0' } as const;

const GIVEN_BY: Readonly<Record<EngineName, string>> = { terraform: 'NDC_TERRAFORM', tofu: 'NDC_TOFU' };
const TOLD_BY = 'NDC_LIVE_ENGINES';
const INIT_MS = 60_000;

/** What an engine may know of this machine: nothing here selects a cluster. */
const PASSED_ON = [
  'HOME',
  'PATH',
  'TMPDIR',
  'TF_CLI_CONFIG_FILE',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_DIR',
  'SSL_CERT_FILE',
];

export function engineEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = PASSED_ON.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LANG: 'C', CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1', ...more };
}

const known = new Map<EngineName, FoundEngine>();

/**
 * The engine that the environment names, that is in PATH or, for OpenTofu, that the toolchain has built, when it can
 * install the providers. The first question after a change of them asks the registry, which takes up to a minute;
 * later ones are answered from `.cache/`.
 */
export function findEngine(name: EngineName): FoundEngine {
  const told = JSON.parse(process.env[TOLD_BY] ?? '{}') as Partial<Record<EngineName, FoundEngine>>;
  const found = told[name] ?? known.get(name) ?? probe(name);
  known.set(name, found);
  return found;
}

/** Looks for the engines once and tells every later process of this run; for a global setup. */
export function provideEngines(): void {
  process.env[TOLD_BY] = JSON.stringify({ terraform: findEngine('terraform'), tofu: findEngine('tofu') });
}

function probe(name: EngineName): FoundEngine {
  const path = programOf(name);
  if (typeof path !== 'string') return path;
  const version = /^(?:Terraform|OpenTofu) v(\S+)/m.exec(run(path, ['version'], CHECKOUT).output)?.[1];
  if (version === undefined) return { missing: `${path} does not say its version` };
  const key = [name, ...Object.entries(PROVIDERS).map(([provider, pin]) => `${provider}-${pin}`)].join('-');
  const initialized = join(CHECKOUT, '.cache/providers', key);
  const reason = isInitialized(initialized) ? undefined : initialize(path, initialized);
  return reason === undefined ? { name, path, version, initialized } : { missing: `${name} init: ${reason}` };
}

function programOf(name: EngineName): string | { readonly missing: string } {
  const given = process.env[GIVEN_BY[name]];
  if (given) return isProgram(given) ? resolve(given) : { missing: `${GIVEN_BY[name]} names no program: "${given}"` };
  const inPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
  const built = name === 'tofu' ? locate(name) : undefined;
  const path = [...inPath, ...(built && 'path' in built ? [built.path] : [])].find(isProgram);
  return path ?? { missing: `no ${name} in PATH, and ${GIVEN_BY[name]} names none` };
}

/** Whether every provider is still there: it may be a link into a mirror. */
function isInitialized(folder: string): boolean {
  const providers = join(folder, '.terraform/providers');
  if (!existsSync(join(folder, '.terraform.lock.hcl')) || !existsSync(providers)) return false;
  // Each engine has a registry of its own.
  return readdirSync(providers).some((registry) =>
    Object.entries(PROVIDERS).every(([provider, pin]) =>
      existsSync(join(providers, registry, 'hashicorp', provider, pin, `${process.platform}_${architecture()}`)),
    ),
  );
}

/** Go's name of this machine's architecture. */
const architecture = (): string => (process.arch === 'x64' ? 'amd64' : process.arch);

/** Makes the folder, or says why not. Another process may do the same at the same time: whoever is last is right. */
function initialize(path: string, folder: string): string | undefined {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.tmp-`);
  try {
    const required = Object.entries(PROVIDERS).map(([source, version]) => [source, { source, version }] as const);
    const configuration = { terraform: { required_providers: Object.fromEntries(required) } };
    writeFileSync(join(draft, 'main.tf.json'), JSON.stringify(configuration));
    const { code, output } = run(path, ['init', '-input=false', '-no-color'], draft);
    if (code !== 0) return reasonIn(output) ?? `no answer in ${INIT_MS / 1000} s`;
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
    return undefined;
  } catch (error) {
    if (isInitialized(folder)) return undefined;
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function run(path: string, args: readonly string[], cwd: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(path, args, {
    cwd,
    // Without a network the answer is to come in seconds.
    env: engineEnvironment({ TF_REGISTRY_DISCOVERY_RETRY: '0', TF_REGISTRY_CLIENT_TIMEOUT: '5' }),
    encoding: 'utf8',
    timeout: INIT_MS,
    killSignal: 'SIGKILL',
  });
  return { code: status, output: `${stdout}\n${stderr}` };
}

/** The first error in one line: its title and its first paragraph, which the engine breaks at 78 columns. */
function reasonIn(output: string): string | undefined {
  const [, error] = output.split(/^\W*Error: /m);
  const [title, paragraph = ''] = error?.split(/\n[\s│]*\n/) ?? [];
  return title === undefined ? undefined : `${title}: ${paragraph}`.replaceAll(/[\s│]+/g, ' ').trim();
}
