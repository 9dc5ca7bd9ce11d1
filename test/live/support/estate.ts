import path from 'node:path';
import { type ReadEstate, type ReadObject, readFolder } from '../../../review/read';
import { AS_OF, CHECKOUT, ndc } from '../../support/ndc';
import { toolPath } from './live';

/** The shipped estate, the small fictional one, and the one with every kind of exchange. */
export const SHIPPED = path.join(CHECKOUT, 'config');
export const EXAMPLE = path.join(CHECKOUT, 'examples/first-agreement');
/** Two clusters with everything that they install. */
export const PRODUCTION = path.join(CHECKOUT, 'examples/production');
export const TRANSMISSION = path.join(CHECKOUT, 'examples/transmission');

interface SynthOptions {
  /** @default - all */
  readonly stacks?: readonly string[] | undefined;
  readonly asOf?: string;
  /** @default 'local' */
  readonly environment?: string;
}

/** Runs `ndc synth` on a config folder, as a platform engineer does. Throws with its words when it refuses. */
export function synthesizeConfig(
  config: string,
  out: string,
  { stacks = [], asOf = AS_OF, environment = 'local' }: SynthOptions = {},
): void {
  const chosen = stacks.flatMap((stack) => ['--stack', stack]);
  const where = ['--config', config, '--environment', environment, '--out', out];
  const { code, stderr, stdout } = ndc(['synth', ...where, '--as-of', asOf, ...chosen]);
  if (code !== 0) throw new Error(`ndc synth: exit ${String(code)}\n${stdout}${stderr}`);
}

/** Reads a synthesised folder back. Throws with every issue when there is one. */
export async function readSynthesized(out: string): Promise<ReadEstate> {
  const { estate, issues } = await readFolder(out, { helm: toolPath('helm') });
  if (issues.length > 0) throw new Error(issues.map(({ code, message }) => `${code}: ${message}`).join('\n'));
  return estate;
}

/** All objects of the stacks that are wanted, in the order in which they are to be applied. */
export function objectsOf(estate: ReadEstate, wanted: (stack: string) => boolean = () => true): readonly ReadObject[] {
  return estate.stacks.filter(({ name }) => wanted(name)).flatMap(({ objects }) => objects);
}
