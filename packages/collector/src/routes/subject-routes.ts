import { CollectorError } from '../errors.js';
import { immutable } from '../http/send-file.js';
import { sendText, tagText } from '../http/send-text.js';
import { readSubjectShard } from '../subjects/read-subject-shard.js';
import type { RouteDescription } from './route.js';

/** Imported subjects, as browsers get them. */
export const subjectRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/projects/:project/s/:version/:shard.json',
    what: 'One shard of a version of the subjects. Named by its content, cached for ever; kept for seven days after the next version.',
    auth: 'none',
    compress: true,
    createHandler:
      ({ store, projects }) =>
      async (request, reply) => {
        const params = request.params as { project: string; version: string; shard: string };
        const { project: address, version, shard } = params;
        const project = projects.get(address)?.project;
        if (project === undefined) throw new CollectorError('unknown-project');
        if (!/^[\w-]{22}$/.test(version) || !/^(0|[1-9]\d{0,8})$/.test(shard)) throw new CollectorError('not-found');
        const query = { project, version, shard: Number(shard) };
        const body = await store.query(database => readSubjectShard(database, query));
        if (body === undefined) throw new CollectorError('not-found');
        reply.header('Cache-Control', immutable);
        return sendText(request, reply, tagText(body, 'application/json; charset=utf-8'));
      },
  },
];
