import type { Page } from 'playwright';
import type { Scenario } from '../harness/scenario.js';

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** What the customer, the browser's extensions and the collector's machine do. */
export const others: readonly Scenario[] = [
  {
    id: 'consent',
    title: 'consent given, taken back, given',
    does: 'Ten events with consent, ten after it was taken back, which must not arrive, ten after it was given again.',
    oursOnly: true,
    unwanted: range(10, 20),
    async run(stage) {
      const page = await stage.open();
      await stage.send(page, { to: 10 });
      await stage.until(10, range(0, 10));
      await consent(page, false);
      await stage.send(page, { from: 10, to: 20 });
      await consent(page, true);
      await stage.send(page, { from: 20 });
    },
  },
  {
    id: 'ad-blocker',
    title: 'blocked by an extension',
    does: 'For 10 s each request to the collector is blocked in the browser; then the customer allows it.',
    async run(stage) {
      const page = await stage.open();
      const ours = (url: URL) => url.href.startsWith(stage.gate.url);
      let blocked = 0;
      await stage.context.route(ours, route => {
        blocked++;
        return route.abort('blockedbyclient');
      });
      await stage.send(page);
      await stage.lasts(10);
      await stage.context.unroute(ours);
      stage.note('blocked', blocked);
      await stage.recover();
    },
    gates: [({ notes }) => ((notes['blocked'] ?? 0) <= 10 ? undefined : `${notes['blocked']} tries in 10 s`)],
  },
  {
    id: 'collector-killed',
    title: 'collector killed between commit and answer',
    does: 'The collector is killed (SIGKILL) when it has stored a batch and not yet answered; 3 s later it is back.',
    oursOnly: true,
    doomed: true,
    run: killCollector('after-commit'),
  },
];

/** Kills the collector at its first batch, and starts it again after 3 s. */
export function killCollector(moment: 'after-commit' | 'before-commit'): Scenario['run'] {
  return async stage => {
    const page = await stage.open();
    stage.doomed.doom(moment);
    await stage.send(page);
    await stage.doomed.dead();
    await stage.lasts(3);
    await stage.doomed.restart();
    await stage.recover();
  };
}

async function consent(page: Page, given: boolean): Promise<void> {
  await page.evaluate(async answer => {
    const { docent } = window as unknown as { docent: { consent(changes: object): Promise<unknown> } };
    await docent.consent({ functional: answer, learning: answer, feedback: answer, analytics: answer });
  }, given);
}
