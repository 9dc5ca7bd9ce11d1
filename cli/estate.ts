import path from 'node:path';
import type { Loaded } from '../model/load';
import { FIRST_DAY, load } from '../model/load';
import { isDay } from '../model/schema/scalars';
import type { Context } from './context';
import { COMMANDS } from './texts/commands';
import { say } from './texts/say';
import { USAGE } from './texts/usage';
import { UsageError } from './usage';

export interface EstateOptions {
  readonly config?: string;
  readonly environment?: string;
  readonly asOf?: string;
}

export interface OpenedEstate extends Loaded {
  /** Absolute; for reading and writing only, never shown. */
  readonly configDir: string;
  /** The same as shown to people. */
  readonly shownRoot: string;
  readonly environment: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Reads and checks the estate that the options name. */
export function openEstate(context: Context, options: EstateOptions): OpenedEstate {
  const asOf = dayOf(options.asOf ?? context.defaults.asOf, options.asOf === undefined ? 'NDC_AS_OF' : '--as-of');
  const configDir = path.resolve(options.config ?? context.defaults.config);
  const shownRoot = shownRootOf(configDir, context.root);
  context.progress(say(COMMANDS.reading, context.lang, { root: shownRoot }));
  const environment = options.environment ?? context.defaults.environment;
  return { ...load({ configDir, shownRoot, environment, asOf }), configDir, shownRoot, environment, asOf };
}

function dayOf(value: string, option: string): string {
  if (!isDay(value)) throw new UsageError(USAGE.notADay, { option, value });
  if (value < FIRST_DAY) throw new UsageError(USAGE.tooEarly, { option, value, first: FIRST_DAY });
  return value;
}

/**
 * Below the checkout the path from there, elsewhere the folder's own name: it is written into the output as
 * provenance, which must not depend on the machine or on the folder that the command is called in.
 */
export function shownRootOf(configDir: string, root: string): string {
  const relative = path.relative(root, configDir);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isBelow ? relative.split(path.sep).join('/') : path.basename(configDir);
}
