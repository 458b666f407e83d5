import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type StoredMessage } from '@docent/collector';
import { runProgram } from '../collector/support/run-program.js';
import { startPostgres } from '../support/start-postgres.js';
import { storeReviews } from './reviews/store-reviews.js';

/**
 * How long `docent report voice` takes where there are a hundred thousand reviews, and a million events in the last eight weeks, of 20,000
 * customers of 500 accounts, on either store: `npm run bench:voice-report [-- events reviews
 * store]`, the store `sqlite` or `postgres` for one of them alone.
 */
const [events = 1_000_000, reviews = 100_000] = process.argv.slice(2, 4).map(Number);
const [, , , , only] = process.argv;
const day = 86_400_000;
const now = Date.now();
const project = 'desks';

/** One event in twenty is of a how-to in which somebody is stuck or gets on, one an answer to a survey; the rest is what people do all day. */
function message(index: number): StoredMessage {
  const customer = (index * 7919) % 20_000;
  const [event, ref, properties]: [string, string, object] =
    index % 20 === 0
      ? [index % 60 ? 'Howto Completed' : 'Howto Step Stuck', `howto:book-${index % 50}`, { step: 'open', position: 1 }]
      : index % 20 === 1
        ? ['Survey Question Answered', 'survey:nps', { question: 'recommend', type: 'nps', score: index % 11 }]
        : ['Plan Compared', 'advice:plans', { plan: 'team', seats: index % 500, note: 'x'.repeat(200) }];
  const timestamp = now - Math.floor((56 * day * (events - index)) / events);
  const context = {
    groupId: `account-${customer % 500}`,
    docent: { project, ref },
    locale: 'en',
    page: { path: '/plans' },
  };
  return {
    ...{
      messageId: `message-${index}`,
      type: 'track',
      event,
      userId: `room-display-writer-${customer}`,
      anonymousId: null,
    },
    ...{ previousId: null, originalTimestamp: null, timestamp, receivedAt: timestamp, tab: null, sequence: index },
    verified: 0,
    message: JSON.stringify({ type: 'track', event, properties, context }),
  };
}

async function measure(name: string, location: string, cwd: string): Promise<void> {
  const store = await openStore(location);
  await store.writeKey(project);
  await storeReviews(store, { project, subject: 'room-display', count: reviews });
  for (let at = 0; at < events; at += 2000) {
    const size = Math.min(2000, events - at);
    await store.append(
      project,
      Array.from({ length: size }, (_, index) => message(at + index)),
    );
  }
  await store.close();
  for (const subject of [[], ['room-display']]) {
    const began = performance.now();
    const where = ['--store', location, '--project', project, '--format', 'json'];
    const { code, err } = await runProgram({ cwd }, 'report', 'voice', ...subject, ...where);
    if (code !== 0) throw new Error(err);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const size = `${reviews.toLocaleString('en')} reviews, ${events.toLocaleString('en')} events`;
    process.stdout.write(`${name}, ${size}, ${subject[0] ?? 'all subjects'}: ${seconds} s\n`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'docent-bench-'));
const postgres = await startPostgres({ shared_buffers: '128MB' });
try {
  if (only !== 'postgres') await measure('SQLite', join(folder, 'docent.db'), folder);
  if (only !== 'sqlite') await measure('PostgreSQL', await postgres.createDatabase('voice'), folder);
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
