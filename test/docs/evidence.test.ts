import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { appliedStacks } from '../live/terraform/applied';
import { digestOf } from '../live/terraform/digest';
import { CHECKOUT, ndc } from '../support/ndc';
import { temporaryFolders, writeFiles } from '../support/temporary';

const FILE = 'docs/evidence/terraform.json';
const folder = temporaryFolders();

const day = z.iso.date();
const version = z.string().regex(/^\d+\.\d+\.\d+$/);
const digests = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));
const ran = z.strictObject({
  passed: z.int().positive(),
  /** Name of what was not run, with its reason, to the number of its tests. */
  notRun: z.record(z.string().includes(' (not run: '), z.int().positive()),
});

/** What a run with real providers left behind: see docs/evidence/README.md. */
const EVIDENCE = z.strictObject({
  /** Day of the run. */
  date: day,
  /** Day for which the estate was synthesised. */
  asOf: day,
  tests: z.strictObject({ apply: ran, deletion: ran, drift: ran, interruption: ran }),
  versions: z.strictObject({
    terraform: version,
    tofu: version.optional(),
    'cdktf-cli': version.optional(),
    kubernetes: version,
    node: version,
  }),
  providers: z.strictObject({ helm: version, kubernetes: version }),
  stacks: z.record(z.string(), digests),
});

const evidence = EVIDENCE.parse(JSON.parse(readFileSync(join(CHECKOUT, FILE), 'utf8')));

const applied = appliedStacks({ cdktf: evidence.versions['cdktf-cli'] !== undefined });

/** Stacks that are no longer what they were when the providers took them. */
function changedSince(asOf: string): readonly string[] {
  return Object.entries(applied).flatMap(([config, stacks]) => {
    const out = folder();
    const chosen = stacks.flatMap((stack) => ['--stack', stack]);
    const { code, stderr } = ndc(['synth', '--config', config, '--out', out, '--as-of', asOf, ...chosen]);
    if (code !== 0) throw new Error(stderr);
    return stacks
      .filter((stack) => {
        const text = readFileSync(join(out, 'stacks', stack, 'cdk.tf.json'), 'utf8');
        return digestOf(text) !== evidence.stacks[config]?.[stack];
      })
      .map((stack) => `${config}: ${stack}`);
  });
}

describe('the evidence of the last run with Terraform', () => {
  it('names every stack that the tests apply', () => {
    const named = Object.entries(evidence.stacks).map(([config, stacks]) => [config, Object.keys(stacks).sort()]);
    expect(Object.fromEntries(named)).toEqual(applied);
  });

  // Whoever cannot install providers cannot renew it: said to everyone, demanded where Terraform is.
  it('is as new as the stacks, or says that it is not', () => {
    const changed = changedSince(evidence.asOf);
    const shown = changed.length === 0 ? '' : `${FILE} of ${evidence.date} is older than ${changed.join(', ')}\n`;
    process.stderr.write(shown);
    expect(process.env['NDC_REQUIRE_TERRAFORM'] === '1' ? changed : []).toEqual([]);
  });

  it('is told apart from another stack by one field', () => {
    const stack = { '//': { metadata: { path: 'a' } }, resource: { x: { y: { '//': {}, name: 'a' } } } };
    const commented = { ...stack, '//': { metadata: { path: 'b' } } };
    const renamed = { ...stack, resource: { x: { y: { '//': {}, name: 'b' } } } };
    expect(digestOf(JSON.stringify(commented))).toBe(digestOf(JSON.stringify(stack)));
    expect(digestOf(JSON.stringify(renamed))).not.toBe(digestOf(JSON.stringify(stack)));
  });
});

interface Reporter {
  onRunStart(): void;
  onRunComplete(contexts: unknown, results: { readonly testResults: readonly object[] }): void;
  getLastError(): Error | undefined;
}
type ReporterClass = new (config: unknown, options: { readonly checkout: string }) => Reporter;

describe('the reporter that writes the evidence', () => {
  const FACTS = '.cache/evidence/terraform.json';
  const load = createRequire(__filename);
  const TESTS = join(CHECKOUT, 'test/live/terraform');
  const EvidenceReporter = load(join(TESTS, 'evidence-reporter.cjs')) as ReporterClass;
  const result = {
    testFilePath: join(TESTS, 'apply.test.ts'),
    numFailingTests: 0,
    numPassingTests: 1,
    testResults: [{ status: 'passed', ancestorTitles: [] }],
  };

  /** A checkout with the facts of an earlier run, and the reporter of a run that is asked for as told. */
  const run = (update: string, date: string): { readonly checkout: string; readonly reporter: Reporter } => {
    jest.replaceProperty(process, 'env', { UPDATE_EVIDENCE: update, NDC_EVIDENCE_DATE: date });
    const checkout = folder();
    writeFiles(checkout, { [FACTS]: '{ "asOf": "2026-11-22" }' });
    return { checkout, reporter: new EvidenceReporter({}, { checkout }) };
  };

  beforeEach(() => {
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('does nothing in a run that is not asked for it', () => {
    const { checkout, reporter } = run('', '2026-11-22');
    reporter.onRunStart();
    reporter.onRunComplete([], { testResults: [result] });
    expect([FACTS, FILE].map((file) => existsSync(join(checkout, file)))).toEqual([true, false]);
    expect(reporter.getLastError()).toBeUndefined();
  });

  it.each(['', '22/11/2026', '2026-13-01', '2026-02-30'])('fails at once with the day "%s"', (date) => {
    const { checkout, reporter } = run('1', date);
    expect(() => reporter.onRunStart()).toThrow('NDC_EVIDENCE_DATE names no day');
    expect(existsSync(join(checkout, FACTS))).toBe(true);
  });

  it('writes what a faultless run left, and nothing of an earlier one', () => {
    const { checkout, reporter } = run('1', '2026-11-22');
    reporter.onRunStart();
    expect(existsSync(join(checkout, FACTS))).toBe(false);
    writeFiles(checkout, { [FACTS]: '{ "asOf": "2026-11-21" }' });
    reporter.onRunComplete([], { testResults: [result] });
    expect(reporter.getLastError()).toBeUndefined();
    expect(JSON.parse(readFileSync(join(checkout, FILE), 'utf8'))).toEqual({
      date: '2026-11-22',
      asOf: '2026-11-21',
      tests: { apply: { passed: 1, notRun: {} } },
    });
  });

  it.each([
    ['a test failed', [{ ...result, numFailingTests: 1 }]],
    ['no test of Terraform ran', []],
    ['the facts are missing', [result]],
  ])('fails the run and writes nothing when %s', (_, testResults) => {
    const { checkout, reporter } = run('1', '2026-11-22');
    reporter.onRunStart();
    reporter.onRunComplete([], { testResults });
    expect(reporter.getLastError()?.message).toMatch(/^no evidence written: /);
    expect(existsSync(join(checkout, FILE))).toBe(false);
  });
});
