// Skipped is not passed: at the end of a run, what was not run and why, once for each reason.
module.exports = class NotRunReporter {
  onRunComplete(_contexts, results) {
    const counts = new Map();
    for (const { testResults } of results.testResults) {
      for (const { ancestorTitles, title: own, status } of testResults) {
        const title = [...ancestorTitles, own].find((candidate) => candidate.includes(' (not run: '));
        if (status === 'pending' && title) counts.set(title, (counts.get(title) ?? 0) + 1);
      }
    }
    for (const [title, count] of [...counts].sort()) process.stdout.write(`skipped ${count}: ${title}\n`);
  }
};
