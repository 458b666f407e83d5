import { createServer } from 'node:http';
import { evaluate, openPage, waitFor } from '../player/measure-player.mjs';

const widget = `document.querySelector('docent-reviews').shadowRoot`;

/**
 * Reads on in `docent-reviews`, page after page, and says what the page holds meanwhile, with what is no longer needed cleared away.
 *
 * @param {import('playwright').Browser} browser Chromium
 * @param {object} options
 * @param {string} options.collectorUrl
 * @param {string} options.project
 * @param {string} options.entity
 * @param {string} options.subject
 * @param {number} options.pages how far to read
 * @param {number} options.every pages between two looks
 * @returns {Promise<{ reviews: number, heap: number, nodes: number }[]>} reviews read, bytes of the heap, nodes of all documents
 */
export async function measureMemory(browser, { collectorUrl, entity, every, pages, project, subject }) {
  const body = `<docent-reviews entity="${entity}" subject="${subject}"></docent-reviews><script async src="${collectorUrl}/v1/docent.js" data-project="${project}"></script>`;
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><html lang="en"><title>reviews</title>${body}</html>`),
  );
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const { context, page, session } = await openPage(browser, address);
  await page.goto(address, { waitUntil: 'commit' });
  await waitFor(session, `${widget}?.querySelector('[part=more]')`);
  const looks = [];
  for (let read = 1; read <= pages; read++) {
    if (read > 1) {
      const last = `[...${widget}.querySelectorAll('[part=reviews] [part~=review]')].at(-1).id`;
      const before = await evaluate(session, `(id => (${widget}.querySelector('[part=more]').click(), id))(${last})`);
      await waitFor(
        session,
        `${last} !== ${JSON.stringify(before)} && !${widget}.querySelector('[part=more]')?.disabled`,
      );
    }
    if (read % every !== 0) continue;
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    looks.push({ reviews: 20 * read, heap: usedSize, nodes });
  }
  await context.close();
  await new Promise(done => (server.closeAllConnections(), server.close(done)));
  return looks;
}
