import type { EventStore } from '../../store/event-store.js';
import { countReached, countSteps } from './count-steps.js';
import { heatLines } from './heat-line.js';
import type { AudienceReport, HowtoReport, HowtoReportQuery } from './howto-report.js';
import { searchesNotFound } from './searches-not-found.js';
import { timeSteps } from './time-steps.js';
import { toSteps } from './to-steps.js';

/** Searches that are told per audience. */
const mostSearches = 20;

/** Whether a text can be the name of a trait by which customers are told apart. */
export function isTrait(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_-]{0,63}$/u.test(text);
}

/** What customers did with a how-to, counted by the database: nothing is read row by row. */
export async function reportHowto(store: EventStore, query: HowtoReportQuery): Promise<HowtoReport> {
  const [counts, reached, times, heat, searches] = await store.query(
    async database =>
      [
        await countSteps(database, query),
        await countReached(database, query),
        await timeSteps(database, query),
        await heatLines(database, query),
        await searchesNotFound(database, query),
      ] as const,
  );
  const { id, since, until, by } = query;
  const customersOf = new Map(
    reached.flatMap(({ audience, step, customers }) => (step === null ? [[audience, customers] as const] : [])),
  );
  const audiences = [...customersOf].map(([audience, customers]): AudienceReport => {
    const isOwn = (row: { audience: string | null }): boolean => row.audience === audience;
    const whole = (event: string): number =>
      counts.find(row => isOwn(row) && row.event === event && row.step === null)?.customers ?? 0;
    const steps = toSteps(counts.filter(isOwn), reached.filter(isOwn), times.filter(isOwn), customers);
    const videos = heat.get(audience);
    return {
      ...{ audience, customers, started: whole('Howto Started'), completed: whole('Howto Completed') },
      steps,
      heat: videos?.get(null) ?? [],
      stepHeat: steps.flatMap(({ step }) => {
        const own = videos?.get(step);
        return own ? [{ step, heat: own }] : [];
      }),
      notFound: searches
        .filter(isOwn)
        .slice(0, mostSearches)
        .map(({ audience: _, ...search }) => search),
    };
  });
  // Who has no value of the trait comes last, however many they are.
  audiences.sort((a, b) => Number(a.audience === null) - Number(b.audience === null) || b.customers - a.customers);
  return {
    howto: id,
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
    ...(by !== undefined && { by }),
    audiences,
  };
}
