import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

/**
 * Serves one page for each script, at `/p/<name>?c=<collector>&v=<variant>`, on an address of its own: pages and collector are
 * different origins, as in real life.
 *
 * @param {{ name: string, file: string }[]} scripts
 */
export async function createPageServer(scripts) {
  const files = new Map(scripts.map(({ name, file }) => [name, file]));
  const server = createServer((request, response) => {
    const [, kind, name] = new URL(request.url, 'http://localhost').pathname.split('/');
    answer(kind, files.get(name?.replace(/\.js$/, '')), name).then(
      ([type, body]) => response.writeHead(200, { 'content-type': type }).end(body),
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

async function answer(kind, file, name) {
  if (!file) throw new Error(`no page ${name}`);
  if (kind === 's') return ['text/javascript', await readFile(file)];
  return [
    'text/html; charset=utf-8',
    `<!doctype html><html lang="en"><title>${name}</title><link rel="icon" href="data:,"><h1>${name}</h1><script src="/s/${name}.js"></script>`,
  ];
}
