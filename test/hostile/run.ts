import fc from 'fast-check';
import { emptyTally, hostileProperty, SEED } from '../support/hostile-property';

/**
 * `npm run test:hostile`: as many hostile mutations as the first argument says, and one line of JSON about them. A
 * failure is shrunk to the smallest mutation that still shows it. Exit 0 if nothing was found, else 1.
 */

const DEFAULT_RUNS = 100_000;

function run(numRuns: number): boolean {
  const tally = emptyTally();
  const started = process.hrtime.bigint();
  const result = fc.check(hostileProperty(tally), { seed: SEED, numRuns });
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  const { accepted, refused, codes } = tally;
  const passed = !result.failed;
  process.stdout.write(
    `${JSON.stringify({ runs: result.numRuns, seed: SEED, passed, accepted, refused, codes: codes.size, seconds })}\n`,
  );
  if (!passed) process.stderr.write(`${fc.defaultReportMessage(result) ?? 'failed'}\n`);
  return passed;
}

process.exitCode = run(Number(process.argv[2] ?? DEFAULT_RUNS)) ? 0 : 1;
