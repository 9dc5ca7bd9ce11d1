import type { Command } from 'commander';
import type { Text } from '../model/messages/define';
import type { Context } from './context';
import type { ExitCode } from './exit';
import { HELP } from './texts/help';
import { USAGE } from './texts/usage';
import { UsageError } from './usage';

export type Options = Readonly<Record<string, unknown>>;

/** What each group of commands is built with. */
export interface Building {
  readonly context: Context;
  readonly tell: (text: Text) => string;
  /** Adds a command below another one. */
  readonly add: (parent: Command, name: string, text: Text) => Command;
  /** The action of a command: its options first, then its arguments in their order. */
  readonly does: (
    act: (options: Options, ...args: readonly string[]) => Promise<ExitCode>,
  ) => (...given: readonly unknown[]) => Promise<void>;
}

export const estateOptions = (command: Command, { tell }: Building): Command =>
  command
    .option('--config <dir>', tell(HELP.config))
    .option('--environment <id>', tell(HELP.environment))
    .option('--as-of <day>', tell(HELP.asOf));

export const issueOptions = (command: Command, building: Building): Command =>
  estateOptions(command, building)
    .option('--strict', building.tell(HELP.strict))
    .option('--notices', building.tell(HELP.notices))
    .option('--warnings', building.tell(HELP.warnings))
    .option('--format <form>', building.tell(HELP.issueFormat), choice('--format', ['text', 'json', 'sarif']));

export function choice(option: string, allowed: readonly string[]): (value: string) => string {
  return (value) => {
    if (allowed.includes(value)) return value;
    throw new UsageError(USAGE.notAChoice, { option, value }, allowed);
  };
}

/** Gathers the values of an option that may be repeated. */
export const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
