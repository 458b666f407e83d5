import { noteRan } from './note-ran.mjs';

/** Every test of a session's tree of suites. */
function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

/**
 * Prints `N passed, N failed` as its last line. A file that could not run counts as one failure, and so does a run that ran
 * nothing: a suite that cannot fail is no suite.
 */
export function summaryReporter() {
  let passed = 0;
  let failed = 0;
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(session => testsOf(session.testResults)).filter(test => !test.skipped);
      const broken = sessions.filter(session => session.errors.length > 0 || !session.testResults);
      noteRan(
        sessions.flatMap(session =>
          testsOf(session.testResults)
            .filter(test => test.passed && !test.skipped)
            .map(test => ({ file: session.testFile, title: test.name })),
        ),
      );
      passed = tests.filter(test => test.passed).length;
      failed = tests.length - passed + broken.length;
    },
    stop() {
      // The runner ends the process itself once its reporters have stopped; whatever it prints comes before this.
      process.once('exit', () => {
        if (passed === 0 && failed === 0) failed = 1;
        if (failed > 0) process.exitCode = 1;
        process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
      });
    },
  };
}
