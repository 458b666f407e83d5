import { holdout, proportion, sampleRatio, verdict } from '@docent/engine';
import type { Interaction } from '@docent/engine/recommend/user-items.js';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../store/tables.js';
import type { Eligible } from '../learning/facts.js';
import { meanOf } from '../learning/measures/cell.js';
import { declarationOf, differenceOf } from '../learning/report-experiments.js';
import { fewest, tell } from '../learning/tell.js';
import { jsonNumber, jsonText } from '../message-json.js';
import { groupBy } from '../surveys/group-by.js';
import { mostRows } from './recommendation-events.js';
import type { ListExperiment, RecommendationsReportQuery } from './recommendations-report.js';

const day = 86_400_000;

type Counted = Eligible & { account: string | null };

/** Customers of one account, or one without. */
interface Unit {
  arms: Set<string>;
  /** Of each customer, whether something of the list was taken. */
  taken: number[];
}

/** What experiments that a list is in found: every unit that could have been shown it counts in its arm, whether it was shown it or not. */
export async function reportListExperiments(
  database: Kysely<Tables>,
  list: string,
  interactions: readonly Interaction[],
  query: RecommendationsReportQuery & { days: number },
): Promise<ListExperiment[]> {
  const eligible = await readEligible(database, list, query);
  const firsts = groupBy(interactions, ({ customer }) => customer);
  return [...groupBy(eligible, ({ experiment }) => experiment)].map(([experiment, own]) => {
    const declared = declarationOf({ eligible: own }, experiment, {});
    const { decideAt = Infinity } = declared;
    const units = new Map<string, Unit>();
    const counted = new Set<string>();
    for (const { account, arm, customer, timestamp } of own) {
      if (timestamp >= decideAt) continue;
      const key = declared.byCustomer || account === null ? `customer ${customer}` : `account ${account}`;
      const unit = units.get(key) ?? { arms: new Set<string>(), taken: [] };
      units.set(key, unit);
      unit.arms.add(arm);
      const end = Math.min(timestamp + query.days * day, decideAt);
      const later = firsts.get(customer)?.some(({ at, firstAt = at }) => firstAt > timestamp && firstAt <= end);
      // Whoever came a moment ago has had no time yet.
      if (end <= query.now && !counted.has(customer)) unit.taken.push(later ? 1 : 0);
      counted.add(customer);
    }
    return reportOf(experiment, [...units.values()], declared, query.now);
  });
}

function reportOf(
  experiment: string,
  units: readonly Unit[],
  { decideAt, holdout: share }: ReturnType<typeof declarationOf>,
  now: number,
): ListExperiment {
  const single = units.filter(({ arms }) => arms.size === 1);
  const held = single.filter(({ arms }) => arms.has(holdout));
  const treated = single.filter(({ arms }) => !arms.has(holdout));
  const customersOf = (arm: readonly Unit[]) => arm.reduce((sum, { taken }) => sum + taken.length, 0);
  const isSmall = (size: number) => size > 0 && size < fewest;
  if ([held, treated].some(arm => isSmall(customersOf(arm)) || isSmall(arm.length)))
    return { experiment, suppressed: true };
  const valuesOf = (arm: readonly Unit[]) =>
    arm.flatMap(({ taken }) => (taken.length === 0 ? [] : [meanOf(taken, one => one)]));
  const [before, after] = [valuesOf(held), valuesOf(treated)];
  const { broken, p } = sampleRatio([
    { seen: held.length, share },
    { seen: treated.length, share: 1 - share },
  ]);
  const difference = differenceOf(after, before);
  const over = decideAt !== undefined && now >= decideAt;
  const { says } = verdict(difference, { base: meanOf(before, one => one), broken, over });
  const arm = (name: 'holdout' | 'treated', own: readonly Unit[], values: readonly number[]) => ({
    ...{ arm: name, eligible: own.length },
    taken: tell(
      proportion(
        values.reduce((sum, value) => sum + value, 0),
        values.length,
        fewest,
      ),
    ),
  });
  return {
    ...{ experiment, arms: [arm('holdout', held, before), arm('treated', treated, after)] },
    ...{ inSeveral: units.length - single.length, ratio: { p, broken } },
    ...(decideAt !== undefined && { decideAt: new Date(decideAt).toISOString() }),
    says: says === 'smarter' ? 'better' : says,
    difference: tell(broken ? { ...difference, enough: false } : difference),
  };
}

/** The first time that each customer could have been shown the list, by experiment and arm, with the account they were last seen with. */
async function readEligible(
  database: Kysely<Tables>,
  list: string,
  { project, since, until }: RecommendationsReportQuery,
): Promise<Counted[]> {
  const message = sql.ref('message');
  const text = (name: string) => sql`CAST(${jsonText(database, message, 'properties', name)} AS text)`;
  const { rows } = await sql<Counted>`WITH e AS (
      SELECT seq, timestamp, CASE WHEN user_id IS NULL THEN 'anonymous ' || anonymous_id ELSE 'user ' || user_id END AS customer,
        ${text('experiment')} AS experiment, ${text('arm')} AS arm, ${text('unit')} AS unit, ${text('decide')} AS decide,
        ${jsonNumber(database, message, 1, 'properties', 'holdout')} AS holdout,
        CAST(${jsonText(database, message, 'context', 'groupId')} AS text) AS account
      FROM events
      WHERE project = ${project}
        AND event IN ('Check Answered', 'Confidence Rated', 'Skill Mastered', 'Skill Lapsed', 'Experiment Eligible')
        AND event = 'Experiment Eligible' AND coalesce(user_id, anonymous_id) IS NOT NULL
        ${since === undefined ? sql`` : sql`AND timestamp >= ${since}`}
        ${until === undefined ? sql`` : sql`AND timestamp < ${until}`}
        AND ${jsonText(database, message, 'context', 'docent', 'ref')} = ${`recommendations:${list}`}
    ), placed AS (
      SELECT e.*, row_number() OVER (PARTITION BY customer, experiment, arm ORDER BY timestamp, seq) AS place,
        first_value(account) OVER (PARTITION BY customer ORDER BY CASE WHEN account IS NULL THEN 1 ELSE 0 END, seq DESC) AS last
      FROM e WHERE length(experiment) <= 64 AND length(arm) <= 64
    )
    SELECT customer, experiment, arm, timestamp, unit, decide, holdout, last AS account FROM placed WHERE place = 1
    ORDER BY experiment, timestamp, seq LIMIT ${mostRows}`.execute(database);
  return rows.map(row => ({
    ...row,
    timestamp: Number(row.timestamp),
    holdout: row.holdout === null ? null : Number(row.holdout),
  }));
}
