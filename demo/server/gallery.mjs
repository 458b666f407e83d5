import fastifyStatic from '@fastify/static';
import { compileProject, formatProblem, writePublished } from '@docent/compiler';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const file = path => fileURLToPath(new URL(path, import.meta.url));

/** The preview gallery: its page, its bundle, and its project compiled into `data`. */
export async function gallery(app, { data }) {
  const project = file('../gallery/project/docent.json');
  const published = join(data, 'gallery');
  const { problems, published: content } = await compileProject({ file: project, now: new Date() });
  if (!content) throw new Error(`The gallery's project does not compile:\n${problems.map(formatProblem).join('\n')}`);
  await writePublished(content, published);

  const serve = (prefix, root) =>
    existsSync(root) && app.register(fastifyStatic, { prefix, root, decorateReply: false, cacheControl: false });
  await serve('/gallery/', file('../gallery'));
  await serve('/dist/', file('../dist'));
  await serve('/gallery-project/', published);
  app.get('/gallery', (_request, reply) => reply.sendFile('index.html', file('../gallery')));
}
