import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { planStacks } from '../../stacks/plan';
import { manifestText } from '../../stacks/synthesis/manifest';
import { estate } from '../support/estate';
import { CHARTS, textsOf } from './render';

/** The provenance as it stands in the text: the last member of a resource's `//`, after `metadata`. */
const PROVENANCE = /,\n *"ndc": \{[^{}]*\}/g;

const plans = planStacks(estate(), CHARTS);

/** The same stacks by CDKTF itself: one App, its own stacks, its own three passes, its own writer. */
function stock(): { readonly texts: ReadonlyMap<string, string>; readonly manifest: string } {
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

describe('beside stock CDKTF', () => {
  const oracle = stock();
  const ours = textsOf(estate());

  it.each(plans.map(({ name }) => name))('%s differs by its provenance alone, to the byte', (name) => {
    expect(ours.get(name)?.replace(PROVENANCE, '')).toBe(oracle.texts.get(name));
  });

  it('adds a provenance to every resource and to nothing else', () => {
    const text = [...ours.values()].join('');
    expect(text.match(PROVENANCE)).toHaveLength(text.match(/"uniqueId"/g)?.length ?? 0);
  });

  it('writes the same manifest, to the byte', () => {
    expect(manifestText(plans)).toBe(oracle.manifest);
  });
});
