import { tooMany, unavailable } from '../harness/faults.js';
import type { Gate, Scenario } from '../harness/scenario.js';
import type { Page } from 'playwright';
import { traceTasks } from '../harness/trace-tasks.js';

const day = 86_400_000;
/** Requests take their time, and `sentAt` is read before they do. */
const inTime: Gate = ({ skewMs }) =>
  skewMs < 2000 ? undefined : `a time in the store is ${skewMs} ms before the run or after it`;

/** Clocks that are wrong, and what waits for long. */
export const time: readonly Scenario[] = [
  ...[2, -2].map((days): Scenario => ({
    id: days > 0 ? 'clock-ahead' : 'clock-behind',
    title: `clock ${Math.abs(days)} days ${days > 0 ? 'ahead' : 'behind'}`,
    does: 'The collector answers 503 for 8 s; the times in the store must be right all the same.',
    gates: [inTime],
    async run(stage) {
      const page = await stage.open({ clock: String(days * day) });
      stage.gate.fault = unavailable;
      await stage.send(page);
      await stage.met();
      await stage.lasts(8);
      await stage.recover();
    },
  })),
  ...[2, -2].map((days): Scenario => ({
    id: days > 0 ? 'clock-jumps-ahead' : 'clock-jumps-back',
    title: `clock jumps 2 days ${days > 0 ? 'ahead' : 'back'}`,
    does: 'Between capture and sending, while the collector has asked for 3 s of quiet; half of the events come after it.',
    async run(stage) {
      const half = stage.events / 2;
      const page = await stage.open();
      stage.gate.fault = tooMany(3);
      await stage.send(page, { to: half });
      await stage.met();
      await setClock(page, days * day);
      await stage.send(page, { from: half });
      await stage.lasts(3);
      await stage.recover();
    },
  })),
  {
    id: 'week-offline',
    title: 'a week offline, more than the cap',
    does: 'Eight days offline, opened once a day, 300 events of 8 kB each time: 20 MB. What is lost must be exactly what "Events Dropped" says.',
    events: 2400,
    oursOnly: true,
    chromiumOnly: true,
    limit: 60,
    capped: true,
    async run(stage) {
      const each = stage.events / 8;
      // Pages can load, but nothing can arrive of which the answer is lost: it would be dropped and be there.
      stage.gate.fault = unavailable;
      for (let today = 0; today < 8; today++) {
        const page = await stage.open({ clock: String((today - 8) * day) });
        await stage.gate.closePort();
        await track(page, today * each, (today + 1) * each, 8192);
        await stage.lasts(1);
        await page.close();
        await stage.gate.openPort();
      }
      await stage.recover();
      await stage.open();
    },
  },
  {
    id: 'weeks-offline',
    title: 'five weeks offline, older than the cap',
    does: 'Half of the events are five weeks old when the other half comes. What is lost must be exactly what "Events Dropped" says.',
    oursOnly: true,
    short: 'in Chromium',
    capped: true,
    async run(stage) {
      const half = stage.events / 2;
      const first = await stage.open({ clock: String(-35 * day) });
      await stage.gate.closePort();
      await stage.send(first, { to: half });
      await stage.lasts(2);
      await first.close();
      // The page can load, but what waits cannot go before it is too old.
      stage.gate.fault = unavailable;
      await stage.gate.openPort();
      const second = await stage.open();
      await stage.send(second, { from: half });
      const end = Date.now() + 20_000;
      while (Date.now() < end && !(await second.evaluate(dropsSome))) await stage.lasts(0.2);
      await stage.recover();
    },
  },
  {
    id: 'memory-full',
    title: 'IndexedDB refused, more than memory may hold',
    does: '6,000 events while nothing listens, in a browser without storage. What is lost must be exactly what "Events Dropped" says.',
    events: 6000,
    oursOnly: true,
    capped: true,
    async run(stage) {
      const page = await stage.open({ idb: 'failing' });
      await stage.gate.closePort();
      await track(page, 0, stage.events);
      await stage.lasts(3);
      await stage.recover();
    },
  },
  {
    id: 'backlog',
    title: '10,000 in the backlog',
    does: 'Ten thousand events, 25 in a task, while nothing listens; the tab is closed and opened again when the collector is back. From then on no task may take 50 ms of the processor.',
    events: 10_000,
    limit: 120,
    chromiumOnly: true,
    gates: [({ notes }) => ((notes['longestTaskMs'] ?? 0) < 50 ? undefined : `a task of ${notes['longestTaskMs']} ms`)],
    async run(stage) {
      const page = await stage.open();
      await stage.gate.closePort();
      await track(page, 0, stage.events);
      await stage.lasts(5);
      await page.close();
      await stage.recover();
      const next = await stage.context.newPage();
      const longest = await traceTasks(next);
      await stage.load(next);
      await stage.until(120);
      stage.note('longestTaskMs', await longest());
    },
  },
];

/** Few events in each task, so that a long one is not the host's. */
async function track(page: Page, from: number, to: number, size = 0): Promise<void> {
  await page.evaluate(
    async ([first, end, bytes]) => {
      const { __send } = window as unknown as { __send(a: number, b: number, size: number): void };
      for (let number = first; number < end; number += 25) {
        __send(number, Math.min(end, number + 25), bytes);
        await new Promise(resolve => setTimeout(resolve));
      }
      await (window as unknown as { __durable?: Promise<unknown> }).__durable;
    },
    [from, to, size] as const,
  );
}

/** Runs in the page: whether Docent says there that it dropped something for its age. */
async function dropsSome(): Promise<boolean> {
  const { docent } = window as unknown as { docent: { debug(): Promise<{ dropped: { age?: number } }> } };
  return !!(await docent.debug()).dropped.age;
}

async function setClock(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate(wrong => (window as unknown as { __clock(ms: number): void }).__clock(wrong), milliseconds);
}
