import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const folder = path => fileURLToPath(new URL(path, import.meta.url));

/** Not every package lets its package.json be resolved, so its folder is looked for as Node does. */
function packageFolder(name) {
  const found = require.resolve
    .paths(name)
    .map(parent => join(parent, name))
    .find(path => existsSync(path));
  if (!found) throw new Error(`The package ${name} is not installed. Run npm ci.`);
  return found;
}

/** Packages whose files a page may import as they are; see the import map of the page with its own Lit. */
const modules = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];

/** Styles, scripts and pictures of the pages, and what they use from npm. */
export async function staticFiles(app) {
  const serve = (prefix, root, options = {}) =>
    app.register(fastifyStatic, { prefix, root, decorateReply: false, cacheControl: false, ...options });

  await app.register(fastifyStatic, { root: folder('../pages'), prefix: '/pages/', cacheControl: false });
  for (const name of modules) await serve(`/modules/${name}/`, packageFolder(name));

  const fullcalendar = dirname(require.resolve('fullcalendar'));
  app.get('/vendor/fullcalendar.js', (_request, reply) => reply.sendFile('index.global.min.js', fullcalendar));
  app.get('/favicon.ico', (_request, reply) => reply.sendFile('icon.svg'));
}
