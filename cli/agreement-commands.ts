import type { Command } from 'commander';
import { EXCHANGE_KINDS, INTERMEDIARIES } from '../model/schema/agreement';
import { type Building, choice, estateOptions, gather } from './command-line';
import { AGREEMENT_HELP } from './texts/agreements';

/** `ndc agreement new|digest|consent`: the files that an agency would else write by hand. */
export function addAgreements(root: Command, building: Building): void {
  const { context, tell, add, does } = building;
  const agreement = add(root, 'agreement', AGREEMENT_HELP.agreement);
  const below = (name: string, text: (typeof AGREEMENT_HELP)[keyof typeof AGREEMENT_HELP]): Command =>
    estateOptions(add(agreement, name, text), building).argument('<id>', tell(AGREEMENT_HELP.id));
  termOptions(below('new', AGREEMENT_HELP.new), building).action(
    does(async (options, id = '') => (await import('./commands/agreement-new')).agreementNew(context, options, id)),
  );
  below('digest', AGREEMENT_HELP.digest)
    .option('--show', tell(AGREEMENT_HELP.show))
    .action(
      does(async (options, id = '') =>
        (await import('./commands/agreement-digest')).agreementDigest(context, options, id),
      ),
    );
  below('consent', AGREEMENT_HELP.consent)
    .option('--party <agency>', tell(AGREEMENT_HELP.party))
    .option('--date <day>', tell(AGREEMENT_HELP.date))
    .option('--office <text>', tell(AGREEMENT_HELP.office))
    .option('--suspend <reason>', tell(AGREEMENT_HELP.suspend))
    .option('--since <day>', tell(AGREEMENT_HELP.since))
    .option('--renew', tell(AGREEMENT_HELP.renew))
    .action(
      does(async (options, id = '') =>
        (await import('./commands/agreement-consent')).agreementConsent(context, options, id),
      ),
    );
}

function termOptions(command: Command, { tell }: Building): Command {
  return command
    .option('--consumer <end>', tell(AGREEMENT_HELP.consumer))
    .option('--provider <end>', tell(AGREEMENT_HELP.provider))
    .option('--dataset <dataset...>', tell(AGREEMENT_HELP.dataset))
    .option('--purpose <text>', tell(AGREEMENT_HELP.purpose))
    .option('--law <article>', tell(AGREEMENT_HELP.law), gather)
    .option('--frequency <word>', tell(AGREEMENT_HELP.frequency))
    .option('--from <day>', tell(AGREEMENT_HELP.from))
    .option('--until <day>', tell(AGREEMENT_HELP.until))
    .option('--kind <kind>', tell(AGREEMENT_HELP.kind), choice('--kind', EXCHANGE_KINDS))
    .option('--via <way>', tell(AGREEMENT_HELP.via), choice('--via', INTERMEDIARIES))
    .option('--initiator <side>', tell(AGREEMENT_HELP.initiator), choice('--initiator', ['consumer', 'provider']))
    .option('--through <platform>', tell(AGREEMENT_HELP.through))
    .option('--document <document>', tell(AGREEMENT_HELP.document))
    .option('--sector <id>', tell(AGREEMENT_HELP.sector))
    .option('--log-months <number>', tell(AGREEMENT_HELP.logMonths));
}
