import { Construct } from 'constructs';
import { PLATFORM_NAMESPACE } from '../model/estate/names';
import { agreementValues, frameValues, type ExchangeGatewayEstate } from './exchange-gateway-values';
import { placeLocalChart } from './local-chart';
import { cite } from './provenance';

const NAME = 'exchange-gateway';

export interface ExchangeGatewayProps extends ExchangeGatewayEstate {
  /** Folder of the chart beside the stacks; its name carries the digest of its content. */
  readonly chartFolder: string;
}

/**
 * The hub's gateway, which lets pass what the register names and nothing else: from our own chart. One release makes
 * the gateway, and one each holds the agreements of a hundred of ids: Helm keeps a release in one Secret of 1 MiB. None
 * waits for another, so that what has ended goes even where something else is refused.
 *
 * Their objects name the hub's namespace; their state is kept with that of all our releases, so that whoever applies
 * them reads no Secret beside the keys of the gateway.
 */
export class ExchangeGatewayReleases extends Construct {
  static readonly CITES: readonly string[] = ['R08c', 'R14b'];

  constructor(scope: Construct, id: string, { chartFolder, ...estate }: ExchangeGatewayProps) {
    super(scope, id);
    cite(this, ExchangeGatewayReleases.CITES);
    const release = (words: readonly string[], values: object): void => {
      const chart = { words: [NAME, ...words], namespace: PLATFORM_NAMESPACE, chartFolder, values };
      placeLocalChart(this, ['release', ...words].join('-'), chart);
    };
    release([], frameValues(estate));
    for (const { block, agreements } of estate.blocks) release([block], agreementValues(estate, agreements));
  }
}
