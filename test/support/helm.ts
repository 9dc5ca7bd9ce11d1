import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CHARTS = join(__dirname, '../../charts');

/** The charts say from which version on they are understood. */
const KUBE_VERSION = '1.35.4';

/** What real Helm prints for one of our charts. Throws with its words where it refuses. */
export function renderChart(helm: string, chart: string, values: unknown, options: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'ndc-chart-'));
  try {
    const file = join(folder, 'values.json');
    writeFileSync(file, JSON.stringify(values));
    return execFileSync(
      helm,
      ['template', chart, join(CHARTS, chart), '--kube-version', KUBE_VERSION, '--values', file, ...options],
      { encoding: 'utf8', env: { HOME: folder }, maxBuffer: 64 * 1024 * 1024, stdio: 'pipe' },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
