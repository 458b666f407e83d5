import type { FastifyRequest } from 'fastify';
import { CollectorError } from '../errors.js';
import { immutable, sendFile } from '../http/send-file.js';
import { sendText } from '../http/send-text.js';
import type { ServedProject } from '../projects/project-library.js';
import { addToManifest } from '../projects/add-to-manifest.js';
import type { RouteContext, RouteDescription } from './route.js';

/** What the compiler names files with; anything else is not ours to serve. */
const name = /^[\w-]{1,128}$/;

/** The published projects: what `docent compile` writes, with the write key added to the manifest. */
export const publishedRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/projects/:project/manifest.json',
    what: 'The manifest of the published project, with its public write key; that of staging as <project>@staging. Revalidated at each use.',
    auth: 'none',
    compress: true,
    createHandler: context => async (request, reply) => {
      const { project, manifest, quotas } = findProject(context, request);
      const [subjects, full] = await Promise.all([
        context.subjects.current(project),
        context.fullSurveys.current(project, quotas),
      ]);
      reply.header('Cache-Control', 'no-cache');
      return sendText(request, reply, addToManifest(manifest, { subjects, full }));
    },
  },
  jsonRoute(
    '/v1/projects/:project/i/:version/:shard.json',
    'One shard of the index of a version.',
    ({ version, shard }) => ['i', version, `${shard}.json`],
  ),
  jsonRoute('/v1/projects/:project/e/:hash.json', 'One compiled entity in one locale.', ({ hash }) => [
    'e',
    `${hash}.json`,
  ]),
  {
    method: 'GET',
    path: '/v1/projects/:project/a/:hash.:ext',
    what: 'An image, a video or captions; parts of it by Range. Named by its content, cached for ever.',
    auth: 'none',
    createHandler: context => async (request, reply) => {
      const { hash, ext } = paramsOf(request);
      const path = `a/${hash}.${ext}`;
      return await sendFile(request, reply, {
        root: await rootOf(context, request, path),
        path,
        cacheControl: immutable,
        ranges: true,
        // An SVG opened by its address is a document: it must not run scripts on the collector's origin.
        headers: { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" },
      });
    },
  },
];

function jsonRoute(
  path: string,
  what: string,
  segments: (params: Record<string, string>) => (string | undefined)[],
): RouteDescription {
  return {
    method: 'GET',
    path,
    what: `${what} Named by its content, cached for ever.`,
    auth: 'none',
    compress: true,
    createHandler: context => async (request, reply) => {
      const file = segments(paramsOf(request)).join('/');
      const root = await rootOf(context, request, file);
      return await sendFile(request, reply, { root, path: file, cacheControl: immutable });
    },
  };
}

function findProject({ projects }: RouteContext, request: FastifyRequest): ServedProject {
  const found = projects.get((request.params as { project: string }).project);
  if (!found) throw new CollectorError('unknown-project');
  return found;
}

/** Files are the same in every environment. */
async function rootOf(context: RouteContext, request: FastifyRequest, path: string): Promise<string> {
  return await context.files.rootOf(findProject(context, request).project, path);
}

function paramsOf(request: FastifyRequest): Record<string, string> {
  const { project: _project, ...params } = request.params as Record<string, string>;
  if (!Object.values(params).every(value => name.test(value))) throw new CollectorError('not-found');
  return params;
}
