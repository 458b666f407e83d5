import {
  armDifference,
  estimate,
  type Estimate,
  holdout,
  meanDifference,
  proportion,
  sampleRatio,
  verdict,
  verdictNeeded,
} from '@docent/engine';
import type { Answer, Eligible, Facts } from './facts.js';
import type { ExperimentReport, LearningReportQuery } from './learning-report.js';
import { byLearner, creditOf, meanOf, unitOf } from './measures/cell.js';
import { fewest, tell } from './tell.js';

const day = 86_400_000;
/** Probes count that were answered on one of these days after somebody could first have been shown it. */
const delay = { from: 7 * day, before: 15 * day };
/** As many as anybody runs; a hostile client has no end of them. */
const mostExperiments = 50;
/** Share of units held out where nobody says. */
const usualHoldout = 0.1;

interface Unit {
  arms: Set<string>;
  /** Mean credit of each learner who was probed. */
  probed: number[];
  customers: Set<string>;
}

/** What experiments found: every unit that could have been shown something counts in its arm, whether it was shown it or not. */
export function reportExperiments(facts: Facts, query: LearningReportQuery): ExperimentReport[] {
  const probes = byLearner(facts.answers.filter(({ first, phase }) => first && phase === 'probe'));
  const names = [...new Set(facts.eligible.map(({ experiment }) => experiment))].sort().slice(0, mostExperiments);
  return names.map(experiment => {
    const declared = declarationOf(facts, experiment, query);
    const units = unitsOf(facts, experiment, probes, declared);
    const single = [...units.values()].filter(({ arms }) => arms.size === 1);
    const held = single.filter(({ arms }) => arms.has(holdout));
    const treated = single.filter(({ arms }) => !arms.has(holdout));
    return reportOf(experiment, held, treated, units.size - single.length, { ...declared, now: query.now });
  });
}

/** What was said of an experiment before anybody knew what would come of it. */
export interface Declaration {
  /** Milliseconds since the epoch; undefined: it was not said. */
  decideAt: number | undefined;
  /** Share of units. */
  holdout: number;
  /** Whether units are customers; accounts, else. */
  byCustomer: boolean;
}

/** What is asked for holds, else what the first who could have been shown it was told with: a later change counts for nothing. */
export function declarationOf(
  { eligible }: { eligible: readonly Omit<Eligible, 'arm'>[] },
  experiment: string,
  query: Pick<LearningReportQuery, 'decideAt' | 'holdout'>,
): Declaration {
  const first = eligible.find(one => one.experiment === experiment);
  const day = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(first?.decide ?? '') ? first!.decide! : '');
  const share = first?.holdout ?? 0;
  return {
    decideAt: query.decideAt ?? (Number.isNaN(day) ? undefined : day),
    holdout: query.holdout ?? (share > 0 && share < 1 ? share : usualHoldout),
    byCustomer: first?.unit === 'customer',
  };
}

function unitsOf(
  { accounts, eligible }: Facts,
  experiment: string,
  probes: ReadonlyMap<string, readonly Answer[]>,
  { byCustomer, decideAt = Infinity }: Declaration,
): Map<string, Unit> {
  const units = new Map<string, Unit>();
  const counted = new Set<string>();
  for (const { arm, customer, experiment: own, timestamp } of eligible) {
    if (own !== experiment || timestamp >= decideAt) continue;
    const key = byCustomer ? customer : unitOf(customer, accounts);
    const unit = units.get(key) ?? { arms: new Set<string>(), probed: [], customers: new Set<string>() };
    units.set(key, unit);
    unit.arms.add(arm);
    unit.customers.add(customer);
    const late = (probes.get(customer) ?? []).filter(
      answer =>
        answer.timestamp >= timestamp + delay.from && answer.timestamp < Math.min(timestamp + delay.before, decideAt),
    );
    if (late.length > 0 && !counted.has(customer)) unit.probed.push(creditOf(late));
    counted.add(customer);
  }
  return units;
}

function reportOf(
  experiment: string,
  held: readonly Unit[],
  treated: readonly Unit[],
  inSeveral: number,
  { decideAt, holdout: share, now }: Declaration & { now: number },
): ExperimentReport {
  const isSmall = (units: readonly Unit[]): boolean =>
    [
      units.reduce((sum, { customers }) => sum + customers.size, 0),
      units.reduce((sum, { probed }) => sum + probed.length, 0),
    ].some(size => size > 0 && size < fewest);
  if (isSmall(held) || isSmall(treated)) return { experiment, suppressed: true };
  const values = (units: readonly Unit[]): number[] =>
    units.flatMap(({ probed }) => (probed.length === 0 ? [] : [meanOf(probed, credit => credit)]));
  const [before, after] = [values(held), values(treated)];
  const { broken, p } = sampleRatio([
    { seen: held.length, share },
    { seen: treated.length, share: 1 - share },
  ]);
  const difference = differenceOf(after, before);
  const over = decideAt !== undefined && now >= decideAt;
  const found = verdict(difference, { base: meanOf(before, one => one), broken, over });
  const arm = (name: 'holdout' | 'treated', units: readonly Unit[], probed: readonly number[]) => ({
    ...{ arm: name, eligible: units.length, probed: probed.length },
    right: tell(proportion(sumOf(probed), probed.length, fewest)),
  });
  return {
    experiment,
    arms: [arm('holdout', held, before), arm('treated', treated, after)],
    inSeveral,
    ratio: { p, broken },
    ...(decideAt !== undefined && { decideAt: new Date(decideAt).toISOString() }),
    says: found.says,
    // What a broken experiment found says nothing, not even that it is not enough.
    difference: tell(broken ? { ...difference, enough: false } : difference),
    ...(found.says === 'not-shown' && { needed: Number.isFinite(found.needed) ? found.needed : null }),
  };
}

/**
 * Treated minus holdout. Newcombe's interval where every unit is right or wrong; where units are accounts with shares of their own,
 * Welch's over their means, unless these do not differ at all, which he would take for certainty.
 */
export function differenceOf(treated: readonly number[], held: readonly number[]): Estimate {
  const arms = [treated, held].map(values => ({ successes: sumOf(values), n: values.length }));
  const proportions = armDifference(arms[0]!, arms[1]!, verdictNeeded);
  if ([...treated, ...held].every(value => value === 0 || value === 1)) return proportions;
  const means = meanDifference(treated, held, verdictNeeded);
  return means.high > means.low ? estimate(means) : proportions;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
