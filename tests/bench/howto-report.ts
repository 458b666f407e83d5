import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StoredMessage } from '@docent/collector';
import { runProgram } from '../collector/support/run-program.js';

/**
 * How long `docent report howto` takes on a million events, a tenth of them of how-tos, and on as many of one how-to:
 * `node --import tsx tests/bench/howto-report.ts [events]`, in a folder of its own, or on the PostgreSQL of DOCENT_BENCH_STORE.
 */
const events = Number(process.argv[2] ?? 1_000_000);
const steps = Array.from({ length: 8 }, (_, index) => `step-${index + 1}`);

function message(index: number, isHowto: boolean): StoredMessage {
  const userId = `customer-${Math.floor(index / 20) % 20_000}`;
  const position = 1 + (index % steps.length);
  const names = ['Howto Step Viewed', 'Howto Video Paused', 'Howto Step Completed', 'Howto Step Watched'];
  const event = isHowto ? names[Math.floor(index / 8) % names.length]! : 'Plan Compared';
  const timestamp = Date.UTC(2026, 10, 1) + index * 1000;
  const from = (index * 7) % 40;
  const properties = isHowto
    ? { step: steps[position - 1], position, total: steps.length, from, seconds: from + (index % 12) + 0.5 }
    : { plan: 'team', seats: index % 500, note: 'x'.repeat(200) };
  const context = { docent: { project: 'desks', ref: 'howto:book-a-room' }, locale: 'en', page: { path: '/calendar' } };
  return {
    ...{ messageId: `message-${index}`, type: 'track', event, userId, anonymousId: null, previousId: null },
    ...{ originalTimestamp: null, timestamp, receivedAt: timestamp, tab: null, sequence: index },
    verified: 0,
    message: JSON.stringify({ type: 'track', event, userId, properties, context }),
  };
}

const folder = await mkdtemp(join(tmpdir(), 'docent-bench-'));
try {
  for (const [what, share] of [
    ['a tenth of the events are of the how-to', 10],
    ['all events are of the how-to', 1],
  ] as const) {
    const location = process.env['DOCENT_BENCH_STORE'] ?? join(folder, `${share}.db`);
    const project = `desks-${share}`;
    const store = await openStore(location);
    await store.writeKey(project);
    for (let at = 0; at < events; at += 2000) {
      const batch = Array.from({ length: Math.min(2000, events - at) }, (_, index) =>
        message(at + index, (at + index) % share === 0),
      );
      await store.append(project, batch);
    }
    await store.close();
    const began = performance.now();
    const { code, err } = await runProgram(
      { cwd: folder },
      ...['report', 'howto', 'book-a-room', '--store', location, '--project', project, '--format', 'json'],
    );
    if (code !== 0) throw new Error(err);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${events.toLocaleString('en')} events, ${what}: ${seconds} s\n`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
