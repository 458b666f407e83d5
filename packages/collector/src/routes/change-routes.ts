import { PassThrough } from 'node:stream';
import { CollectorError } from '../errors.js';
import type { RouteDescription } from './route.js';

/** Proxies close connections that are silent for a minute. */
const heartbeatMs = 20_000;

/** Live reload of content while authors work. */
export const changeRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/projects/:project/changes',
    what: 'Server-sent events: "published" with { version } now and whenever the project was published again. Only with --watch.',
    auth: 'none',
    watchOnly: true,
    createHandler:
      ({ projects, closing }) =>
      async (request, reply) => {
        const { project } = request.params as { project: string };
        const current = projects.get(project);
        if (!current) throw new CollectorError('unknown-project');
        const stream = new PassThrough();
        const tell = (version: string) => stream.write(`event: published\ndata: ${JSON.stringify({ version })}\n\n`);
        const end = () => stream.end();
        const unsubscribe = projects.onChange(served => served.project === project && tell(served.version));
        const heartbeat = setInterval(() => stream.write(':\n\n'), heartbeatMs).unref();
        closing.addEventListener('abort', end, { once: true });
        stream.once('close', () => {
          unsubscribe();
          clearInterval(heartbeat);
          closing.removeEventListener('abort', end);
        });
        tell(current.version);
        return reply.header('Cache-Control', 'no-store').type('text/event-stream').send(stream);
      },
  },
];
