import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { peers } from './peers.mjs';

const assets = new URL('../../../demo/gallery/project/assets/', import.meta.url);
const resolve = createRequire(import.meta.url).resolve;
const types = { '.js': 'text/javascript', '.css': 'text/css', '.vtt': 'text/vtt', '.webp': 'image/webp' };
const chapters = [0, 1, 2, 3, 4].map(at => `00:0${at}.000 --> 00:0${at + 1}.000\nPart ${at + 1}\n`).join('\n');

/** A file of a library, wherever its `exports` hide it. */
async function libraryFile(path) {
  const [name] = path.split('/');
  const entry = resolve(`${name}/package.json`);
  return readFile(entry.replace(/package\.json$/, path.slice(name.length + 1)), 'utf8');
}

/** The scripts of a peer by name, the first of which the page asks for. */
async function scriptsOf({ file, name, script }) {
  if (file) return new Map([[`${name}.js`, await libraryFile(file)]]);
  const bundle = await rollup({
    input: 'entry',
    // Their circles and their `this` are theirs.
    onwarn: () => undefined,
    plugins: [
      {
        name: 'entry',
        resolveId: id => (id === 'entry' ? fileURLToPath(new URL('entry', import.meta.url)) : null),
        load: id => (id === fileURLToPath(new URL('entry', import.meta.url)) ? script : null),
      },
      nodeResolve({ browser: true, exportConditions: ['production', 'browser', 'default'] }),
      terser({ ecma: 2022, module: true, format: { comments: false } }),
    ],
  });
  const { output } = await bundle.generate({
    format: 'es',
    entryFileNames: `${name}.js`,
    chunkFileNames: `${name}-[hash].js`,
  });
  await bundle.close();
  return new Map(output.filter(({ type }) => type === 'chunk').map(({ code, fileName }) => [fileName, code]));
}

/** The page of a peer. `mounted` says whether the player is in it from the beginning. */
function pageOf({ file, html, name, start = '', stop = '', styles }) {
  const script = file ? `<script src="/${name}.js"></script>` : `<script type="module" src="/${name}.js"></script>`;
  // A module runs after the document; a script before what stands below it.
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>
${styles.map((_, index) => `<link rel="stylesheet" href="/${name}-${index}.css">`).join('')}
<style>body { inline-size: 640px }</style><main>${html}</main>${script}
<script>let player; ${start};
mount = () => { document.querySelector('main').innerHTML = ${JSON.stringify(html)}; ${start} };
unmount = () => { ${stop}; document.querySelector('main').replaceChildren() };</script></html>`;
}

/**
 * Serves a page per peer, everything compressed as a good server does.
 *
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function servePlayers() {
  const files = new Map([
    ['/chapters.vtt', `WEBVTT\n\n${chapters}`],
    ['/favicon.ico', ''],
  ]);
  for (const peer of Object.values(peers)) {
    files.set(`/${peer.name}`, pageOf(peer));
    for (const [name, code] of await scriptsOf(peer)) files.set(`/${name}`, code);
    for (const [index, style] of peer.styles.entries())
      files.set(`/${peer.name}-${index}.css`, await libraryFile(style));
  }
  const packed = new Map([...files].map(([path, text]) => [path, brotliCompressSync(text)]));
  const server = createServer(async ({ headers, url }, response) => {
    const body = packed.get(url);
    if (body) {
      response.writeHead(200, { 'content-type': types[extname(url)] ?? 'text/html', 'content-encoding': 'br' });
      return response.end(body);
    }
    const file = fileURLToPath(new URL(url.slice(1), assets));
    const size = (await stat(file).catch(() => undefined))?.size;
    if (!size) return response.writeHead(404).end();
    const [, from = 0, to = ''] = /bytes=(\d+)-(\d*)/.exec(headers.range ?? '') ?? [];
    const end = Number(to || size - 1);
    response.writeHead(headers.range ? 206 : 200, {
      'content-type': types[extname(url)] ?? 'video/webm',
      'content-length': end - from + 1,
      'accept-ranges': 'bytes',
      ...(headers.range && { 'content-range': `bytes ${from}-${end}/${size}` }),
    });
    createReadStream(file, { start: Number(from), end }).pipe(response);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise(done => (server.closeAllConnections(), server.close(done))),
  };
}
