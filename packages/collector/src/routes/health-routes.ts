import type { RouteDescription } from './route.js';

/** For load balancers and process supervisors. */
export const healthRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/healthz',
    what: 'Answers 200 as long as the process is alive.',
    auth: 'none',
    createHandler: () => async (_, reply) => {
      reply.header('Cache-Control', 'no-store');
      return { status: 'alive' };
    },
  },
  {
    method: 'GET',
    path: '/readyz',
    what: 'Answers 200 when the store can be written to and the projects are loaded, otherwise 503.',
    auth: 'none',
    createHandler:
      ({ store, projects }) =>
      async (_, reply) => {
        reply.header('Cache-Control', 'no-store');
        await store.health();
        return { status: 'ready', projects: projects.list().map(({ project }) => project) };
      },
  },
];
