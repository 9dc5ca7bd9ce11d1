import type { Hop as PathHop } from '../../model/estate/path';
import type { Endpoint } from '../../model/estate/types';
import { type Asked, type Hop, type Register, verdict } from '../../review/reach';
import type { Side } from './ends';
import type { Network } from './network';

export interface Question {
  readonly from: Side;
  readonly to: Side;
  readonly port: number | undefined;
}

export const NO_REGISTER: Pick<Register, 'agreements'> = { agreements: [] };

const askedOf = (at: Endpoint): Asked => ('namespace' in at ? at : { ranges: at.ranges });

export const questionOf = (
  from: Endpoint,
  to: Endpoint,
  port: number | undefined,
): { readonly from: Asked; readonly to: Asked; readonly port?: number } => ({
  from: askedOf(from),
  to: askedOf(to),
  ...(port === undefined ? {} : { port }),
});

/** The connections of one hop that the network has open, whatever they are open for. */
export const openHop = (
  { from, to }: Pick<PathHop, 'from' | 'to'>,
  reach: Network['reach'],
  port: number | undefined,
): readonly Hop[] => verdict(reach, NO_REGISTER, questionOf(from, to, port)).ways.flatMap(({ hops }) => hops);
