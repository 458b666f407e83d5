import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createRequire } from 'node:module';
import { chromium, firefox } from 'playwright';
import { root, run } from '../../demo/set-up.mjs';

/** The two engines the tests need: where they may be named, what they are called, what Debian's package is. */
const wanted = [
  {
    variable: 'CHROME_PATH',
    title: 'Chromium',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    applications: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    package: 'chromium',
    playwright: chromium,
  },
  {
    variable: 'FIREFOX_PATH',
    title: 'Firefox',
    commands: ['firefox-esr', 'firefox'],
    applications: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    package: 'firefox-esr',
    playwright: firefox,
  },
];

/**
 * Paths of the browsers the tests run in: named by the environment, installed, Playwright's own, or installed now by what the
 * machine offers. Throws, saying what to do, when one cannot be had.
 *
 * @returns {Promise<{ CHROME_PATH: string, FIREFOX_PATH: string }>} to be put into the environment of the runners
 */
export async function findBrowsers() {
  const missing = wanted.filter(browser => !find(browser));
  if (missing.length) await install(missing);
  const found = {};
  for (const browser of wanted) {
    const path = find(browser) ?? (browser.variable === 'CHROME_PATH' ? await packagedChromium() : undefined);
    if (!path) throw new Error(cannotFind(browser));
    found[browser.variable] = path;
  }
  return found;
}

function find({ variable, title, commands, applications, playwright }) {
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist (${title}).`);
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...commands.flatMap(command => folders.map(folder => join(folder, command))),
    ...applications,
    playwright.executablePath(),
  ];
  return candidates.find(path => path && existsSync(path));
}

async function install(browsers) {
  const names = browsers.map(({ title }) => title).join(' and ');
  try {
    if (isDebian() && process.getuid?.() === 0) {
      console.log(`Installing ${names} with apt-get …`);
      const packages = [...browsers.map(browser => browser.package), 'fonts-liberation'];
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-qq'], { env });
      await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    } else {
      console.log(`Installing ${names} with Playwright …`);
      const cli = join(root, 'node_modules/playwright/cli.js');
      await run(process.execPath, [cli, 'install', ...browsers.map(browser => browser.playwright.name())]);
    }
  } catch (error) {
    console.warn(`Installing ${names} did not work: ${error.message}`);
  }
}

/** Last resort for Chromium: a build that travels inside an npm package, where neither a package manager nor a download works. */
async function packagedChromium() {
  try {
    console.log('Installing Chromium from npm …');
    const folder = join(root, 'node_modules/.cache/docent/chromium');
    const name = '@sparticuz/chromium';
    await run('npm', ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder, `${name}@147.0.0`]);
    const { default: packaged } = await import(createRequire(join(folder, 'x.js')).resolve(name));
    return await packaged.executablePath();
  } catch (error) {
    console.warn(`Installing Chromium from npm did not work: ${error.message}`);
    return undefined;
  }
}

function cannotFind({ title, variable, package: name }) {
  return `${title} was not found and could not be installed. Install it (Debian: apt-get install ${name}; elsewhere: npx playwright install) or set ${variable} to its path, then run npm test again.`;
}

function isDebian() {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return /\b(debian|ubuntu)\b/.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
