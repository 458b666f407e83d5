import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import { peers, scriptsOf } from './peers.mjs';

const pageOf = (title, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><main>${body}</main></html>`;

/**
 * Serves a page for Docent and one for each peer, everything compressed as a good server does.
 *
 * @param {{ script: string, project: string, entity: string }} ours address of `docent.js`, the project and its survey
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function serveSurveys({ entity, project, script }) {
  const ours = `<docent-survey entity="${entity}"></docent-survey><script async src="${script}" data-project="${project}"></script>`;
  const files = new Map([['/docent', pageOf('docent', ours)]]);
  for (const { name, ...peer } of peers) {
    files.set(`/${name}`, pageOf(name, `<script type="module" src="/${name}.js"></script>`));
    for (const [path, code] of await scriptsOf({ name, ...peer })) files.set(path, code);
  }
  const packed = new Map([...files].map(([path, text]) => [path, brotliCompressSync(text)]));
  const answers = Object.entries(Object.assign({}, ...peers.map(peer => peer.answers)));
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, 'http://loopback');
    const answer = answers.find(([path]) => pathname.startsWith(path))?.[1];
    const body = packed.get(pathname) ?? (answer && brotliCompressSync(await answer()));
    if (!body) return response.writeHead(404).end();
    const type = pathname.endsWith('.js') ? 'text/javascript' : answer ? 'application/json' : 'text/html';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise(done => (server.closeAllConnections(), server.close(done))),
  };
}
