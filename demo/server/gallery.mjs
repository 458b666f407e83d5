import fastifyStatic from '@fastify/static';
import { compileProject, formatProblem, writePublished } from '@docent/compiler';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strictPolicy } from './content-security-policy.mjs';
import { fill } from './html.mjs';
import { createPageContext } from './page-context.mjs';

const file = path => fileURLToPath(new URL(path, import.meta.url));

/**
 * The preview gallery: one page for all its addresses, its bundle, and its project compiled into `data`. It runs under the
 * strictest policy, so that every state of every element is known to.
 */
export async function gallery(app, { where, data }) {
  const published = join(data, 'gallery');
  await mkdir(published, { recursive: true });
  const serve = (scope, prefix, root) =>
    scope.register(fastifyStatic, { prefix, root, decorateReply: false, cacheControl: false });
  await serve(app, '/dist/', file('../dist'));
  // Compiled for the first who looks: most who start the demo do not.
  let compiled;
  await app.register(async scope => {
    scope.addHook('onRequest', () => (compiled ??= compileGallery().then(result => writePublished(result, published))));
    await serve(scope, '/gallery-project/', published);
  });

  for (const path of ['/gallery', '/gallery/:element/:example']) {
    app.get(path, async (_request, reply) => {
      const context = createPageContext(where);
      const own = { 'connect-src': "'self'", 'img-src': "'self'", 'media-src': "'self'" };
      reply.type('text/html').header('content-security-policy', strictPolicy(context, own));
      return fill(await readFile(file('../gallery/index.html'), 'utf8'), { nonce: context.nonce });
    });
  }
}

async function compileGallery() {
  const { problems, published } = await compileProject({
    file: file('../gallery/project/docent.json'),
    now: new Date(),
  });
  if (published) return published;
  throw new Error(`The gallery's project does not compile:\n${problems.map(formatProblem).join('\n')}`);
}
