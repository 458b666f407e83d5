import { answerLost, captivePortal, poisoned, slow, tooMany, unavailable } from '../harness/faults.js';
import type { Stage } from '../harness/create-stage.js';
import type { Gate, Scenario } from '../harness/scenario.js';

const quarantined: Gate = ({ debug }) =>
  debug?.quarantined === 1 ? undefined : `${debug?.quarantined ?? 'no'} in quarantine, not exactly the poisoned one`;

/** Faults of the network and the collector, with the page open. */
export const network: readonly Scenario[] = [
  {
    id: 'nominal',
    title: 'nothing wrong',
    does: 'Thirty events in one task.',
    limit: 20,
    short: 'in Chromium',
    async run(stage) {
      await stage.send(await stage.open());
    },
  },
  {
    id: '503',
    title: '503 for 8 s',
    does: 'The collector answers 503.',
    short: 'in Chromium',
    async run(stage) {
      const page = await stage.open();
      stage.gate.fault = unavailable;
      await stage.send(page);
      await stage.met();
      await stage.lasts(8);
      await stage.recover();
    },
  },
  {
    id: '429',
    title: '429, Retry-After in seconds',
    does: 'For 6 s the collector answers 429 and `Retry-After: 3`.',
    short: 'in Chromium',
    async run(stage) {
      const page = await stage.open();
      stage.gate.fault = tooMany(3);
      await stage.send(page);
      await stage.met();
      await stage.lasts(6);
      await stage.recover();
    },
  },
  {
    id: '429-tabs',
    title: '429 as a date; a second tab, navigation',
    does: 'The collector asks for 8 s of quiet, as a date; meanwhile the tab goes elsewhere and comes back, and another opens.',
    async run(stage) {
      const page = await stage.open();
      stage.gate.fault = tooMany(8, 'date');
      await stage.send(page, { to: 10 });
      await stage.met();
      stage.gate.fault = undefined;
      const second = await stage.open();
      await stage.send(second, { from: 10, to: 20 });
      await stage.leave(page);
      await stage.load(page);
      await stage.send(page, { from: 20 });
      await stage.leave(second);
    },
  },
  {
    id: 'down-10',
    title: 'collector down for 10 s',
    does: 'Nothing listens at the port of the collector.',
    async run(stage) {
      const page = await stage.open();
      await stage.gate.closePort();
      await stage.send(page);
      await stage.lasts(10);
      await stage.recover();
    },
  },
  {
    id: 'down-75',
    title: 'collector down for 75 s',
    does: 'The same for longer.',
    limit: 75,
    async run(stage) {
      const page = await stage.open();
      await stage.gate.closePort();
      await stage.send(page);
      await stage.lasts(75);
      await stage.recover();
    },
  },
  {
    id: 'offline-75',
    title: 'offline for 75 s',
    does: 'The browser is offline, and knows it.',
    async run(stage) {
      const page = await stage.open();
      await stage.context.setOffline(true);
      await stage.send(page);
      await stage.lasts(75);
      await stage.context.setOffline(false);
      await stage.recover();
    },
  },
  {
    id: 'answer-lost',
    title: 'answer lost after it was stored',
    does: 'For 4 s the collector stores what comes, and the connection breaks before its answer.',
    short: 'everywhere',
    async run(stage) {
      const page = await stage.open();
      stage.gate.fault = answerLost;
      await stage.send(page);
      await stage.met();
      await stage.lasts(4);
      await stage.recover();
    },
  },
  {
    id: 'captive',
    title: 'captive portal',
    does: 'For 6 s some other server answers 200 with a web page.',
    short: 'in Chromium',
    async run(stage) {
      const page = await stage.open();
      stage.gate.fault = captivePortal;
      await stage.send(page);
      await stage.met();
      await stage.lasts(6);
      await stage.recover();
    },
  },
  ...[400, 413].map((status): Scenario => ({
    id: `poison-${status}`,
    title: `one event poisons its request: ${status}`,
    does: `The collector answers ${status} to each request that holds the tenth event, and stores none of it.`,
    unwanted: [10],
    ...(status === 400 && { short: 'in Chromium' as const }),
    gates: [quarantined],
    async run(stage) {
      const page = await stage.open();
      stage.gate.fault = poisoned(status, 10);
      await stage.send(page);
      await stage.until(
        30,
        Array.from({ length: 30 }, (_, number) => number).filter(number => number !== 10),
      );
    },
  })),
  {
    id: 'poison-refused',
    title: 'one event refused by name',
    does: 'The name of the tenth event holds a null character, for which the collector refuses it, and only it, in its answer.',
    unwanted: [10],
    oursOnly: true,
    gates: [quarantined],
    async run(stage) {
      const page = await stage.open();
      await stage.send(page, { to: 10 });
      await page.evaluate(() => {
        const { docent } = window as unknown as { docent: { track(name: string, properties: object): void } };
        docent.track('Poison \u0000', { marker: 'mk_00010_' });
      });
      await stage.send(page, { from: 11 });
    },
  },
  {
    id: 'navigation',
    title: 'navigation while the answer is slow',
    does: 'Requests take 3 s, and are lost when their page leaves; it leaves in the task that sent. Later somebody comes back.',
    limit: 30,
    run: stage => leaveAtOnce(stage, true),
  },
  {
    id: 'navigation-uncached',
    title: '… without back-forward cache',
    does: 'The same in a browser that does not keep the page it left.',
    limit: 30,
    chromiumOnly: true,
    withoutBackForwardCache: true,
    run: stage => leaveAtOnce(stage, true),
  },
  {
    id: 'navigation-at-once',
    title: '… in the first moment of a page',
    does: 'The same where no event came before, so that ours has not yet loaded its code for sending.',
    limit: 30,
    run: stage => leaveAtOnce(stage, false),
  },
];

async function leaveAtOnce(stage: Stage, used: boolean): Promise<void> {
  const page = await (used ? stage.openUsed() : stage.open());
  stage.gate.fault = slow(3000);
  await stage.sendAndLeave(page);
  await stage.lasts(5);
  await stage.recover();
  await stage.load(page);
}
