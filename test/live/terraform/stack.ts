import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { performance } from 'node:perf_hooks';
import { type Engine, engineEnvironment } from './engine';

/** The cluster and who asks: the whole of what a stack takes from outside. */
export interface Connection {
  readonly host: string;
  readonly caPem: string;
  readonly token: string;
}

/** An error in the engine's own words. */
export interface Diagnostic {
  readonly summary: string;
  readonly detail: string;
  /** Of the resource that it came for, if any. */
  readonly address?: string;
}

export interface Outcome {
  /** Null when the engine was killed. */
  readonly code: number | null;
  readonly errors: readonly Diagnostic[];
  /** Address to what is planned for it: create, update, delete, replace. */
  readonly planned: ReadonlyMap<string, string>;
  /** Addresses of the resources that were finished, in that order. */
  readonly finished: readonly string[];
  readonly seconds: number;
}

/** A resource as it is and as a plan would leave it, null where there is none. */
export interface Change {
  readonly before: unknown;
  readonly after: unknown;
}

export interface ApplyOptions {
  /**
   * Asked after each finished resource; a signal goes to the engine and its providers, once.
   * @default - the apply runs to its end
   */
  readonly interrupt?: (finished: number) => NodeJS.Signals | undefined;
}

/** One synthesised stack under one engine and one identity. */
export interface Stack {
  readonly folder: string;
  /** `apply` without questions. Its errors are part of the outcome. */
  apply(options?: ApplyOptions): Promise<Outcome>;
  /** `plan -detailed-exitcode`: code 0 without, 2 with changes, 1 with errors. */
  plan(): Promise<Outcome>;
  /** What a plan would change, by address. Throws where there is no plan. */
  changes(): Promise<ReadonlyMap<string, Change>>;
  destroy(): Promise<Outcome>;
  /** Any other command; throws with what it said when it fails. */
  run(...args: readonly string[]): Promise<string>;
}

const COMMAND_MS = 150_000;

/**
 * `init` of a stack in a synthesised folder, with the engine's providers and nothing from the network. A second engine
 * may open the same folder: each keeps its own data beside the state that both use.
 */
export async function openStack(engine: Engine, out: string, name: string, connection: Connection): Promise<Stack> {
  const folder = join(out, 'stacks', name);
  const env = engineEnvironment({ ...variablesOf(connection), TF_DATA_DIR: `.${engine.name}` });
  const execute = async (args: readonly string[], options?: ApplyOptions): Promise<Executed> =>
    follow(spawn(engine.path, args, { cwd: folder, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }), options);
  const run: Stack['run'] = async (...args) => {
    const { code, text } = await execute(args);
    if (code !== 0) throw new Error(`${engine.name} ${args.join(' ')} in ${name}: exit ${String(code)}\n${text}`);
    return text;
  };
  const outcome = async (args: readonly string[], options?: ApplyOptions): Promise<Outcome> =>
    outcomeOf(await execute([...args, '-json', '-input=false'], options));
  copyFileSync(join(engine.initialized, '.terraform.lock.hcl'), join(folder, '.terraform.lock.hcl'));
  const plugins = join(engine.initialized, '.terraform/providers');
  await run('init', '-input=false', '-no-color', `-plugin-dir=${plugins}`);
  return {
    folder,
    run,
    apply: (options) => outcome(['apply', '-auto-approve'], options),
    plan: () => outcome(['plan', '-detailed-exitcode']),
    changes: async () => {
      try {
        await run('plan', '-input=false', '-out=.plan');
        return changesIn(await run('show', '-json', '.plan'));
      } finally {
        // It holds the token.
        rmSync(join(folder, '.plan'), { force: true });
      }
    },
    destroy: () => outcome(['destroy', '-auto-approve']),
  };
}

/** As the stacks declare them. */
export function variablesOf({ host, caPem, token }: Connection): Readonly<Record<string, string>> {
  return { TF_VAR_cluster_host: host, TF_VAR_cluster_ca_certificate: caPem, TF_VAR_cluster_token: token };
}

function changesIn(plan: string): ReadonlyMap<string, Change> {
  const { resource_changes: resources = [] } = JSON.parse(plan) as {
    resource_changes?: { address: string; change: Change & { actions: string[] } }[];
  };
  return new Map(
    resources
      .filter(({ change }) => !change.actions.includes('no-op'))
      .map(({ address, change: { before, after } }) => [address, { before, after }]),
  );
}

/** The lines of `-json` that are of use here. */
interface EngineEvent {
  readonly type?: string;
  readonly diagnostic?: Diagnostic & { readonly severity: string };
  readonly change?: { readonly action: string; readonly resource: { readonly addr: string } };
  readonly hook?: { readonly resource: { readonly addr: string } };
}

interface Executed {
  readonly code: number | null;
  readonly text: string;
  readonly events: readonly EngineEvent[];
  readonly seconds: number;
}

function follow(
  child: ChildProcessByStdio<null, Readable, Readable>,
  { interrupt }: ApplyOptions = {},
): Promise<Executed> {
  const started = performance.now();
  const signal = (name: NodeJS.Signals): void => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    // The group: what the engine started must not outlive it.
    process.kill(-child.pid, name);
  };
  const events: EngineEvent[] = [];
  let [text, rest, finished, isInterrupted] = ['', '', 0, false];
  const take = (line: string): void => {
    const event = parsed(line);
    events.push(event);
    if (event.type !== 'apply_complete') return;
    finished += 1;
    const name = isInterrupted ? undefined : interrupt?.(finished);
    if (name === undefined) return;
    isInterrupted = true;
    signal(name);
  };
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => signal('SIGKILL'), COMMAND_MS);
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(late);
      resolve({ code, text, events, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Other commands do not print JSON, and a killed engine may leave half a line. */
function parsed(line: string): EngineEvent {
  try {
    return JSON.parse(line) as EngineEvent;
  } catch {
    return {};
  }
}

function outcomeOf({ code, events, seconds }: Executed): Outcome {
  return {
    code,
    seconds,
    errors: events.flatMap(({ diagnostic }) => (diagnostic?.severity === 'error' ? [diagnostic] : [])),
    planned: new Map(
      events.flatMap(({ type, change }) =>
        type === 'planned_change' && change !== undefined ? [[change.resource.addr, change.action] as const] : [],
      ),
    ),
    finished: events.flatMap(({ type, hook }) =>
      type === 'apply_complete' && hook !== undefined ? [hook.resource.addr] : [],
    ),
  };
}
