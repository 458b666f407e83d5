import { silent } from '../harness/faults.js';
import type { Scenario } from '../harness/scenario.js';

/** More tabs than one. */
export const tabs: readonly Scenario[] = [
  {
    id: 'two-tabs',
    title: 'two tabs',
    does: 'Fifteen events in each of two tabs while nothing listens; when the collector is back, a third tab opens.',
    short: 'everywhere',
    async run(stage) {
      const half = stage.events / 2;
      const first = await stage.open();
      const second = await stage.open();
      await stage.gate.closePort();
      await stage.send(first, { to: half });
      await stage.send(second, { from: half });
      await stage.lasts(3);
      await stage.recover();
      await stage.open();
    },
  },
  {
    id: 'frozen',
    title: 'frozen tab that holds the lock',
    does: 'A tab stands still (its script is halted) while it waits for an answer that does not come; another tab has to deliver the events of both.',
    chromiumOnly: true,
    limit: 60,
    async run(stage) {
      const half = stage.events / 2;
      const frozen = await stage.open();
      const session = await stage.context.newCDPSession(frozen);
      stage.gate.fault = silent;
      await stage.send(frozen, { to: half });
      await stage.met();
      // Chromium freezes no tab that is visible, and without a screen all are; a halted script stands as still.
      await session.send('Debugger.enable');
      await session.send('Debugger.pause');
      await stage.recover();
      const other = await stage.open();
      await stage.send(other, { from: half });
      stage.note('withoutTheFrozenTab', (await stage.until(60)) ? 1 : 0);
      await session.send('Debugger.disable');
    },
    gates: [
      ({ notes }) =>
        notes['withoutTheFrozenTab'] ? undefined : 'the other tab could not deliver while one was frozen',
    ],
  },
];
