import { describeLive, describeNotRun } from '../support/live';
import type { Tool } from '../toolchain/binaries';
import { type Engine, type EngineName, findEngine } from './engine';

/** Makes a missing engine a failure. OpenTofu is a second opinion: nobody has to have it. */
export const DEMANDED_BY: Readonly<Record<EngineName, string>> = {
  terraform: 'NDC_REQUIRE_TERRAFORM',
  tofu: 'NDC_REQUIRE_TOFU',
};

/**
 * Declares tests that need an engine and the providers of the stacks besides a control plane. Where there is none they
 * are skipped with the reason in their name, or failed when they are demanded.
 *
 * @param block takes the engine, which it may ask for once the tests run
 */
export function describeTerraform(
  name: string,
  block: (engine: () => Engine) => void,
  { engine = 'terraform', needs = [] }: { readonly engine?: EngineName; readonly needs?: readonly Tool[] } = {},
): void {
  const found = findEngine(engine);
  const declare = (): void => block(() => existing(found));
  if ('missing' in found) describeNotRun(name, declare, found.missing, DEMANDED_BY[engine]);
  else describeLive(name, declare, needs);
}

function existing(found: ReturnType<typeof findEngine>): Engine {
  if ('missing' in found) throw new Error(found.missing);
  return found;
}
