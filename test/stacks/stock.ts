import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import type { StackPlan } from '../../stacks/plan';

/** The provenance as it stands in the text: the last member of a resource's `//`, after `metadata`. */
export const PROVENANCE = /,\n *"ndc": \{[^{}]*\}/g;

export interface StockOutput {
  readonly texts: ReadonlyMap<string, string>;
  readonly manifest: string;
}

/** The same stacks by CDKTF itself: one App, its own stacks, its own three passes, its own writer. */
export function stock(plans: readonly StackPlan[]): StockOutput {
  const outdir = mkdtempSync(join(tmpdir(), 'oracle-'));
  try {
    const app = new App({ outdir });
    const stacks = new Map<string, TerraformStack>();
    for (const { name, dependencies, build } of plans) {
      const stack = new TerraformStack(app, name);
      build(stack);
      stacks.set(name, stack);
      for (const dependency of dependencies) {
        const before = stacks.get(dependency);
        if (!before) throw new Error(`${name} comes before ${dependency}`);
        stack.addDependency(before);
      }
    }
    app.synth();
    const read = (name: string): string => readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8');
    const texts = new Map(plans.map(({ name }) => [name, read(name)]));
    return { texts, manifest: readFileSync(join(outdir, 'manifest.json'), 'utf8') };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
