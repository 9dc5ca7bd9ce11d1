import { version } from 'cdktf/package.json';
import { planStacks } from '../../stacks/plan';
import { manifestText } from '../../stacks/synthesis/manifest';
import { estate } from '../support/estate';
import { CHARTS, textsOf } from './render';
import { PROVENANCE, stock } from './stock';

/** Runs with `cdktf` standing for its maintained fork (`jest.config.js`). The fork lays out empty values differently. */
describe('on cdktn in the place of cdktf', () => {
  const plans = planStacks(estate(), CHARTS);
  const fork = stock(plans);
  const ours = textsOf(estate());

  it('is the fork', () => {
    expect(version).toBe('0.24.0');
  });

  it.each(plans.map(({ name }) => name))('%s says the same', (name) => {
    expect(JSON.parse(ours.get(name)?.replace(PROVENANCE, '') ?? '')).toEqual(JSON.parse(fork.texts.get(name) ?? ''));
  });

  it('the manifest says the same', () => {
    expect(JSON.parse(manifestText(plans))).toEqual(JSON.parse(fork.manifest));
  });
});
