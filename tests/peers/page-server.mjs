import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/**
 * Serves one page for each script, at `/p/<name>?c=<collector>&v=<variant>`, and at `/blank` one with nothing, isolated, which
 * makes its clock fine enough to time calls; on an address of its own: pages and collector are different origins, as in real
 * life.
 *
 * @param {{ name: string, file: string }[]} scripts
 */
export async function createPageServer(scripts) {
  const files = new Map(scripts.map(({ name, file }) => [name, file]));
  const server = createServer((request, response) => {
    const [, kind, name] = new URL(request.url, 'http://localhost').pathname.split('/');
    answer(kind, files.get(name?.replace(/\.js$/, '')), name).then(
      ([type, body, headers]) => response.writeHead(200, { 'content-type': type, ...headers }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'credentialless',
};

async function answer(kind, file, name) {
  if (kind === 'blank') return ['text/html; charset=utf-8', html('Blank'), isolated];
  if (!file) throw new Error(`no page ${name}`);
  if (kind === 's') return ['text/javascript', await readFile(file)];
  return ['text/html; charset=utf-8', `${html(name)}<script src="/s/${name}.js"></script>`];
}

const html = title =>
  `<!doctype html><html lang="en"><title>${title}</title><link rel="icon" href="data:,"><h1>${title}</h1>`;
