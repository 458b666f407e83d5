import { createCollector, listen } from '@docent/collector';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { seedReviews } from '../reviews/seed-reviews.mjs';
import { seedOrders } from '../shop/seed-orders.mjs';
import { createPages } from './create-pages.mjs';
import { createRecentEvents } from './recent-events.mjs';

const project = fileURLToPath(new URL('../project/docent.json', import.meta.url));

/**
 * Starts the vendor's pages and the collector, each on a port of its own, as in real life. Nothing happens on import.
 *
 * @param {object} options
 * @param {string} options.data folder for the database and what is compiled on the way; made when missing
 * @param {string} [options.host] default: 127.0.0.1
 * @param {number} [options.port] port of the pages; 0 (default) lets the system choose
 * @param {number} [options.collectorPort] port of the collector; 0 (default) lets the system choose
 * @param {string} [options.collectorUrl] uses the collector there instead of starting one; the panel of stored events stays empty
 * @param {boolean} [options.watch] publishes the project again when its files change; default: false
 * @param {import('@docent/collector').CollectorOptions['tokenKeys']} [options.tokenKeys] keys that the tokens of customers are checked with; default: none
 * @returns {Promise<{ url: string, collectorUrl: string, collector?: import('@docent/collector').Collector, close(): Promise<void> }>}
 */
export async function createDemo({
  data,
  host = '127.0.0.1',
  port = 0,
  collectorPort = 0,
  collectorUrl,
  watch = false,
  tokenKeys,
}) {
  await mkdir(data, { recursive: true });
  const closers = [];
  const close = async () => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const where = { collectorUrl };
    let collector;
    let recent;
    if (!collectorUrl) {
      // What the vendor's server and the collector share; the pages are that server.
      const shared = { meridian: { algorithm: 'HS256', keys: [randomBytes(32).toString('base64url')] }, ...tokenKeys };
      collector = await createCollector({ projects: [project], data, watch, tokenKeys: shared });
      const { algorithm, keys } = shared.meridian;
      where.tokenSecret = algorithm === 'HS256' ? keys[0] : undefined;
      let seeding;
      let ordering;
      where.seedOrders = () => (ordering ??= seedOrders(collector));
      where.seedReviews = () => where.tokenSecret && (seeding ??= seedReviews(collector, where.tokenSecret));
      const listening = await listen(collector, { host, port: collectorPort });
      closers.push(() => listening.close());
      where.collectorUrl = listening.url;
      recent = await createRecentEvents(collector.store, ['meridian']);
      closers.push(() => recent.destroy());
    }
    const pages = await createPages({ where, data, recent });
    closers.push(() => pages.close());
    where.pagesUrl = await pages.listen({ host, port });
    return { url: where.pagesUrl, collectorUrl: where.collectorUrl, collector, close };
  } catch (error) {
    await close();
    throw error;
  }
}
