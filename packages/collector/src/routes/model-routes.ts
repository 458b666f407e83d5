import { CollectorError } from '../errors.js';
import { immutable } from '../http/send-file.js';
import { sendText, tagText } from '../http/send-text.js';
import { readModelShard } from '../models/read-model.js';
import type { RouteDescription } from './route.js';

const id = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** Short enough that a gate that shuts is heard of soon, long enough that a crowd costs one request. */
const shortly = 'public, max-age=60';

/** What lists of recommendations have learned, as browsers get it: the same for everybody. */
export const modelRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/projects/:project/models/:list',
    what: 'What a list of recommendations has learned: what is popular, whether the personal model beats that, and where its files are. Kept for a minute.',
    auth: 'none',
    compress: true,
    createHandler:
      ({ models, projects }) =>
      async (request, reply) => {
        const { list, project: address } = request.params as { project: string; list: string };
        const served = projects.get(address);
        if (!served) throw new CollectorError('unknown-project');
        const model = id.test(list) ? await models.current(address, served.project, list) : undefined;
        if (!model) throw new CollectorError('not-found');
        reply.header('Cache-Control', shortly);
        return sendText(request, reply, tagText(JSON.stringify(model), 'application/json; charset=utf-8'));
      },
  },
  {
    method: 'GET',
    path: '/v1/projects/:project/models/:list/:version/:shard.bin',
    what: 'One file of what goes together. Named by its content, cached for ever; kept for a day after the next model.',
    auth: 'none',
    createHandler:
      ({ projects, store }) =>
      async (request, reply) => {
        const params = request.params as { project: string; list: string; version: string; shard: string };
        const { list, project: address, shard, version } = params;
        const project = projects.get(address)?.project;
        if (project === undefined) throw new CollectorError('unknown-project');
        if (!id.test(list) || !/^[\w-]{22}$/.test(version) || !/^(0|[1-9]\d{0,8})$/.test(shard)) {
          throw new CollectorError('not-found');
        }
        const query = { project, list, version, shard: Number(shard) };
        const bytes = await store.query(database => readModelShard(database, query));
        if (!bytes) throw new CollectorError('not-found');
        reply.header('Cache-Control', immutable).type('application/octet-stream');
        return reply.send(Buffer.from(bytes));
      },
  },
];
