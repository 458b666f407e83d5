import { adminRoute } from '../admin/admin-route.js';
import { CollectorError } from '../errors.js';
import { isTrait, reportHowto } from '../reports/howto/report-howto.js';
import type { RouteDescription } from './route.js';

/** What authors learn from what customers did. */
export const adminReportRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/reports/howto/:id',
    what: 'What customers did with a how-to: steps reached and done, times, seconds played again, searches without a find; "since" and "until" as milliseconds, "by" a trait.',
    role: 'viewer',
    handle: async ({ context, project, params, query }) => {
      const { by } = query;
      if (by !== undefined && !isTrait(by)) {
        throw new CollectorError('invalid-body', '"by" in the address must be the name of a trait, such as "role".');
      }
      const time = (name: 'since' | 'until'): number | undefined => {
        const given = query[name];
        if (given === undefined) return undefined;
        if (/^\d{1,15}$/.test(given)) return Number(given);
        throw new CollectorError('invalid-body', `"${name}" in the address must be milliseconds since the epoch.`);
      };
      const wanted = { project, id: params['id'] ?? '', since: time('since'), until: time('until'), by };
      return await reportHowto(context.store, wanted);
    },
  }),
];
