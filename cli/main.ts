import { CommanderError } from 'commander';
import { version } from '../package.json';
import { visible } from '../model/messages/render';
import type { Context } from './context';
import { readContext } from './context';
import { EXIT } from './exit';
import { program } from './program';
import { say } from './texts/say';
import { USAGE } from './texts/usage';
import { renderUsage, UsageError } from './usage';

/** A reader that goes away (`| head`) is not an error: what is still to say is dropped, the exit code stays. */
function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

function reportInternal(context: Context, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const lines = [
    `ndc: ${say(USAGE.internal, context.lang)}`,
    `  ${visible(message)}`,
    `  ndc ${version}, node ${process.version}, ${process.platform}`,
    `  ${say(USAGE.report, context.lang)}`,
  ];
  if (context.debug && error instanceof Error) lines.push(error.stack ?? '');
  context.err(`${lines.join('\n')}\n`);
}

/** What a full disk, a read-only folder or missing rights answer: nothing that is ours to mend. */
const REFUSALS = ['EACCES', 'EBUSY', 'EDQUOT', 'EMFILE', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && REFUSALS.includes(String(error.code));
}

async function run(): Promise<void> {
  survivePipes();
  const context = readContext(process);
  const root = program(context, (code) => (process.exitCode = code));
  const command = root.commands.find((sub) => sub.name() === process.argv[2]);
  const inner = command?.commands.find((sub) => sub.name() === process.argv[3]);
  const called = [command, inner].flatMap((one) => one?.name() ?? []).join(' ');
  try {
    if (process.argv.length <= 2) root.help({ error: true });
    await root.parseAsync(process.argv);
  } catch (error) {
    if (error instanceof UsageError) {
      context.err(renderUsage(error, called, context.lang));
      process.exitCode = EXIT.usage;
    } else if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.usage;
    } else if (isRefusal(error)) {
      context.err(`ndc: ${say(USAGE.refused, context.lang, { message: error.message })}\n`);
      process.exitCode = EXIT.usage;
    } else {
      reportInternal(context, error);
      process.exitCode = EXIT.internal;
    }
  }
}

void run();
