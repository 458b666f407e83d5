import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EventStore, openStore } from '@docent/collector';
import { CompiledQuery } from 'kysely';
import { chromium } from 'playwright';
import { createDemo } from '../../../demo/server/create-demo.mjs';
import { updateReviewsPage } from '../../../docs/generators/reviews.mjs';
import { findBrowsers } from '../../support/find-browsers.mjs';
import { startPostgres } from '../../support/start-postgres.js';
import { measureMemory } from './measure-memory.mjs';
import { measurePages } from './measure-pages.js';
import { readPlans } from './read-plans.js';
import { storeReviews } from './store-reviews.js';

/**
 * `npm run bench:reviews`: what pages of a hundred thousand reviews of one subject cost on either store, beside as many rows by the
 * primary key and beside a subject with far fewer, with the plans of both databases; then what a browser holds that reads thousands of
 * them. `[reviews] [rounds]`.
 */
const [count = 100_000, rounds = 20] = process.argv.slice(2).map(Number);
// A search looks at no more than two thousand reviews, so that both subjects have that many.
const fewer = 5000;
const subjects = { many: 'room-display', fewer: 'room-display-mini' };
const scope = (subject: string) => ({ project: 'meridian', subject });

async function measureStore(name: string, store: EventStore) {
  console.error(`${name}: storing ${count} reviews`);
  await storeReviews(store, { ...scope(subjects.many), count });
  await storeReviews(store, { ...scope(subjects.fewer), count: fewer, seed: 2 });
  return await store.query(async database => {
    await database.executeQuery(CompiledQuery.raw('ANALYZE'));
    console.error(`${name}: reading`);
    const few = await measurePages(database, scope(subjects.fewer), rounds);
    const many = await measurePages(database, scope(subjects.many), rounds);
    return {
      ...{ name, byKeyMs: many.byKeyMs, headline: { many: many.headline, fewer: few.headline } },
      ...{ pages: many.pages, fewer: few.pages, plans: await readPlans(database, scope(subjects.many)) },
    };
  });
}

const folder = await mkdtemp(join(tmpdir(), 'docent-bench-'));
const load = Math.round((loadavg()[0]! / cpus().length) * 10) / 10;
try {
  const embedded = await openStore(join(folder, 'docent.db'));
  const stores = [await measureStore('SQLite', embedded).finally(() => embedded.close())];
  const postgres = await startPostgres({ shared_buffers: '128MB' });
  try {
    const served = await openStore(await postgres.createDatabase('reviews'));
    stores.push(await measureStore('PostgreSQL', served).finally(() => served.close()));
  } finally {
    await postgres.stop();
  }
  // The demo's collector, on the store that has the reviews.
  const demo = await createDemo({ data: folder });
  const browser = await chromium.launch({ executablePath: (await findBrowsers()).CHROME_PATH });
  try {
    console.error('reading in a browser');
    const where = { collectorUrl: demo.collectorUrl, entity: 'displays', ...scope(subjects.many) };
    const memory = await measureMemory(browser, { ...where, pages: 200, every: 20 });
    const file = fileURLToPath(new URL('../../../docs/benchmarks/reviews.json', import.meta.url));
    await writeFile(file, `${JSON.stringify({ reviews: count, fewer, rounds, load, stores, memory }, null, 2)}\n`);
    await updateReviewsPage();
    console.log(await readFile(file, 'utf8'));
  } finally {
    await browser.close();
    await demo.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
