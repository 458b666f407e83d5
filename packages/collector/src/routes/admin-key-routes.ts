import { adminRoute } from '../admin/admin-route.js';
import type { ApiKey } from '../admin/api-key.js';
import { createApiKey, defaultOverlapHours, revokeApiKey, rotateApiKey } from '../admin/change-api-keys.js';
import { toIso } from '../admin/iso.js';
import { listApiKeys } from '../admin/list-api-keys.js';
import { type Role, roles } from '../admin/role.js';
import { parseTimestamp } from '../ingest/parse-timestamp.js';
import type { RouteDescription } from './route.js';

/** Who may administer a project. */
export const adminKeyRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/keys',
    what: 'The API keys of the project, without their secrets.',
    role: 'admin',
    installation: true,
    handle: async ({ context, project }) => ({
      keys: (await context.store.query(database => listApiKeys(database, project))).map(show),
    }),
  }),
  adminRoute({
    method: 'POST',
    path: '/keys',
    what: 'Makes an API key; the answer is the only place where it is ever seen whole.',
    role: 'admin',
    installation: true,
    body: {
      type: 'object',
      properties: {
        role: { enum: [...roles] },
        name: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[^\\p{Cc}]+$' },
        expiresAt: { type: 'string', format: 'date-time' },
      },
      required: ['role', 'name'],
      additionalProperties: false,
    },
    handle: async ({ change, body, reply }) => {
      const { role, name, expiresAt } = body as { role: Role; name: string; expiresAt?: string };
      const until = expiresAt === undefined ? null : (parseTimestamp(expiresAt) ?? null);
      const { key, ...created } = await change(work => createApiKey(work, { role, name, expiresAt: until }));
      reply.code(201);
      return { ...show(created), key };
    },
  }),
  adminRoute({
    method: 'POST',
    path: '/keys/:id/rotate',
    what: 'Makes a key in the place of another, which goes on for some hours (24, when the body does not say).',
    role: 'admin',
    installation: true,
    body: {
      type: 'object',
      properties: { overlapHours: { type: 'number', minimum: 0, maximum: 720 } },
      additionalProperties: false,
    },
    handle: async ({ change, body, params, reply }) => {
      const { overlapHours = defaultOverlapHours } = body as { overlapHours?: number };
      const { created, old } = await change(work => rotateApiKey(work, params['id'] ?? '', overlapHours));
      const { key, ...shown } = created;
      reply.code(201);
      return { ...show(shown), key, old: show(old) };
    },
  }),
  adminRoute({
    method: 'POST',
    path: '/keys/:id/revoke',
    what: 'Ends a key at once, on every collector.',
    role: 'admin',
    installation: true,
    handle: async ({ change, params }) => show(await change(work => revokeApiKey(work, params['id'] ?? ''))),
  }),
];

function show({ createdAt, expiresAt, revokedAt, ...key }: ApiKey) {
  return { ...key, createdAt: toIso(createdAt), expiresAt: toIso(expiresAt), revokedAt: toIso(revokedAt) };
}
