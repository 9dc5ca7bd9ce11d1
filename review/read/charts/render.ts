import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Release } from './release';

const LONGEST_SECONDS = 60;
const LARGEST_OUTPUT = 64 * 1024 * 1024;

export interface Helm {
  /** Path of the binary. */
  readonly binary: string;
  readonly kubeVersion: string;
}

export type Rendered = { readonly text: string } | { readonly failure: string };

/** Nothing of the caller's: no cluster, no repositories, no plugins, no proxy. */
function environmentIn(home: string): NodeJS.ProcessEnv {
  return {
    HOME: home,
    HELM_CACHE_HOME: join(home, 'cache'),
    HELM_CONFIG_HOME: join(home, 'config'),
    HELM_DATA_HOME: join(home, 'data'),
    KUBECONFIG: join(home, 'no-cluster'),
  };
}

function run({ binary }: Helm, args: readonly string[], home: string): Promise<Rendered> {
  const options = {
    cwd: home,
    env: environmentIn(home),
    timeout: LONGEST_SECONDS * 1000,
    maxBuffer: LARGEST_OUTPUT,
  };
  return new Promise((resolve) => {
    execFile(binary, args, options, (error, stdout, stderr) => {
      if (error === null) resolve({ text: stdout });
      else resolve({ failure: (stderr.trim() || error.message).replaceAll(home, '') });
    });
  });
}

function write(folder: string, path: string, content: string | Buffer): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

/**
 * What `helm template` makes of a chart, given by its content: the bytes whose digest was compared, not a folder that
 * may have changed since.
 *
 * @param more options of Helm besides
 */
export async function render(
  files: ReadonlyMap<string, Buffer>,
  release: Pick<Release, 'name' | 'namespace' | 'values'>,
  helm: Helm,
  more: readonly string[] = [],
): Promise<Rendered> {
  const home = mkdtempSync(join(tmpdir(), 'ndc-helm-'));
  try {
    for (const [path, content] of files) write(home, `chart/${path}`, content);
    const values = release.values.map((text, index) => write(home, `values-${index}.yaml`, text));
    const args = ['template', release.name, join(home, 'chart'), '--namespace', release.namespace];
    args.push('--kube-version', helm.kubeVersion, ...more, ...values.flatMap((file) => ['--values', file]));
    return await run(helm, args, home);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
