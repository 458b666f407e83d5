import { ProjectFile, toJsonSchema } from '@docent/schema';
import { sendText, tagText } from '../http/send-text.js';
import type { RouteDescription } from './route.js';

/** The schema of the project file, for editors. */
export const schemaRoutes: readonly RouteDescription[] = [
  {
    method: 'GET',
    path: '/v1/docent.schema.json',
    what: 'JSON Schema of the project file, for the "$schema" of a docent.json.',
    auth: 'none',
    compress: true,
    createHandler: () => {
      const schema = tagText(JSON.stringify(toJsonSchema(ProjectFile)), 'application/schema+json; charset=utf-8');
      return async (request, reply) => {
        reply.header('Cache-Control', 'public, max-age=300');
        return sendText(request, reply, schema);
      };
    },
  },
];
