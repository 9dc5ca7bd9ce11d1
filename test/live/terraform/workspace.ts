import { join } from 'node:path';
import type { Cluster } from '../cluster/control-plane';
import type { KubeClient } from '../cluster/kube-client';
import { ADMINISTRATOR, makeAdministrator } from '../support/administrator';
import { synthesizeConfig } from '../support/estate';
import { BY_ADMINISTRATOR } from './applied';
import type { Engine } from './engine';
import { type Connection, openStack, type Outcome, type Stack } from './stack';

/** A folder with a synthesised estate and its states, as in a checkout, and the cluster that it is for. */
export interface Workspace {
  readonly root: string;
  /** `cdktf.out`; the states lie beside it, where the environment `local` declares. */
  readonly out: string;
  /** Synthesises into the same folder; only the given stacks, if any are given. */
  synthesize(config: string, stacks?: readonly string[]): void;
  open(stack: string, options?: OpenOptions): Promise<Stack>;
  /** Applies stacks one after the other and gives the outcome of each. Throws where one fails. */
  applyAll(stacks: readonly string[]): Promise<ReadonlyMap<string, Outcome>>;
}

export interface OpenOptions {
  /** @default - that of the workspace */
  readonly engine?: Engine;
  /** @default - the one that applies the stack in production */
  readonly identity?: 'platform';
}

export function createWorkspace(root: string, engine: Engine, cluster: Cluster): Workspace {
  const out = join(root, 'cdktf.out');
  const open: Workspace['open'] = async (stack, { engine: other = engine, identity } = {}) =>
    openStack(other, out, stack, await connectionFor(cluster, identity ?? stack));
  return {
    root,
    out,
    synthesize: (config, stacks) => synthesizeConfig(config, out, { stacks }),
    open,
    applyAll: async (stacks) => {
      const outcomes = new Map<string, Outcome>();
      for (const stack of stacks) outcomes.set(stack, succeeded(stack, await (await open(stack)).apply()));
      return outcomes;
    },
  };
}

/** The outcome when it is a success. Throws with each error otherwise. */
export function succeeded(what: string, outcome: Outcome): Outcome {
  if (outcome.code === 0) return outcome;
  const errors = outcome.errors.map(({ address = '', summary, detail }) => `${address}: ${summary}: ${detail}`);
  throw new Error(`${what}: exit ${String(outcome.code)}\n${errors.join('\n')}`);
}

/** How a stack is applied in production: the variables of its connection, with a token of whoever applies it. */
export async function connectionFor(cluster: Cluster, stack: string): Promise<Connection> {
  const { host, caPem } = cluster;
  if (!BY_ADMINISTRATOR.includes(stack)) return { host, caPem, token: await cluster.token('ndc-system', 'terraform') };
  await makeAdministrator(cluster);
  return { host, caPem, token: await cluster.token(ADMINISTRATOR.namespace, ADMINISTRATOR.account) };
}

/** The same identity as a client of the API. */
export async function administratorOf(cluster: Cluster): Promise<KubeClient> {
  await makeAdministrator(cluster);
  return cluster.as(ADMINISTRATOR);
}
