// Writes docs/evidence/terraform.json after a whole and faultless run of the tests beside this file, when
// UPDATE_EVIDENCE=1 asks for it; does nothing otherwise. The day of the run comes from NDC_EVIDENCE_DATE: nothing here
// reads a clock. A run that was to leave evidence and leaves none is a failed run.
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

const CHECKOUT = join(__dirname, '../../..');

module.exports = class EvidenceReporter {
  /** @param options.checkout folder to read the facts from and to write to; this checkout by default */
  constructor(_globalConfig, { checkout = CHECKOUT } = {}) {
    this.facts = join(checkout, '.cache/evidence/terraform.json');
    this.evidence = join(checkout, 'docs/evidence/terraform.json');
  }

  onRunStart() {
    if (!isWanted()) return;
    if (!isDay(date())) throw new Error(`NDC_EVIDENCE_DATE names no day as YYYY-MM-DD: "${date()}"`);
    rmSync(this.facts, { force: true });
  }

  onRunComplete(_contexts, results) {
    if (!isWanted()) return;
    const ours = results.testResults.filter(({ testFilePath }) => dirname(testFilePath) === __dirname);
    const reason = obstacleIn(ours, this.facts);
    if (reason === undefined) {
      this.write(ours);
      process.stdout.write(`evidence written: docs/evidence/terraform.json\n`);
    } else {
      this.error = new Error(`no evidence written: ${reason}`);
      process.stdout.write(`${this.error.message}\n`);
    }
  }

  /** Jest's question whether a reporter failed. */
  getLastError() {
    return this.error;
  }

  write(files) {
    const tests = files
      .map(({ testFilePath, testResults }) => [basename(testFilePath, '.test.ts'), countsOf(testResults)])
      .sort(([left], [right]) => (left < right ? -1 : 1));
    const { asOf, ...facts } = JSON.parse(readFileSync(this.facts, 'utf8'));
    const evidence = { date: date(), asOf, tests: Object.fromEntries(tests), ...facts };
    mkdirSync(dirname(this.evidence), { recursive: true });
    writeFileSync(this.evidence, `${JSON.stringify(evidence, null, 2)}\n`);
  }
};

const isWanted = () => process.env.UPDATE_EVIDENCE === '1';
const date = () => process.env.NDC_EVIDENCE_DATE ?? '';

function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(text);
}

function obstacleIn(files, facts) {
  const failed = files.filter(({ numFailingTests, testExecError }) => numFailingTests > 0 || testExecError);
  if (failed.length > 0) return `failed: ${failed.map(({ testFilePath }) => basename(testFilePath)).join(', ')}`;
  const passed = files.reduce((sum, { numPassingTests }) => sum + numPassingTests, 0);
  if (passed === 0) return 'no test of the Terraform way has run';
  try {
    readFileSync(facts);
  } catch {
    return 'apply.test.ts has not run';
  }
  return undefined;
}

/** What was not run is part of the evidence, with its reason in the name. */
function countsOf(tests) {
  const count = (wanted) => tests.filter(({ status }) => status === wanted).length;
  const skipped = tests
    .filter(({ status }) => status === 'pending')
    .map(({ ancestorTitles }) => ancestorTitles.find((title) => title.includes(' (not run: ')) ?? 'skipped');
  return {
    passed: count('passed'),
    notRun: Object.fromEntries(
      [...new Set(skipped)].map((title) => [title, skipped.filter((one) => one === title).length]),
    ),
  };
}
