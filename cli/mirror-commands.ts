import type { Command } from 'commander';
import { type Building, choice, estateOptions } from './command-line';
import { HELP } from './texts/help';
import { MIRROR_HELP } from './texts/mirror';

/** `ndc mirror list` and `ndc mirror pull`. */
export function addMirror(root: Command, building: Building): void {
  const { context, tell, add, does } = building;
  const mirror = add(root, 'mirror', MIRROR_HELP.mirror);
  estateOptions(add(mirror, 'list', MIRROR_HELP.list), building)
    .option(
      '--format <form>',
      tell(MIRROR_HELP.format),
      choice('--format', ['text', 'json', 'csv', 'skopeo', 'images']),
    )
    .action(does(async (options) => (await import('./commands/mirror-list')).mirrorList(context, options)));
  estateOptions(add(mirror, 'pull', MIRROR_HELP.pull), building)
    .option('--from <dir>', tell(MIRROR_HELP.from))
    .option('--record', tell(MIRROR_HELP.record))
    .option('--out <dir>', tell(HELP.out))
    .action(does(async (options) => (await import('./commands/mirror-pull')).mirrorPull(context, options)));
}
