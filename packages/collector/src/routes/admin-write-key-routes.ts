import { adminRoute } from '../admin/admin-route.js';
import { changeWriteKeyRules, createWriteKey, revokeWriteKey, type WriteKeyRules } from '../admin/change-write-keys.js';
import { toIso } from '../admin/iso.js';
import { listWriteKeys, type WriteKey } from '../admin/write-keys.js';
import { originPattern } from '../ingest/is-origin-allowed.js';
import type { RouteDescription } from './route.js';

const rules = {
  type: 'object',
  properties: {
    origins: {
      type: ['array', 'null'],
      items: { type: 'string', pattern: originPattern, maxLength: 200 },
      maxItems: 100,
    },
    server: { type: 'boolean' },
  },
  additionalProperties: false,
};

/** The public keys that pages and servers send with. */
export const adminWriteKeyRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/write-keys',
    what: 'The write keys of the project, with the origins they may be used from.',
    role: 'viewer',
    handle: async ({ context, project }) => ({
      writeKeys: (await context.store.query(database => listWriteKeys(database, project))).map(show),
    }),
  }),
  adminRoute({
    method: 'POST',
    path: '/write-keys',
    what: 'Makes the second write key, which manifests say from now on; the first goes on until it is revoked.',
    role: 'admin',
    body: rules,
    handle: async ({ change, body, reply }) => {
      reply.code(201);
      return show(await change(work => createWriteKey(work, body as Partial<WriteKeyRules>)));
    },
  }),
  adminRoute({
    method: 'POST',
    path: '/write-keys/:key/rules',
    what: 'Changes where a write key may be used from: its origins, and whether servers may use it.',
    role: 'admin',
    body: rules,
    handle: async ({ change, body, params }) =>
      show(await change(work => changeWriteKeyRules(work, params['key'] ?? '', body as Partial<WriteKeyRules>))),
  }),
  adminRoute({
    method: 'POST',
    path: '/write-keys/:key/revoke',
    what: 'Ends a write key; refused for the only one there is.',
    role: 'admin',
    handle: async ({ change, params }) => show(await change(work => revokeWriteKey(work, params['key'] ?? ''))),
  }),
];

function show({ createdAt, revokedAt, ...key }: WriteKey) {
  return { ...key, createdAt: toIso(createdAt), revokedAt: toIso(revokedAt) };
}
