import { planStacks } from '../../stacks/plan';
import { manifestText } from '../../stacks/synthesis/manifest';
import { estate } from '../support/estate';
import { CHARTS, textsOf } from './render';
import { PROVENANCE, stock } from './stock';

const plans = planStacks(estate(), CHARTS);

describe('beside stock CDKTF', () => {
  const oracle = stock(plans);
  const ours = textsOf(estate());

  it.each(plans.map(({ name }) => name))('%s differs by its provenance alone, to the byte', (name) => {
    expect(ours.get(name)?.replace(PROVENANCE, '')).toBe(oracle.texts.get(name));
  });

  it('adds a provenance to every resource and to nothing else', () => {
    const text = [...ours.values()].join('');
    expect(text.match(PROVENANCE)).toHaveLength(text.match(/"uniqueId"/g)?.length ?? 0);
  });

  it('writes the same manifest, to the byte', () => {
    expect(manifestText(plans)).toBe(oracle.manifest);
  });
});
