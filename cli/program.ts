import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import type { Text } from '../model/messages/define';
import { addAgreements } from './agreement-commands';
import { type Building, choice, estateOptions, gather, issueOptions, type Options } from './command-line';
import type { Context } from './context';
import type { ExitCode } from './exit';
import { addImport } from './import-commands';
import { LIST_NAMES } from './list-names';
import { DOCTOR } from './texts/doctor';
import { addMirror } from './mirror-commands';
import { EXPLAIN } from './texts/explain';
import { HEADINGS, HELP } from './texts/help';
import { say } from './texts/say';
import { USAGE } from './texts/usage';
import { UsageError } from './usage';

const REPORT_NAMES = ['capacity', 'controls', 'databases', 'deadlines', 'environments', 'obligations'] as const;

/** Builds the command line. Each action loads the code that it needs, and nothing else does: `--version` stays fast. */
export function program(context: Context, finish: (code: ExitCode) => void): Command {
  const tell = (text: Text): string => say(text, context.lang);
  const building: Building = {
    context,
    tell,
    add: (parent, name, text) =>
      parent
        .command(name)
        .description(tell(text))
        .helpOption('-h, --help', tell(HELP.help))
        .allowExcessArguments(false),
    does:
      (act) =>
      async (...given) => {
        // Commander hands over the arguments, then the options, then the command itself.
        const options = given.at(-2) as Options;
        finish(await act(options, ...given.slice(0, -2).map(String)));
      },
  };
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
  addChecks(root, building);
  addTables(root, building);
  addAgreements(root, building);
  addImport(root, building);
  addDoctor(root, building);
  addMirror(root, building);
  for (const command of withInner(root)) command.exitOverride((error) => translate(error, command));
  return root;
}

const withInner = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(withInner)];

function addChecks(root: Command, building: Building): void {
  const { context, tell, add, does } = building;
  issueOptions(add(root, 'validate', HELP.validate), building)
    .option('--base <dir>', tell(HELP.base))
    .action(does(async (options) => (await import('./commands/validate')).validate(context, options)));
  issueOptions(add(root, 'synth', HELP.synth), building)
    .option('--out <dir>', tell(HELP.out))
    .option('--stack <name>', tell(HELP.stack), gather)
    .action(does(async (options) => (await import('./commands/synth')).synth(context, options)));
  add(root, 'schema', HELP.schema)
    .option('--check', tell(HELP.checkSchema))
    .action(does(async (options) => (await import('./commands/schema')).schema(context, options)));
  estateOptions(add(root, 'lock', HELP.lock), building)
    .option('--check', tell(HELP.checkLock))
    .action(does(async (options) => (await import('./commands/lock')).lock(context, options)));
}

function addTables(root: Command, building: Building): void {
  const { context, tell, add, does } = building;
  estateOptions(add(root, 'list', HELP.list), building)
    .argument('<what>', tell(HELP.listName), choice('list', LIST_NAMES))
    .option('--format <form>', tell(HELP.tableFormat), choice('--format', ['text', 'json', 'csv']))
    .option('--check <file>', tell(HELP.checkApprovers))
    .action(does(async (options, what = '') => (await import('./commands/list')).list(context, options, what)));
  estateOptions(add(root, 'report', HELP.report), building)
    .argument('<name>', tell(HELP.reportName), choice('report', REPORT_NAMES))
    .option('--format <form>', tell(HELP.reportFormat), choice('--format', ['markdown', 'csv', 'json']))
    .option('--framework <id>', tell(HELP.framework))
    .action(does(async (options, name = '') => (await import('./commands/report')).report(context, options, name)));
  estateOptions(add(root, 'explain', EXPLAIN.help), building)
    .argument('<from>', tell(EXPLAIN.from))
    .argument('<to>', tell(EXPLAIN.to))
    .option('--port <number>', tell(EXPLAIN.port))
    .option('--format <form>', tell(EXPLAIN.format), choice('--format', ['text', 'json']))
    .action(
      does(async (options, from = '', to = '') =>
        (await import('./commands/explain')).explain(context, options, from, to),
      ),
    );
  add(root, 'explain-code', HELP.explainCode)
    .argument('<code>', tell(HELP.codeName))
    .action(does(async (_, code = '') => (await import('./commands/explain-code')).explainCode(context, code)));
}

function addDoctor(root: Command, { context, tell, add, does }: Building): void {
  add(root, 'doctor', DOCTOR.help)
    .option('--config <dir>', tell(HELP.config))
    .option('--environment <id>', tell(HELP.environment))
    .option('--cluster <id>', tell(DOCTOR.cluster))
    .option('--administrator', tell(DOCTOR.administrator))
    .option('--format <form>', tell(DOCTOR.format), choice('--format', ['text', 'json']))
    .action(does(async (options) => (await import('./commands/doctor')).doctor(context, options)));
}

const PROBLEMS: Readonly<Record<string, Text>> = {
  'commander.unknownCommand': USAGE.unknownCommand,
  'commander.unknownOption': USAGE.unknownOption,
  'commander.missingArgument': USAGE.missingArgument,
  'commander.optionMissingArgument': USAGE.missingValue,
  'commander.excessArguments': USAGE.tooMany,
  'commander.missingMandatoryOptionValue': USAGE.missingOption,
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
  const known = withOuter(command).flatMap(({ options }) => options);
  return [...known.map((option) => option.long ?? ''), '--help'];
}

const withOuter = (command: Command): readonly Command[] => [
  command,
  ...(command.parent === null ? [] : withOuter(command.parent)),
];
