import type { EventStore } from '../../store/event-store.js';
import type { Facts } from './facts.js';
import type { LearningReport, LearningReportQuery } from './learning-report.js';
import { readFacts } from './read-facts.js';
import { reportExperiments } from './report-experiments.js';
import { reportSkills } from './report-skills.js';

/** Accounts with most learners that are told apart; whoever is in none of them counts as `null`. */
const mostAccounts = 100;

/** What customers came to know, from the events of checks; the same events give the same report, intervals included. */
export async function reportLearning(store: EventStore, query: LearningReportQuery): Promise<LearningReport> {
  const facts = await store.query(async database => await readFacts(database, query));
  const { by, byAccount, since, skill, until } = query;
  const groups = byAccount ? largestAccounts(facts) : facts.audiences;
  const { tooFast, unusable, tooMany, cut } = facts.leftOut;
  const backwards = facts.beginnings.filter(({ began, succeeded }) => succeeded !== null && succeeded < began).length;
  return {
    ...(skill !== undefined && { skill }),
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
    ...(byAccount ? { by: 'account' } : by !== undefined && { by }),
    ...reportSkills(facts, customer => groups.get(customer) ?? null),
    experiments: reportExperiments(facts, query),
    leftOut: { tooFast, unusable, tooMany, backwards, cut },
  };
}

function largestAccounts({ accounts }: Facts): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const account of accounts.values()) sizes.set(account, (sizes.get(account) ?? 0) + 1);
  const largest = [...sizes].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, mostAccounts);
  const kept = new Set(largest.map(([account]) => account));
  return new Map([...accounts].filter(([, account]) => kept.has(account)));
}
