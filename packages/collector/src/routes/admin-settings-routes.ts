import { adminRoute } from '../admin/admin-route.js';
import { type ProjectSettings, readSettings, writeSettings } from '../admin/project-settings.js';
import type { RouteDescription } from './route.js';

/** How a project is published. */
export const adminSettingsRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/settings',
    what: 'Whether publishing is frozen, and whether production takes only what staging has served.',
    role: 'viewer',
    handle: ({ context, project }) => context.store.query(database => readSettings(database, project)),
  }),
  adminRoute({
    method: 'POST',
    path: '/settings',
    what: 'Changes "frozen" and "stagingFirst".',
    role: 'admin',
    body: {
      type: 'object',
      properties: { frozen: { type: 'boolean' }, stagingFirst: { type: 'boolean' } },
      additionalProperties: false,
    },
    handle: ({ change, body, project }) =>
      change(async work => {
        const settings = { ...(await readSettings(work.database, project)), ...(body as Partial<ProjectSettings>) };
        await writeSettings(work.database, project, settings);
        await work.record('settings changed', null, { ...settings });
        return settings;
      }),
  }),
];
