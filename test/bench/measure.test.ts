import { join } from 'node:path';
import { measure } from '../../bench/measure';

const ROOT = join(__dirname, '../..');
const run = (script: string) => measure(ROOT, ['-e', script]);

describe('a measured process', () => {
  it('is charged for its own memory, whatever its parent holds', () => {
    const held = Buffer.alloc(400e6, 1);
    const idle = run('0');
    const filled = run('globalThis.held = Buffer.alloc(200e6, 1)');

    expect(held).toHaveLength(400e6);
    expect(idle.peak).toBeLessThan(150e6);
    expect(filled.peak - idle.peak).toBeGreaterThan(150e6);
  });

  it('is charged for the processor time that it takes', () => {
    const { cpu, wall } = run('for (const end = Date.now() + 300; Date.now() < end; );');

    expect(cpu).toBeGreaterThan(0.05);
    expect(wall).toBeGreaterThan(0.3);
  });

  it('that fails is an error with what it said', () => {
    expect(() => run('throw new Error("no disk")')).toThrow(/no disk/);
  });
});
