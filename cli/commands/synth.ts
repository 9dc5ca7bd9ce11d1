import path from 'node:path';
import { setImmediate as otherEvents } from 'node:timers/promises';
import { ChartFileError, ImageNotLockedError, synthesize, UnknownStackError } from '../../main';
import { checked } from '../citations';
import type { Context } from '../context';
import type { EstateOptions } from '../estate';
import { openEstate } from '../estate';
import type { ExitCode } from '../exit';
import { EXIT } from '../exit';
import { stops } from '../format/tally';
import type { Installed } from '../install/install';
import { install } from '../install/install';
import { touchingOutput } from '../install/refused';
import { withStaging } from '../install/staging';
import { checkTarget } from '../install/target';
import type { IssueOptions } from '../print-issues';
import { printIssues } from '../print-issues';
import { summaryText } from '../summary/summary';
import { COMMANDS } from '../texts/commands';
import { say } from '../texts/say';
import { USAGE } from '../texts/usage';
import { UsageError } from '../usage';

interface SynthOptions extends EstateOptions, IssueOptions {
  readonly out?: string;
  readonly stack?: readonly string[];
}

/** Checks the estate, then writes its Terraform. With an error nothing is written and an earlier output stays as it is. */
export async function synth(context: Context, options: SynthOptions): Promise<ExitCode> {
  const out = options.out ?? context.defaults.out;
  const opened = openEstate(context, options);
  touchingOutput(() => checkTarget(out, opened.configDir, context.root));
  const { estate, config, asOf } = opened;
  const issues = checked(opened);
  printIssues(context, issues, options);
  if (stops(issues, options.strict === true) || estate === undefined || config === undefined) return EXIT.findings;
  try {
    const { result, installed } = await write(context, estate, path.resolve(out), options.stack);
    const summary = summaryText({ estate, config, issues, asOf, result, installed, out, given: options }, context.lang);
    if ((options.format ?? 'text') === 'text') context.out(summary);
    return EXIT.clean;
  } catch (error) {
    if (error instanceof UnknownStackError)
      throw new UsageError(USAGE.unknownStack, { value: error.unknown[0] ?? '' }, error.known);
    if (error instanceof ImageNotLockedError) {
      const { chart, image, locked } = error;
      throw new UsageError(USAGE.imageNotLocked, { chart, value: image }, locked);
    }
    if (error instanceof ChartFileError) throw new UsageError(USAGE.chartFile, { value: error.path });
    throw error;
  }
}

type Written = { readonly result: ReturnType<typeof synthesize>; readonly installed: Installed };

function write(
  context: Context,
  estate: Parameters<typeof synthesize>[0],
  out: string,
  stacks: readonly string[] | undefined,
): Promise<Written> {
  const chartsDir = path.join(context.root, 'charts');
  return withStaging(out, async (staging) => {
    context.progress(say(COMMANDS.synthesising, context.lang));
    const result = synthesize(estate, { outDir: staging, chartsDir, ...(stacks === undefined ? {} : { stacks }) });
    // Synthesis held the thread: an interrupt of that time must be heard before anything is moved.
    await otherEvents();
    context.progress(say(COMMANDS.installing, context.lang, { out: path.basename(out) }));
    return { result, installed: touchingOutput(() => install(staging, out, stacks !== undefined)) };
  });
}
