import { join } from 'node:path';
import { measure } from '../../bench/measure';

const ROOT = join(__dirname, '../..');
const run = (script: string) => measure(ROOT, ['-e', script]);

describe('a measured process', () => {
  it('is charged for its own memory, whatever its parent holds', async () => {
    const held = Buffer.alloc(400e6, 1);
    const idle = await run('0');
    const filled = await run('globalThis.held = Buffer.alloc(200e6, 1)');

    expect(held).toHaveLength(400e6);
    expect(idle.peak).toBeLessThan(150e6);
    expect(filled.peak - idle.peak).toBeGreaterThan(150e6);
  });

  it('is charged for the processor time that it takes', async () => {
    const { cpu, wall } = await run('for (const end = Date.now() + 300; Date.now() < end; );');

    expect(cpu).toBeGreaterThan(0.05);
    expect(wall).toBeGreaterThan(0.3);
  });

  it('that fails is an error with what it said', async () => {
    await expect(run('throw new Error("no disk")')).rejects.toThrow(/no disk/);
    await expect(run('console.log("no tenant"); process.exitCode = 1')).rejects.toThrow(/no tenant/);
  });
});
