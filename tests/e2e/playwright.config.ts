import { defineConfig, firefox } from '@playwright/test';

/** End-to-end tests: the demo and its collector are started by the fixtures, one pair per worker. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../results/e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['../support/playwright-reporter.mjs']],
  projects: [
    {
      name: 'chromium',
      use: { browserName: 'chromium', launchOptions: executable(process.env['CHROME_PATH']) },
    },
    {
      name: 'firefox',
      grepInvert: /@one-browser/,
      use: { browserName: 'firefox', ...firefoxChannel(), launchOptions: executable(process.env['FIREFOX_PATH']) },
    },
  ],
});

function executable(path: string | undefined) {
  return path ? { executablePath: path } : {};
}

/** An installed Firefox is driven over WebDriver BiDi; Playwright's own build has a protocol of its own. */
function firefoxChannel() {
  const path = process.env['FIREFOX_PATH'];
  return path && path !== firefox.executablePath() ? { channel: 'moz-firefox' } : {};
}
