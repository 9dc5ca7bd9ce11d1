import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startControlPlane } from '../test/live/cluster/control-plane';
import { SHIPPED } from '../test/live/support/estate';
import { programs } from '../test/live/support/fixture';
import { findEngine } from '../test/live/terraform/engine';
import { openStack } from '../test/live/terraform/stack';
import { connectionFor, createWorkspace } from '../test/live/terraform/workspace';
import type { Figure } from './figures';
import { liveFigure, timed } from './live-figures';

type Resources = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
interface Configuration {
  readonly terraform: { readonly backend: unknown };
  readonly resource: Resources;
}

const STACK = 'bench';

/**
 * Seconds of `apply` and of a plan without changes for the resources of whole tenants in one state. Without providers
 * it says so on stderr and gives no figure.
 */
export async function terraformFigures(
  folder: string,
  tenants: readonly string[],
  parallelism: number,
): Promise<readonly Figure[]> {
  const engine = findEngine('terraform');
  if ('missing' in engine) {
    process.stderr.write(`Terraform way not run: ${engine.missing}\n`);
    return [];
  }
  const cluster = await startControlPlane(programs());
  try {
    const workspace = createWorkspace(mkdtempSync(join(folder, 'terraform-')), engine, cluster);
    workspace.synthesize(SHIPPED);
    await workspace.applyAll(['platform']);
    const resources = writeOneStack(workspace.out, tenants);
    const stack = await openStack(engine, workspace.out, STACK, await connectionFor(cluster, STACK));
    const options = ['-input=false', '-no-color', `-parallelism=${parallelism}`];
    const what = `Terraform ${engine.version}, ${resources} resources in one state, parallelism ${parallelism}`;
    const apply = await timed(() => stack.run('apply', '-auto-approve', ...options));
    const plan = await timed(() => stack.run('plan', '-detailed-exitcode', ...options));
    return [liveFigure(`${what}: apply`, apply, 's'), liveFigure(`${what}: plan without changes`, plan, 's')];
  } finally {
    await cluster.stop();
  }
}

/** The stacks' resources in one; gives their number. Addresses of different tenants differ. */
function writeOneStack(out: string, tenants: readonly string[]): number {
  const read = (stack: string): Configuration =>
    JSON.parse(readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as Configuration;
  const [first] = tenants;
  if (first === undefined) throw new Error('no tenants to measure with');
  const resource: Record<string, Record<string, unknown>> = {};
  for (const tenant of tenants)
    for (const [type, named] of Object.entries(read(tenant).resource)) Object.assign((resource[type] ??= {}), named);
  const one = read(first);
  const backend = { local: { path: '../../../.state/bench.tfstate' } };
  mkdirSync(join(out, 'stacks', STACK));
  const merged = { ...one, terraform: { ...one.terraform, backend }, resource };
  writeFileSync(join(out, 'stacks', STACK, 'cdk.tf.json'), JSON.stringify(merged));
  return Object.values(resource).reduce((sum, named) => sum + Object.keys(named).length, 0);
}
