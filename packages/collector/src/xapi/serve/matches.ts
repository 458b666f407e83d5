import type { Statement } from '../statement.js';
import type { StatementQuery } from './statement-query.js';

/** Whether a statement is one of those asked for, apart from when it was stored. */
export function matches({ actor, context, object, verb }: Statement, query: StatementQuery): boolean {
  const { agent, activity, registration, relatedActivities } = query;
  if (agent === 'nobody') return false;
  const { homePage, name } = actor.account;
  if (agent && (agent.homePage !== homePage || agent.name !== name)) return false;
  if (query.verb !== undefined && query.verb !== verb.id) return false;
  if (registration !== undefined && registration !== context?.registration) return false;
  if (activity === undefined || activity === object.id) return true;
  if (!relatedActivities) return false;
  return Object.values(context?.contextActivities ?? {}).some(list => list.some(({ id }) => id === activity));
}
