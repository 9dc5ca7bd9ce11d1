// Writes docs/evidence/terraform.json after a whole and faultless run of the tests beside this file, when
// UPDATE_EVIDENCE=1 asks for it. The day of the run comes from NDC_EVIDENCE_DATE: nothing here reads a clock.
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');

const CHECKOUT = join(__dirname, '../../..');
const FACTS = join(CHECKOUT, '.cache/evidence/terraform.json');
const EVIDENCE = join(CHECKOUT, 'docs/evidence/terraform.json');

module.exports = class EvidenceReporter {
  onRunStart() {
    rmSync(FACTS, { force: true });
  }

  onRunComplete(_contexts, results) {
    if (process.env.UPDATE_EVIDENCE !== '1') return;
    const date = process.env.NDC_EVIDENCE_DATE ?? '';
    const ours = results.testResults.filter(({ testFilePath }) => dirname(testFilePath) === __dirname);
    const reason = obstacleIn(ours, date);
    if (reason !== undefined) {
      process.stdout.write(`no evidence written: ${reason}\n`);
      return;
    }
    const tests = ours
      .map(({ testFilePath, testResults }) => [basename(testFilePath, '.test.ts'), countsOf(testResults)])
      .sort(([left], [right]) => (left < right ? -1 : 1));
    const { asOf, ...facts } = JSON.parse(readFileSync(FACTS, 'utf8'));
    const evidence = { date, asOf, tests: Object.fromEntries(tests), ...facts };
    mkdirSync(dirname(EVIDENCE), { recursive: true });
    writeFileSync(EVIDENCE, `${JSON.stringify(evidence, null, 2)}\n`);
    process.stdout.write(`evidence written: docs/evidence/terraform.json\n`);
  }
};

function obstacleIn(files, date) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return 'NDC_EVIDENCE_DATE names no day as YYYY-MM-DD';
  const failed = files.filter(({ numFailingTests, testExecError }) => numFailingTests > 0 || testExecError);
  if (failed.length > 0) return `failed: ${failed.map(({ testFilePath }) => basename(testFilePath)).join(', ')}`;
  const passed = files.reduce((sum, { numPassingTests }) => sum + numPassingTests, 0);
  if (passed === 0) return 'no test of the Terraform way has run';
  try {
    readFileSync(FACTS);
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
