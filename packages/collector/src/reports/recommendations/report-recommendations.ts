import type { Interaction } from '@docent/engine/recommend/user-items.js';
import type { Kysely } from 'kysely';
import { loadInteractions } from '../../models/load-interactions.js';
import { readLists } from '../../models/read-lists.js';
import { readModel } from '../../models/read-model.js';
import type { EventStore } from '../../store/event-store.js';
import type { Tables } from '../../store/tables.js';
import { hiddenOf } from '../learning/suppress.js';
import { fewest } from '../learning/tell.js';
import { groupBy } from '../surveys/group-by.js';
import { countCatalogue } from './count-catalogue.js';
import { countOf, tellCount } from './count-acts.js';
import { estimateStrategies, outcomesOf } from './estimate-strategies.js';
import { joinOutcomes, type Outcome, verdictsOf } from './join-outcomes.js';
import { type Act, mostRows, readActs, readPersonalisation, readViewed } from './recommendation-events.js';
import type {
  FullListReport,
  ListReport,
  RecommendationsReport,
  RecommendationsReportQuery,
  Served,
} from './recommendations-report.js';
import { reportListExperiments } from './report-list-experiments.js';
import { shownOf } from './shown-of.js';

/** As many as a project has; a hostile client has no end of them. */
const mostLists = 50;
const usualDays = 14;

/** What was recommended and what became of it; the same rows give the same report, intervals included. */
export async function reportRecommendations(
  store: EventStore,
  query: RecommendationsReportQuery,
): Promise<RecommendationsReport> {
  const { days = usualDays, now, since, until } = query;
  const read = await store.query(async database => ({
    viewed: await readViewed(database, query),
    acts: await readActs(database, query),
    personalisation: await readPersonalisation(database, query),
  }));
  const customersOf = (own: readonly { customer: string }[]) => new Set(own.map(({ customer }) => customer)).size;
  const names = [...groupBy([...read.viewed, ...read.acts], ({ list }) => list)]
    .sort(([a, one], [b, other]) => customersOf(other) - customersOf(one) || (a < b ? -1 : 1))
    .map(([list]) => list)
    .slice(0, mostLists);
  const interactions = new Map<string, Interaction[]>();
  for (const list of names) interactions.set(list, await loadInteractions(store, { project: query.project, list }));
  // What is left out of the report by its end is known nevertheless.
  const outcomes = joinOutcomes(read.viewed, read.acts, interactions, { days, end: now });
  const lists: ListReport[] = [];
  for (const list of names) {
    const own = {
      outcomes: outcomes.filter(one => one.list === list),
      acts: read.acts.filter(one => one.list === list),
    };
    lists.push(
      await store.query(database =>
        reportOf(database, list, { ...own, interactions: interactions.get(list)! }, { ...query, days }),
      ),
    );
  }
  const { forgotten, off, on } = read.personalisation;
  return {
    ...(since !== undefined && { since: new Date(since).toISOString() }),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
    ...{ days, lists },
    personalisation: { off: tellCount(off), on: tellCount(on), forgotten: tellCount(forgotten) },
    cut: [read.viewed, read.acts].some(({ length }) => length === mostRows),
  };
}

async function reportOf(
  database: Kysely<Tables>,
  list: string,
  { acts, interactions, outcomes }: { outcomes: Outcome[]; acts: Act[]; interactions: Interaction[] },
  query: RecommendationsReportQuery & { days: number },
): Promise<ListReport> {
  const customers = new Set(outcomes.map(({ customer }) => customer)).size;
  if (customers < fewest) return { list, suppressed: true };
  const { project } = query;
  const learned = (await readLists(database, project)).find(one => one.list === list);
  const size = learned && (await countCatalogue(database, project, learned.definition));
  const model = await readModel(database, { project, list });
  const of = (event: string) => countOf(acts.filter(act => act.event === event));
  const verdicts = [...verdictsOf(acts).values()];
  const said = (verdict: string) => countOf(verdicts.filter(one => one.verdict === verdict));
  return {
    ...{ list, customers, slates: new Set(outcomes.map(({ slate }) => slate)).size, viewed: outcomes.length },
    ...{ opened: of('Recommendation Opened'), explained: of('Recommendation Explained') },
    ...{ notInterested: said('not-interested'), seen: said('seen'), more: said('more') },
    withheld: of('Recommendations Withheld'),
    served: servedOf(outcomes),
    outcomes: outcomesOf(outcomes),
    strategies: estimateStrategies(outcomes),
    shown: shownOf(outcomes, interactions, size),
    ...(model && { model: modelOf(model) }),
    experiments: await reportListExperiments(database, list, interactions, query),
  };
}

/** In parts that add up to all that was viewed: where one is too small, another goes with it. */
function servedOf(outcomes: readonly Outcome[]): Served[] {
  const parts = [...groupBy(outcomes, ({ source, strategy }) => `${source} ${strategy ?? ''}`).values()].sort(
    (a, b) => b.length - a.length,
  );
  const hidden = hiddenOf(parts.map(own => new Set(own.map(({ customer }) => customer)).size));
  return parts.map((own, at): Served => {
    const { source, strategy } = own[0]!;
    return {
      source,
      ...(strategy !== null && { strategy }),
      share: hidden.has(at) ? { suppressed: true } : { viewed: own.length, share: own.length / outcomes.length },
    };
  });
}

function modelOf({
  algorithm,
  customers,
  gate,
  interactions,
  serves,
  trainedAt,
}: NonNullable<Awaited<ReturnType<typeof readModel>>>): NonNullable<FullListReport['model']> {
  return {
    ...{ serves, customers, interactions, trainedAt: new Date(trainedAt).toISOString() },
    ...(algorithm && { algorithm }),
    ...(gate && { gate }),
  };
}
