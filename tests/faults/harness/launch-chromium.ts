import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright';
import type { BrowserOptions, RunningBrowser } from './browser.js';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-crash-restore-bubble',
  // Driven pages share one process group with much else; a page in the background must not be slowed down by that.
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
];

/**
 * Starts Chromium ourselves, not through Playwright, so that it is a browser like a customer's: with its own profile, with
 * the back-forward cache, and in a process group that can be killed.
 */
export async function launchChromium({ backForwardCache = true, profile }: BrowserOptions): Promise<RunningBrowser> {
  const path = process.env['CHROME_PATH'] ?? chromium.executablePath();
  const features = backForwardCache ? [] : ['--disable-features=BackForwardCache'];
  const child = spawn(path, [...flags, ...features, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  // A group of its own outlives us unless it is taken along.
  const takeAlong = () => void (child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'));
  process.once('exit', takeAlong);
  child.once('exit', () => process.off('exit', takeAlong));
  const address = await debuggingAddress(child);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error('Chromium has no context to drive.');

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, signal);
    await exited;
    await browser.close().catch(() => {});
  }
  return {
    name: 'chromium',
    version: browser.version(),
    context,
    kill: () => end('SIGKILL'),
    async close() {
      await end('SIGTERM');
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`Chromium ended with code ${code}:\n${output.slice(-2000)}`)));
  });
}
