import { existsSync } from 'node:fs';
import { playwrightLauncher } from '@web/test-runner-playwright';

/** Where distributions put a browser; what the environment names comes first, Playwright's own download last. */
const places = {
  chromium: [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'],
};

/** Lets scripted clicks start a video, as those of a customer do. */
const autoplay = {
  chromium: { args: ['--autoplay-policy=no-user-gesture-required'] },
  firefox: { firefoxUserPrefs: { 'media.autoplay.default': 0 } },
};

/** How to start an installed browser. A stock Firefox lacks Playwright's patches and is driven by WebDriver BiDi. */
function launchOptions(product) {
  const executablePath = places[product].find(path => path && existsSync(path));
  const installed = product === 'firefox' ? { executablePath, channel: 'moz-firefox' } : { executablePath };
  return { ...autoplay[product], ...(executablePath && installed) };
}

/**
 * The browsers of the component tests. `WTR_BROWSERS=chromium` narrows them while working. One page at a time in each, so
 * that focus is where a test put it.
 */
export function launchers() {
  const products = (process.env.WTR_BROWSERS ?? 'chromium,firefox').split(',');
  return products.map(product =>
    playwrightLauncher({ product, launchOptions: launchOptions(product), concurrency: 1 }),
  );
}
