import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { answerRanges } from './support/answer-ranges.mjs';
import { bundleTests } from './support/bundle-tests.mjs';
import { neverAnswered } from './support/never-answered.mjs';
import { launchers } from './support/wtr-launchers.mjs';
import { summaryReporter } from './support/wtr-summary-reporter.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));

/** Component tests in real browsers; run from the top level with `--config tests/web-test-runner.config.mjs`. */
export default {
  rootDir: top,
  files: ['elements', 'client', 'sdk'].map(folder => `${top}tests/${folder}/**/*.browser.ts`),
  plugins: [bundleTests(top)],
  middleware: [answerRanges(top), neverAnswered()],
  browsers: launchers(),
  concurrentBrowsers: 2,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter()],
};
