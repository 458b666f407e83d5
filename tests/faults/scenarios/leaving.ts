import type { CDPSession, Page } from 'playwright';
import { slow } from '../harness/faults.js';
import type { Scenario } from '../harness/scenario.js';
import type { Stage } from '../harness/create-stage.js';

/** The page, the tab or the browser goes. */
export const leaving: readonly Scenario[] = [
  {
    id: 'offline-closed',
    title: 'offline, closed, reopened',
    does: 'The tab is closed 3 s after the events, offline; opened again online.',
    async run(stage) {
      const page = await stage.open();
      await stage.context.setOffline(true);
      await stage.send(page);
      await stage.lasts(3);
      await page.close();
      await stage.context.setOffline(false);
      await stage.recover();
      await stage.open();
    },
  },
  {
    id: 'down-closed',
    title: 'collector down, tab closed, reopened',
    does: 'The tab is closed 2 s after the events, while nothing listens; opened again when the collector is back.',
    short: 'everywhere',
    async run(stage) {
      const page = await stage.open();
      await stage.gate.closePort();
      await stage.send(page);
      await stage.lasts(2);
      await page.close();
      await stage.recover();
      await stage.open();
    },
  },
  {
    id: 'crash',
    title: 'renderer crash',
    does: 'The tab crashes 2 s after the events, while nothing listens; another is opened when the collector is back.',
    chromiumOnly: true,
    short: 'in Chromium',
    async run(stage) {
      const page = await stage.open();
      const session = await stage.context.newCDPSession(page);
      await stage.gate.closePort();
      await stage.send(page);
      await stage.lasts(2);
      await crash(page, session);
      await stage.recover();
      await stage.open();
    },
  },
  {
    id: 'browser-killed',
    title: 'browser killed, restarted',
    does: 'All processes of the browser are killed 2 s after the events, while nothing listens; it starts again with its profile.',
    async run(stage) {
      const page = await stage.open();
      await stage.gate.closePort();
      await stage.send(page);
      await stage.lasts(2);
      await stage.killBrowser();
      await stage.recover();
      await stage.restartBrowser();
      await stage.open();
    },
  },
  ...[true, false].map((cached): Scenario => ({
    id: cached ? 'big-unload' : 'big-unload-uncached',
    title: cached ? '240 kB pending at unload' : '… without back-forward cache',
    does: cached
      ? 'Thirty events of 8 kB, which cannot be compressed, and the page leaves in the same task. Later somebody comes back.'
      : 'The same in a browser that does not keep the page it left.',
    limit: 30,
    chromiumOnly: !cached,
    withoutBackForwardCache: !cached,
    async run(stage) {
      const page = await stage.openUsed();
      await stage.sendAndLeave(page, 8192);
      await stage.lasts(5);
      await stage.recover();
      await stage.load(page);
    },
  })),
  {
    id: 'bfcache',
    title: 'back-forward cache',
    does: 'The page leaves while a request takes 1.5 s, and 3 s later comes back from the cache, from which nothing of ours may bar it.',
    chromiumOnly: true,
    gates: [({ restored }) => (restored ? undefined : 'the page was not kept in the back-forward cache')],
    async run(stage) {
      const page = await stage.open();
      stage.gate.fault = slow(1500);
      await stage.send(page);
      await page.evaluate(address => void (location.href = address), stage.elsewhere);
      await page.waitForURL(stage.elsewhere);
      await stage.lasts(3);
      await stage.recover();
      await page.evaluate(() => history.back());
      await page.waitForURL(/\/p\//, { waitUntil: 'commit' });
    },
  },
  hiding('navigation', 'navigates', async (stage, page) => {
    await page.evaluate(address => void (location.href = address), stage.elsewhere).catch(() => {});
    await page.waitForURL(stage.elsewhere);
    await page.close();
  }),
  { ...hiding('reload', 'is reloaded', reload), short: 'everywhere' },
  hiding('close', 'is closed', async (_stage, page) => {
    await page.close({ runBeforeUnload: true });
    if (!page.isClosed()) await page.waitForEvent('close');
  }),
  {
    ...hiding('at-once', 'is reloaded', reload, false),
    title: '… reload in the first moment of a page',
    does: 'The same where no event came before, so that ours has not yet loaded its code for sending.',
  },
];

/** Events that the host tracks in its own `pagehide` handler: ten pages, three events each. */
function hiding(id: string, how: string, go: (stage: Stage, page: Page) => Promise<void>, used = true): Scenario {
  return {
    id: `pagehide-${id}`,
    title: `tracked in the host's pagehide: ${id}`,
    does: `Ten times a page ${how} and tracks three events in its own \`pagehide\` handler, older than the SDK's every other time; nothing listens until all are gone.`,
    async run(stage) {
      const trials = stage.short ? 3 : 10;
      const each = stage.events / trials;
      for (let trial = 0; trial < trials; trial++) {
        const query = trial % 2 ? { early: '' } : {};
        const page = await (used ? stage.openUsed(query) : stage.open(query));
        await stage.gate.closePort();
        await page.evaluate(
          ([from, to, late]) => {
            const host = window as unknown as { __leave: unknown; __late(): void };
            host.__leave = [from, to, 0];
            if (late) host.__late();
          },
          [trial * each, (trial + 1) * each, !(trial % 2)] as const,
        );
        await go(stage, page);
        await stage.gate.openPort();
      }
      await stage.recover();
      await stage.open();
    },
  };
}

async function reload(_stage: Stage, page: Page): Promise<void> {
  await page.reload();
  await page.close();
}

async function crash(page: Page, session: CDPSession): Promise<void> {
  const crashed = page.waitForEvent('crash');
  // It does not answer: there is nobody left to.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close().catch(() => {});
}
