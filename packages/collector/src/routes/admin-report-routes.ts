import { adminRoute } from '../admin/admin-route.js';
import { CollectorError } from '../errors.js';
import { isTrait, reportHowto } from '../reports/howto/report-howto.js';
import { reportLearning } from '../reports/learning/report-learning.js';
import type { RouteDescription } from './route.js';

/** What authors learn from what customers did. */
export const adminReportRoutes: readonly RouteDescription[] = [
  adminRoute({
    method: 'GET',
    path: '/reports/howto/:id',
    what: 'What customers did with a how-to: steps reached and done, times, seconds played again, searches without a find; "since" and "until" as milliseconds, "by" a trait.',
    role: 'viewer',
    handle: async ({ context, project, params, query }) => {
      const wanted = { project, id: params['id'] ?? '', since: time(query, 'since'), until: time(query, 'until') };
      return await reportHowto(context.store, { ...wanted, by: trait(query) });
    },
  }),
  adminRoute({
    method: 'GET',
    path: '/reports/learning',
    what: 'What customers came to know: knowledge, calibration, gain, confidence, retention, experiments, with intervals; "skill"; "since", "until" and "decideAt" as milliseconds, "by" a trait or "byAccount=true", "holdout" a share.',
    role: 'viewer',
    handle: async ({ context, project, query }) => {
      const { byAccount, holdout, skill } = query;
      if (byAccount !== undefined && !['true', 'false'].includes(byAccount)) {
        throw new CollectorError('invalid-body', '"byAccount" in the address must be true or false.');
      }
      if (byAccount === 'true' && query['by'] !== undefined) {
        throw new CollectorError('invalid-body', 'Name either "by" or "byAccount" in the address.');
      }
      const share = holdout === undefined ? undefined : Number(holdout);
      if (share !== undefined && !(share > 0 && share < 1)) {
        throw new CollectorError('invalid-body', '"holdout" in the address must be a share between 0 and 1.');
      }
      return await reportLearning(context.store, {
        ...{ project, skill, by: trait(query), byAccount: byAccount === 'true', holdout: share, now: context.now() },
        ...{ since: time(query, 'since'), until: time(query, 'until'), decideAt: time(query, 'decideAt') },
      });
    },
  }),
];

type Query = Readonly<Record<string, string | undefined>>;

function trait({ by }: Query): string | undefined {
  if (by === undefined || isTrait(by)) return by;
  throw new CollectorError('invalid-body', '"by" in the address must be the name of a trait, such as "role".');
}

function time(query: Query, name: 'since' | 'until' | 'decideAt'): number | undefined {
  const given = query[name];
  if (given === undefined) return undefined;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new CollectorError('invalid-body', `"${name}" in the address must be milliseconds since the epoch.`);
}
