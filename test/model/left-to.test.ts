import { load } from '../../model/load';
import { CHECKOUT } from '../support/ndc';

const { config } = load({
  configDir: `${CHECKOUT}/config`,
  shownRoot: 'config',
  environment: 'local',
  asOf: '2026-11-22',
});
if (config === undefined) throw new Error('the register has errors');
const { controls, level } = config.entries;

describe('to whom a demand of a level is left', () => {
  const inMap = controls.flatMap(({ value }) =>
    value.controls.flatMap(({ demand, leftTo }) =>
      demand === undefined || leftTo === undefined ? [] : [[`${demand.level} ${demand.topic}`, leftTo] as const],
    ),
  );
  const inCatalogue = level.flatMap(({ names, value }) =>
    value.mappings.flatMap(({ topic, leftTo }) =>
      leftTo === undefined ? [] : [[`${names['level']} ${topic}`, leftTo] as const],
    ),
  );

  it('has one name in the level catalogue and in the control map', () => {
    const known = new Map<string, { readonly vi: string; readonly en: string }>(inMap);
    const both = inCatalogue.filter(([demand]) => known.has(demand));
    expect(both.length).toBeGreaterThan(30);
    expect(both.filter(([demand, leftTo]) => known.get(demand)?.vi !== leftTo.vi)).toEqual([]);
    expect(both.filter(([demand, leftTo]) => known.get(demand)?.en !== leftTo.en)).toEqual([]);
  });
});
