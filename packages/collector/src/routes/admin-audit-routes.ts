import { adminRoute } from '../admin/admin-route.js';
import { toIso } from '../admin/iso.js';
import { readPage } from '../admin/read-page.js';
import { readAudit } from '../admin/read-audit.js';
import type { RouteDescription } from './route.js';

/** Who changed what. */
export const adminAuditRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/audit',
    what: 'Who changed what and when, newest first; pages by "before" and "limit".',
    role: 'admin',
    installation: true,
    handle: async ({ context, project, query }) => {
      const wanted = { project, ...readPage(query) };
      const page = await context.store.query(database => readAudit(database, wanted));
      return { ...page, entries: page.entries.map(entry => ({ ...entry, at: toIso(entry.at) })) };
    },
  }),
];
