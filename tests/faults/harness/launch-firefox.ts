import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { firefox } from 'playwright';
import type { BrowserOptions, RunningBrowser } from './browser.js';

/** Starts Firefox with a profile. */
export async function launchFirefox({ profile }: BrowserOptions): Promise<RunningBrowser> {
  const path = process.env['FIREFOX_PATH'];
  const installed = path && path !== firefox.executablePath();
  const context = await firefox.launchPersistentContext(profile, {
    ...(installed && { channel: 'moz-firefox', executablePath: path }),
    firefoxUserPrefs: { 'browser.sessionstore.resume_from_crash': false },
  });
  return {
    name: 'firefox',
    version: context.browser()?.version() ?? '',
    context,
    async kill() {
      const running = () => processesOf(profile);
      for (const id of running()) process.kill(id, 'SIGKILL');
      while (running().length) await delay(50);
      await context.close().catch(() => {});
    },
    close: () => context.close(),
  };
}

/** Process ids of the browser we started: the ones that name our profile, and their children. */
function processesOf(profile: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  const all = lines.flatMap(line => {
    const [, pid, parent, state, args] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid && !state?.startsWith('Z') ? [{ pid: Number(pid), parent: Number(parent), args: args ?? '' }] : [];
  });
  const ids = new Set(all.filter(({ args }) => args.includes(profile)).map(({ pid }) => pid));
  for (let before = -1; before !== ids.size;) {
    before = ids.size;
    for (const { parent, pid } of all) if (ids.has(parent)) ids.add(pid);
  }
  return [...ids];
}
