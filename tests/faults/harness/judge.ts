import type { Gate, Outcome, Scenario } from './scenario.js';

/** What every scenario asks of ours. */
const common: readonly Gate[] = [
  ({ lost, reported }) => (lost === reported ? undefined : `${lost} lost, ${reported} reported as dropped`),
  ({ lostBeforeNudge, reported }) =>
    lostBeforeNudge <= reported ? undefined : `${lostBeforeNudge} not there without a nudge`,
  ({ debug }) => (debug?.queued ? `${debug.queued} still in the outbox` : undefined),
  ({ leaked }) => (leaked ? `${leaked} arrived that must not` : undefined),
  ({ doubled }) => (doubled ? `${doubled} doubled in the store` : undefined),
  ({ idsChanged }) => (idsChanged ? `${idsChanged} changed their id` : undefined),
  ({ violations }) => (violations ? `${violations} requests in spite of Retry-After` : undefined),
  ({ pageErrors }) => (pageErrors.length ? `errors in the page: ${pageErrors.join('; ')}` : undefined),
  ({ events, requests }) =>
    requests <= Math.ceil(events / 20) + 40 ? undefined : `${requests} requests for ${events} events`,
];

const capped: Gate = ({ reported }) => (reported ? undefined : 'nothing was reported as dropped');

/** The gates of a scenario that an outcome does not pass, as sentences. */
export function judge(scenario: Scenario, outcome: Outcome): string[] {
  return [...common, ...(scenario.capped ? [capped] : []), ...(scenario.gates ?? [])].flatMap(
    gate => gate(outcome) ?? [],
  );
}
