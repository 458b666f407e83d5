import { adminRoute } from '../admin/admin-route.js';
import { CollectorError } from '../errors.js';
import { isTrait, reportHowto } from '../reports/howto/report-howto.js';
import { reportLearning } from '../reports/learning/report-learning.js';
import { mostDays } from '../reports/recommendations/recommendations-report.js';
import { reportRecommendations } from '../reports/recommendations/report-recommendations.js';
import { isSurveyId } from '../reports/surveys/is-survey-id.js';
import { reportSurveys } from '../reports/surveys/report-surveys.js';
import { type PeriodLength, periods } from '../reports/start-of-period.js';
import { reportVoice } from '../reports/voice/report-voice.js';
import { type VoiceGroup, voiceGroups } from '../reports/voice/voice-report.js';
import { longestFind, mostPages, mostPerPage } from '../reports/surveys/texts/text-limits.js';
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
      const { holdout, skill } = query;
      const share = holdout === undefined ? undefined : Number(holdout);
      if (share !== undefined && !(share > 0 && share < 1)) {
        throw new CollectorError('invalid-body', '"holdout" in the address must be a share between 0 and 1.');
      }
      return await reportLearning(context.store, {
        ...{ project, skill, by: trait(query), byAccount: byAccount(query), holdout: share, now: context.now() },
        ...{ since: time(query, 'since'), until: time(query, 'until'), decideAt: time(query, 'decideAt') },
      });
    },
  }),
  adminRoute({
    method: 'GET',
    path: '/reports/surveys',
    what: 'What customers answered: scores, choices, needs and texts, with intervals, trends and drop-off; "survey" and "question"; "since" and "until" as milliseconds, "by" a trait or "byAccount=true", "period"; texts by "find", "page" and "limit".',
    role: 'viewer',
    handle: async ({ context, project, query }) => {
      const { find } = query;
      if (find !== undefined && (find === '' || find.length > longestFind)) {
        throw new CollectorError('invalid-body', `"find" in the address must have 1 to ${longestFind} characters.`);
      }
      return await reportSurveys(context.store, {
        ...{ project, survey: id(query, 'survey'), question: id(query, 'question'), find, now: context.now() },
        ...{ by: trait(query), byAccount: byAccount(query), period: period(query) },
        ...{ since: time(query, 'since'), until: time(query, 'until') },
        ...{ page: count(query, 'page', mostPages), limit: count(query, 'limit', mostPerPage) },
      });
    },
  }),
  adminRoute({
    method: 'GET',
    path: '/reports/voice',
    what: 'What customers say: stars over time, what goes with them, accounts to speak with and why, patterns to look at; "subject"; "since" and "until" as milliseconds, "by" role, language, verified, plan or experience, "period".',
    role: 'viewer',
    handle: async ({ context, project, query }) => {
      const { subject } = query;
      if (subject !== undefined && (subject === '' || subject.length > 200)) {
        throw new CollectorError('invalid-body', '"subject" in the address must have 1 to 200 characters.');
      }
      return await reportVoice(context.store, {
        ...{ project, subject, by: group(query), period: period(query), now: context.now() },
        ...{ since: time(query, 'since'), until: time(query, 'until') },
      });
    },
  }),
  adminRoute({
    method: 'GET',
    path: '/reports/recommendations',
    what: 'What lists recommended and what came of it: viewed, opened, judged, taken, by strategy, what each alone would have come to, the gate, experiments; "list"; "since" and "until" as milliseconds, "days".',
    role: 'viewer',
    handle: async ({ context, project, query }) =>
      await reportRecommendations(context.store, {
        ...{ project, list: id(query, 'list'), days: count(query, 'days', mostDays), now: context.now() },
        ...{ since: time(query, 'since'), until: time(query, 'until') },
      }),
  }),
];

type Query = Readonly<Record<string, string | undefined>>;

function trait({ by }: Query): string | undefined {
  if (by === undefined || isTrait(by)) return by;
  throw new CollectorError('invalid-body', '"by" in the address must be the name of a trait, such as "role".');
}

function group({ by }: Query): VoiceGroup | undefined {
  const known = voiceGroups.find(one => one === by);
  if (by === undefined || known) return known;
  throw new CollectorError('invalid-body', `"by" in the address must be one of: ${voiceGroups.join(', ')}.`);
}

function byAccount({ by, byAccount: given }: Query): boolean {
  if (given !== undefined && !['true', 'false'].includes(given)) {
    throw new CollectorError('invalid-body', '"byAccount" in the address must be true or false.');
  }
  if (given === 'true' && by !== undefined) {
    throw new CollectorError('invalid-body', 'Name either "by" or "byAccount" in the address.');
  }
  return given === 'true';
}

function id(query: Query, name: 'survey' | 'question' | 'list'): string | undefined {
  const given = query[name];
  if (given === undefined || isSurveyId(given)) return given;
  throw new CollectorError('invalid-body', `"${name}" in the address must be an id, such as "after-setup".`);
}

function count(query: Query, name: 'page' | 'limit' | 'days', most: number): number | undefined {
  const given = query[name];
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : 0;
  if (number >= 1 && number <= most) return number;
  throw new CollectorError('invalid-body', `"${name}" in the address must be a whole number from 1 to ${most}.`);
}

function period({ period: given }: Query): PeriodLength | undefined {
  const known = periods.find(one => one === given);
  if (given === undefined || known) return known;
  throw new CollectorError('invalid-body', `"period" in the address must be one of: ${periods.join(', ')}.`);
}

function time(query: Query, name: 'since' | 'until' | 'decideAt'): number | undefined {
  const given = query[name];
  if (given === undefined) return undefined;
  if (/^\d{1,15}$/.test(given)) return Number(given);
  throw new CollectorError('invalid-body', `"${name}" in the address must be milliseconds since the epoch.`);
}
