import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCollector, listen } from '@docent/collector';

/**
 * Serves our own files as they come to a vendor's page: a collector with a project of nothing, whose answers are kept.
 * Events do not go there, but to the server that counts everybody's.
 *
 * @param {string} folder for the project and the database
 * @returns {Promise<{ serve: (path: string) => Promise<import('../../peers/replies.mjs').Reply>, close(): Promise<void> }>}
 */
export async function createBenchProject(folder) {
  await mkdir(folder, { recursive: true });
  const project = join(folder, 'docent.json');
  await writeFile(project, JSON.stringify({ project: 'bench', name: 'Bench', locales: ['en'] }));
  const collector = await createCollector({ projects: [project], data: join(folder, 'data'), log: () => {} });
  const listening = await listen(collector, { host: '127.0.0.1', port: 0 });
  const kept = new Map();
  return {
    async serve(path) {
      if (!kept.has(path)) kept.set(path, await load(new URL(path, listening.url)));
      return kept.get(path);
    },
    close: () => listening.close(),
  };
}

async function load(url) {
  const answer = await fetch(url);
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? 'text/plain',
    body: Buffer.from(await answer.arrayBuffer()),
  };
}
