import Fastify from 'fastify';
import { gallery } from './gallery.mjs';
import { scenarioPages } from './scenario-pages.mjs';
import { staticFiles } from './static-files.mjs';
import { storedEvents } from './stored-events.mjs';
import { vendorPages } from './vendor-pages.mjs';

/**
 * The vendor's web server: pages, scenarios, gallery, stream of stored events. Not listening yet.
 *
 * @param {{ where: { collectorUrl: string, pagesUrl: string }, data: string, recent?: object }} options
 *   `where` may be completed until the first request: a server learns its own port when it listens
 */
export async function createPages({ where, data, recent }) {
  const app = Fastify({ forceCloseConnections: true, routerOptions: { ignoreTrailingSlash: true } });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('text/plain')
      .send(`There is no page ${request.url.split('?')[0]}. The demo starts at /.\n`),
  );
  await staticFiles(app);
  await app.register(vendorPages, { where });
  await app.register(scenarioPages, { where, data });
  await app.register(storedEvents, { recent });
  await gallery(app, { where, data });
  return app;
}
