import path from 'node:path';
import { openEstate } from '../../cli/estate';
import { placesOf, sideOf, type Side } from '../../cli/explain/ends';
import { judge } from '../../cli/explain/judge';
import { networkOf } from '../../cli/explain/network';
import { captured } from '../support/captured';
import { CHECKOUT } from '../support/ndc';

/** Every question about every two systems of the rich example: network and model give the same answer, or this throws. */

it.each(['2026-01-01', '2026-06-30', '2026-11-22', '2027-01-01', '2031-01-01'])('on %s', async (asOf) => {
  const { context } = captured();
  const opened = openEstate(context, { config: path.join(CHECKOUT, 'examples/transmission'), asOf });
  const places = placesOf(opened);
  const { estate, standings } = opened;
  if (estate === undefined || places === undefined) throw new Error('the example is not sound');
  const names = estate.tenants.flatMap(({ agency, systems }) => systems.map(({ id }) => `${agency}/${id}`));
  const sides = (role: 'from' | 'to'): readonly Side[] => ['hub', ...names].map((name) => sideOf(name, role, places));
  const [from, to] = [sides('from'), sides('to')];
  const network = await networkOf(context, estate, [...from, ...to]);
  const answers = from.flatMap((one) =>
    to.flatMap((other) =>
      [undefined, 8443, 1].map((port) => {
        const { ways } = judge({ from: one, to: other, port }, { estate, standings, places }, network);
        return { port, ids: ways.flatMap(({ standing }) => standing?.agreement.entry.value.id ?? []) };
      }),
    ),
  );
  const answered = new Set(answers.filter(({ port }) => port === undefined).flatMap(({ ids }) => ids));
  const direct = new Set(estate.flows.flatMap(({ reason }) => (reason.kind === 'waiver' ? [reason.id] : [])));
  const inForce = standings.filter(({ word }) => word === 'in-force').map(({ agreement }) => agreement.entry.value.id);
  expect([...answered].sort()).toEqual(inForce.filter((id) => !direct.has(id)).sort());
  expect(answers.filter(({ port, ids }) => port === 1 && ids.length > 0)).toEqual([]);
});
