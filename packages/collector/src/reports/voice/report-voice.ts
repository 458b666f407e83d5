import { meanScore } from '@docent/engine';
import type { EventStore } from '../../store/event-store.js';
import { tell } from '../learning/tell.js';
import { groupBy } from '../surveys/group-by.js';
import { compareGroups } from '../surveys/measures/compare-groups.js';
import { scoringsOf } from '../surveys/measures/score-figures.js';
import { trendOf } from '../surveys/measures/trend-of.js';
import { accountsAtRisk } from './accounts-at-risk.js';
import { countStars, type StarCount } from './count-stars.js';
import { readDrivers } from './read-drivers.js';
import { reportAgain } from './report-again.js';
import { suspicions } from './suspicions.js';
import type { Driver, SubjectVoice, VoiceReport, VoiceReportQuery } from './voice-report.js';

/** As many as a report can show; those with most reviews are. */
const mostSubjects = 100;

/** What customers say in public and by what they do, counted by the database; the same rows give the same report, intervals included. */
export async function reportVoice(store: EventStore, query: VoiceReportQuery): Promise<VoiceReport> {
  const { by, period = 'month', since, until } = query;
  return await store.query(async database => {
    const { counts, cut } = await countStars(database, query);
    const { cut: driversCut, drivers } = await readDrivers(database, query);
    const { accounts, seen } = await accountsAtRisk(database, query);
    const subjects = [...groupBy(counts, ({ subject }) => subject)]
      .map(([subject, own]) => subjectOf(subject, own, drivers.get(subject) ?? [], { by, period }))
      .sort((a, b) => b.reviews - a.reviews || (a.subject < b.subject ? -1 : 1));
    return {
      ...(since !== undefined && { since: new Date(since).toISOString() }),
      ...(until !== undefined && { until: new Date(until).toISOString() }),
      ...(by !== undefined && { by }),
      subjects: subjects.slice(0, mostSubjects),
      ...{ accounts, accountsSeen: seen, suspicions: await suspicions(database, query) },
      again: await reportAgain(database, query),
      cut: cut || driversCut || subjects.length > mostSubjects,
    };
  });
}

function subjectOf(
  subject: string,
  counts: readonly StarCount[],
  drivers: Driver[],
  { by, period }: Required<Pick<VoiceReportQuery, 'period'>> & Pick<VoiceReportQuery, 'by'>,
): SubjectVoice {
  // Reviews are scored as answers to a rating question are.
  const scores = counts.map(one => ({ ...one, survey: subject, question: 'stars', type: 'rating' }));
  const [scoring] = scoringsOf('rating', scores);
  const trend = trendOf(scores, scoring!, period!);
  const sizes = [...groupBy(counts, ({ group }) => JSON.stringify(group))].map(([group, own]) => ({
    group: JSON.parse(group) as string | null,
    customers: sum(own),
  }));
  const grouped = by === undefined ? undefined : compareGroups([{ type: 'rating', sizes, scores, choices: [] }])[0];
  return {
    ...{ subject, reviews: sum(counts), mean: tell(meanScore(counts, { least: 1, most: 5 })) },
    stars: [1, 2, 3, 4, 5].map(value => sum(counts.filter(one => one.value === value))),
    ...(trend && { trend }),
    ...grouped,
    drivers,
  };
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
