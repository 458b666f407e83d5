import { adminRoute, type AdminCall } from '../admin/admin-route.js';
import { environments } from '../admin/admin-tables.js';
import { diffVersions } from '../admin/diff/diff-versions.js';
import { storedVersion } from '../admin/diff/version-reader.js';
import { toIso } from '../admin/iso.js';
import { listPointers, rollBack } from '../admin/pointers.js';
import { publish } from '../admin/publish/publish.js';
import { readPage } from '../admin/read-page.js';
import { readPublishRequest } from '../admin/publish/read-publish-request.js';
import { cancelSchedule, pendingSchedules, type Schedule } from '../admin/schedules.js';
import { findVersion, listVersions } from '../admin/versions.js';
import { CollectorError } from '../errors.js';
import type { RouteDescription } from './route.js';

/** Who may publish where. */
const mayPublish = { staging: 'author', production: 'publisher' } as const;

/** Versions, and what each environment serves. */
export const adminVersionRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/versions',
    what: 'The versions of the project, newest first, with what each environment serves and what is planned; pages by "before" and "limit".',
    role: 'viewer',
    async handle({ context, project, query }) {
      const page = { project, ...readPage(query) };
      return await context.store.query(async database => {
        const versions = await listVersions(database, page);
        const last = versions.length === page.limit ? versions.at(-1)?.number : undefined;
        return {
          versions: versions.map(({ manifest: _manifest, createdAt, ...version }) => ({
            ...version,
            createdAt: toIso(createdAt),
          })),
          environments: (await listPointers(database, project)).map(({ movedAt, ...pointer }) => ({
            ...pointer,
            movedAt: toIso(movedAt),
          })),
          planned: (await pendingSchedules(database, project)).map(show),
          ...(last !== undefined && last > 1 && { next: last }),
        };
      });
    },
  }),
  adminRoute({
    method: 'GET',
    path: '/versions/:version/changes',
    what: 'What a version (hash or number) changed, in words, in comparison with the one named by "from", or the one before it.',
    role: 'viewer',
    async handle({ context, project, params, query }) {
      const { store } = context;
      const after = await store.query(database => findVersion(database, project, params['version'] ?? ''));
      const from = query['from'] ?? (after.number > 1 ? String(after.number - 1) : undefined);
      const before =
        from === undefined ? undefined : await store.query(database => findVersion(database, project, from));
      const reader = before && storedVersion(store, before.manifest);
      const changes = await diffVersions(reader, storedVersion(store, after.manifest));
      return { from: before?.version ?? null, to: after.version, changes };
    },
  }),
  ...environments.flatMap(environment => [
    adminRoute({
      method: 'POST',
      path: `/${environment}/publish`,
      what: `Compiles the files sent (multipart, each part named by its path), keeps them as a version for ever and serves it in ${environment}: now, or at the time "at" in the address; "dryRun" compares only.`,
      role: mayPublish[environment],
      async handle(call) {
        refuseFile(call, environment);
        const { scheduled, ...result } = await publish(call, {
          environment,
          ...readPublishRequest(call.query, call.now),
        });
        call.reply.code(result.number === undefined ? 200 : 201);
        return { ...result, environment, ...(scheduled && { scheduled: show(scheduled) }) };
      },
    }),
    adminRoute({
      method: 'POST',
      path: `/${environment}/rollback`,
      what: `Serves in ${environment} what it served before, or the version named (hash or number); what is planned stays planned.`,
      role: mayPublish[environment],
      body: {
        type: 'object',
        properties: { version: { type: 'string', minLength: 1, maxLength: 100 } },
        additionalProperties: false,
      },
      async handle(call) {
        refuseFile(call, environment);
        const { version: wanted } = call.body as { version?: string };
        return await call.change(async change => {
          const named = wanted === undefined ? undefined : await findVersion(change.database, call.project, wanted);
          const version = await rollBack(change, environment, named?.version);
          const { number } = await findVersion(change.database, call.project, version);
          await change.record('version rolled back', version, { environment, number });
          return { environment, version, number };
        });
      },
    }),
  ]),
  adminRoute({
    method: 'POST',
    path: '/planned/:id/cancel',
    what: 'Drops an activation that is planned.',
    role: 'publisher',
    async handle({ change, params }) {
      await change(work => cancelSchedule(work, params['id'] ?? ''));
      return { id: params['id'], state: 'cancelled' };
    },
  }),
];

/** What a file says would win over what is published, and nobody would see why. */
function refuseFile({ context, project }: AdminCall, environment: string): void {
  if (environment === 'production' && context.projects.get(project)?.source === 'file') {
    throw new CollectorError('served-from-file');
  }
}

function show({ dueAt, ...planned }: Schedule) {
  return { ...planned, at: toIso(dueAt) };
}
