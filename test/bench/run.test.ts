import { join } from 'node:path';
import { main } from '../../bench/run';

const run = (...args: readonly string[]) => main(join(__dirname, '../..'), args);

describe('the options of the benchmark', () => {
  it('are whole numbers', async () => {
    await expect(run('--systems', 'many')).rejects.toThrow(/--systems must be a whole number/);
    await expect(run('--rounds', '0')).rejects.toThrow(/--rounds must be a whole number from 1/);
    await expect(run('--seed', '1.5')).rejects.toThrow(/--seed must be a whole number/);
  });

  it('are known', async () => {
    await expect(run('--size', '1')).rejects.toThrow(/--size/);
  });
});
