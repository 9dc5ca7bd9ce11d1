import type { Command } from 'commander';
import { type Building, choice, estateOptions } from './command-line';
import type { ImportOptions } from './commands/import';
import { HELP } from './texts/help';

/** `ndc import databases FILE`. */
export function addImport(root: Command, building: Building): void {
  const { context, tell, add, does } = building;
  estateOptions(add(root, 'import', HELP.import), building)
    .argument('<what>', tell(HELP.importName), choice('import', ['databases']))
    .argument('<file>', tell(HELP.importFile))
    .requiredOption('--list <id>', tell(HELP.importList))
    .requiredOption('--source <key>', tell(HELP.importSource))
    .option('--write', tell(HELP.importWrite))
    .option('--count <number>', tell(HELP.importCount))
    .option('--format <form>', tell(HELP.tableFormat), choice('--format', ['text', 'json', 'csv']))
    .action(
      does(async (options, _, file = '') =>
        (await import('./commands/import')).importDatabases(context, options as unknown as ImportOptions, file),
      ),
    );
}
