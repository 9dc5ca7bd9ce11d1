import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import type { Text } from '../model/messages/define';
import type { Context } from './context';
import type { ExitCode } from './exit';
import { LIST_NAMES } from './list-names';
import { HEADINGS, HELP } from './texts/help';
import { say } from './texts/say';
import { USAGE } from './texts/usage';
import { UsageError } from './usage';

const REPORT_NAMES = ['controls', 'obligations'] as const;

type Options = Readonly<Record<string, unknown>>;

/** Builds the command line. Each action loads the code that it needs, and nothing else does: `--version` stays fast. */
export function program(context: Context, finish: (code: ExitCode) => void): Command {
  const tell = (text: Text): string => say(text, context.lang);
  const root = new Command('ndc')
    .description(tell(HELP.ndc))
    .helpOption('-h, --help', tell(HELP.help))
    .helpCommand(false)
    .version(version, '-V, --version', tell(HELP.version))
    .option('--lang <vi|en>', tell(HELP.lang), choice('--lang', ['vi', 'en']))
    .addHelpText('after', `\n${tell(HELP.exits)}`)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => tell(HEADINGS[title] ?? { en: title, vi: title }),
    })
    .configureOutput({ writeOut: context.out, writeErr: context.err, outputError: () => undefined });
  const sub = (name: string, text: Text): Command =>
    root.command(name).description(tell(text)).helpOption('-h, --help', tell(HELP.help)).allowExcessArguments(false);
  const does =
    (act: (options: Options, argument: string) => Promise<ExitCode>) =>
    async (...given: readonly unknown[]): Promise<void> => {
      const [argument, options] = given.length === 3 ? [String(given[0]), given[1]] : ['', given[0]];
      finish(await act(options as Options, argument));
    };
  addChecks(sub, tell, context, does);
  addTables(sub, tell, context, does);
  for (const command of [root, ...root.commands]) command.exitOverride((error) => translate(error, command));
  return root;
}

type Sub = (name: string, text: Text) => Command;
type Tell = (text: Text) => string;
type Does = (
  act: (options: Options, argument: string) => Promise<ExitCode>,
) => (...given: readonly unknown[]) => Promise<void>;

const estateOptions = (command: Command, tell: Tell): Command =>
  command
    .option('--config <dir>', tell(HELP.config))
    .option('--environment <id>', tell(HELP.environment))
    .option('--as-of <day>', tell(HELP.asOf));

const issueOptions = (command: Command, tell: Tell): Command =>
  estateOptions(command, tell)
    .option('--strict', tell(HELP.strict))
    .option('--notices', tell(HELP.notices))
    .option('--warnings', tell(HELP.warnings))
    .option('--format <form>', tell(HELP.issueFormat), choice('--format', ['text', 'json', 'sarif']));

function addChecks(sub: Sub, tell: Tell, context: Context, does: Does): void {
  issueOptions(sub('validate', HELP.validate), tell).action(
    does(async (options) => (await import('./commands/validate')).validate(context, options)),
  );
  issueOptions(sub('synth', HELP.synth), tell)
    .option('--out <dir>', tell(HELP.out))
    .option('--stack <name>', tell(HELP.stack), (name: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      name,
    ])
    .action(does(async (options) => (await import('./commands/synth')).synth(context, options)));
  sub('schema', HELP.schema)
    .option('--check', tell(HELP.checkSchema))
    .action(does(async (options) => (await import('./commands/schema')).schema(context, options)));
  estateOptions(sub('lock', HELP.lock), tell)
    .option('--check', tell(HELP.checkLock))
    .action(does(async (options) => (await import('./commands/lock')).lock(context, options)));
}

function addTables(sub: Sub, tell: Tell, context: Context, does: Does): void {
  estateOptions(sub('list', HELP.list), tell)
    .argument('<what>', tell(HELP.listName), choice('list', LIST_NAMES))
    .option('--format <form>', tell(HELP.tableFormat), choice('--format', ['text', 'json', 'csv']))
    .action(does(async (options, what) => (await import('./commands/list')).list(context, options, what)));
  estateOptions(sub('report', HELP.report), tell)
    .argument('<name>', tell(HELP.reportName), choice('report', REPORT_NAMES))
    .option('--format <form>', tell(HELP.reportFormat), choice('--format', ['markdown', 'csv', 'json']))
    .option('--framework <id>', tell(HELP.framework))
    .action(does(async (options, name) => (await import('./commands/report')).report(context, options, name)));
  sub('explain-code', HELP.explainCode)
    .argument('<code>', tell(HELP.codeName))
    .action(does(async (_, code) => (await import('./commands/explain-code')).explainCode(context, code)));
}

function choice(option: string, allowed: readonly string[]): (value: string) => string {
  return (value) => {
    if (allowed.includes(value)) return value;
    throw new UsageError(USAGE.notAChoice, { option, value }, allowed);
  };
}

const PROBLEMS: Readonly<Record<string, Text>> = {
  'commander.unknownCommand': USAGE.unknownCommand,
  'commander.unknownOption': USAGE.unknownOption,
  'commander.missingArgument': USAGE.missingArgument,
  'commander.optionMissingArgument': USAGE.missingValue,
  'commander.excessArguments': USAGE.tooMany,
};

/** Commander reports in English only: the code says which problem it is, the quoted part of the text about what. */
function translate(error: CommanderError, command: Command): never {
  const text = PROBLEMS[error.code];
  if (text === undefined) throw error;
  const value = /'(.*)'/s.exec(error.message)?.[1] ?? '';
  throw new UsageError(text, { value }, allowedInstead(error.code, command));
}

function allowedInstead(code: string, command: Command): readonly string[] {
  if (code === 'commander.unknownCommand') return command.commands.map((sub) => sub.name());
  if (code !== 'commander.unknownOption') return [];
  const known = command.parent === null ? command.options : [...command.options, ...command.parent.options];
  return [...known.map((option) => option.long ?? ''), '--help'];
}
