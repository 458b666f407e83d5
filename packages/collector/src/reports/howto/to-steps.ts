import type { StepCount } from './count-steps.js';
import type { StepReport } from './howto-report.js';
import type { StepTime } from './time-steps.js';

/** As many steps as a how-to can have: events of more are inventions. */
const mostSteps = 500;

/** The steps of one audience in their order, each with what became of it. */
export function toSteps(
  counts: readonly StepCount[],
  reached: readonly Pick<StepCount, 'step' | 'customers'>[],
  times: readonly StepTime[],
  customers: number,
): StepReport[] {
  const places = new Map<string, { position: number; customers: number }>();
  const by = new Map<string, number>();
  for (const { step, event, position, customers: some } of counts) {
    // Ids of steps are checked when a project is published; anything else is an invention.
    if (step === null || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(step)) continue;
    by.set(`${event} ${step}`, some);
    const place = places.get(step);
    if (!place || some > place.customers) places.set(step, { position, customers: some });
  }
  const inOrder = [...places]
    .sort(([, a], [, b]) => b.customers - a.customers)
    .slice(0, mostSteps)
    .sort(([a, x], [b, y]) => x.position - y.position || (a < b ? -1 : 1));
  let before = customers;
  return inOrder.map(([step, { position }]) => {
    const at = reached.find(row => row.step === step)?.customers ?? 0;
    const time = times.find(row => row.step === step);
    const count = (event: string): number => by.get(`Howto Step ${event} ${step}`) ?? 0;
    const report: StepReport = {
      ...{ step, position: Math.round(position), reached: at },
      ...{ watched: count('Watched'), done: count('Completed'), skipped: count('Skipped'), stuck: count('Stuck') },
      dropOff: before === 0 ? 0 : Math.max(0, (before - at) / before),
      medianSeconds: time ? time.median / 1000 : null,
      p90Seconds: time ? time.p90 / 1000 : null,
    };
    before = at;
    return report;
  });
}
