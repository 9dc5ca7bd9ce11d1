import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AS_OF, CHECKOUT } from '../../support/ndc';
import type { Cluster } from '../cluster/control-plane';
import { appliedStacks } from './applied';
import { givenCdktf, versionOf } from './cdktf-cli';
import { digestOf } from './digest';
import { findEngine, PROVIDERS } from './engine';

/** Where `evidence-reporter.cjs` looks for it. */
const FILE = join(CHECKOUT, '.cache/evidence/terraform.json');

function digestsIn(out: string, stacks: readonly string[]): Record<string, string> {
  const digests = stacks.map((stack) => {
    const text = readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8');
    return [stack, digestOf(text)] as const;
  });
  return Object.fromEntries(digests);
}

/**
 * Keeps what only a running test knows for the evidence of this run.
 *
 * @param folders synthesised folder of each config folder
 */
export async function keepFacts({ admin }: Cluster, folders: Readonly<Record<string, string>>): Promise<void> {
  const given = givenCdktf();
  const cdktf = given === undefined ? undefined : versionOf(given);
  const { gitVersion } = (await admin.request('GET', '/version')).body as { gitVersion: string };
  const engines = (['terraform', 'tofu'] as const).flatMap((name) => {
    const found = findEngine(name);
    return 'missing' in found ? [] : [[name, found.version] as const];
  });
  const applied = appliedStacks({ cdktf: cdktf !== undefined });
  const facts = {
    asOf: AS_OF,
    versions: {
      ...Object.fromEntries(engines),
      ...(cdktf === undefined ? {} : { 'cdktf-cli': cdktf }),
      kubernetes: gitVersion.replace('v', ''),
      node: process.versions.node,
    },
    providers: PROVIDERS,
    stacks: Object.fromEntries(
      Object.entries(folders).map(([config, out]) => [config, digestsIn(out, applied[config] ?? [])]),
    ),
  };
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, JSON.stringify(facts));
}
