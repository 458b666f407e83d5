import { setTimeout as pause } from 'node:timers/promises';
import { openPage } from './open-page.mjs';
import { whenQuiet } from './when-quiet.mjs';

/** Events that wait, and that are captured at a time while they are being made. */
const backlog = 10_000;
const chunk = 500;

/**
 * What a long time without a server costs: capturing beside ten thousand events that wait, and sending them from the next page.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {import('./cases.mjs').Case} ours
 * @returns {Promise<Record<string, number>>} `perCall*` and `perEvent*` microseconds with an `Empty` and a `Full` outbox;
 *   of the drain: events delivered, seconds, milliseconds of the main thread, long tasks
 */
export async function measureBacklog(context, ours) {
  const { server } = ours;
  server.reset();
  const first = await openPage(context, ours);
  await first.start();
  await pause(3000);
  await server.down();
  let captured = 0;
  const capture = async () => {
    const before = await first.worked();
    const calls = await first.evaluate(`measureCalls(${captured}, 100)`);
    await first.evaluate('window.durable');
    captured += 100;
    return { perCall: calls * 10, perEvent: ((await first.worked()) - before) * 10 };
  };
  await capture();
  const empty = await capture();
  await first.throttle(1);
  while (captured < backlog) {
    await first.evaluate(`measureCalls(${captured}, ${chunk}).then(() => window.durable)`);
    captured += chunk;
  }
  const { queued } = await first.evaluate('docent.debug()');
  await first.throttle(4);
  await pause(1000);
  await first.longTasks();
  const full = await capture();
  const fullLongTasks = (await first.longTasks()).length;
  await first.close();

  await server.up();
  const second = await openPage(context, ours, { keep: true });
  try {
    const began = Date.now();
    const before = await second.worked();
    await second.start();
    await whenQuiet(server, captured, () => second.evaluate('0'));
    const tasks = await second.longTasks();
    return {
      perCallEmpty: empty.perCall,
      perCallFull: full.perCall,
      perEventEmpty: empty.perEvent,
      perEventFull: full.perEvent,
      fullLongTasks,
      queued,
      captured,
      delivered: server.seen.size,
      drainSeconds: (Date.now() - began) / 1000,
      drainWhole: (await second.worked()) - before,
      drainLongTasks: tasks.length,
      drainLongest: Math.max(0, ...tasks),
    };
  } finally {
    await second.close();
  }
}
