/**
 * What a tool's own report says.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * Counts a vitest JSON report.
 * @param {any} report
 * @returns {Counts}
 */
export function countVitest(report) {
  // A file that cannot even be loaded holds no test that failed.
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * Counts a Playwright JSON report.
 * @param {any} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The names of the tests of a Playwright JSON report that passed only when they were tried again.
 * @param {any} report
 * @returns {string[]}
 */
export function namesOfFlaky({ suites }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).filter(isFlaky).map(({ file, line, title }) => `${file}:${line} ${title}`),
    ...namesOfFlaky({ suites: suite.suites ?? [] }),
  ]);
}

const isFlaky = ({ tests }) => tests.some(({ status }) => status === 'flaky');

/**
 * What a step counts for: a tool without a report is one check, and one with a report can neither fail
 * unnoticed nor pass by running nothing.
 * @param {number} code Exit code of the tool.
 * @param {Counts} [counts] From its report; undefined when it has none.
 * @returns {Counts}
 */
export function countStep(code, counts) {
  if (counts === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const silent = counts.failed === 0 && (code !== 0 || counts.passed === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/**
 * The last line of `npm test`.
 * @param {Counts[]} all
 */
export function summarize(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  const skipped = sum('skipped');
  const line = `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  return { line, ok: sum('failed') === 0 && sum('passed') > 0 };
}
