import { writeFileSync } from 'node:fs';

/**
 * Writes how many tests passed and failed in each browser to the file `OTP_TEST_COUNTS` names, for `scripts/test.js`.
 * A file that could not be run at all counts as one failure, so it cannot pass for an empty one.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.OTP_TEST_COUNTS;
      if (!file) return;
      const counts = {};
      for (const session of sessions) {
        const count = (counts[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 });
        const tests = testsOf(session.testResults);
        for (const test of tests) count[outcomeOf(test)] += 1;
        const brokenOutsideTests = !session.passed && tests.every((test) => outcomeOf(test) !== 'failed');
        if (brokenOutsideTests) count.failed += 1;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

/** @param {import('@web/test-runner').TestSuiteResult | undefined} suite */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/** @param {import('@web/test-runner').TestResult} test */
function outcomeOf({ passed, skipped }) {
  if (skipped) return 'skipped';
  return passed ? 'passed' : 'failed';
}
