import type { Client, Report } from '@docent/client';
import { hearSignals } from '@docent/client/interactions/hear-signals.js';
import type { decide } from '@docent/engine/rules/decide.js';
import type { Manifest } from '@docent/schema';

/**
 * Keeps, from now on, what the customer does that lists learn from, on pages without a list, too. Resolves when what they have
 * done so far is kept.
 */
export function startHearing(
  client: Client,
  signals: NonNullable<Manifest['signals']>,
  report: Report,
): Promise<void> | undefined {
  const { consent, onLearn, records } = client;
  const failed = (error: unknown) => report.debug('What lists learn from could not be kept.', error);
  return hearSignals({ signals, records, consent, onLearn, loadDecide, failed });
}

/** On its own, though what appears unasked has the like: sharing it would be one more request for both. */
async function loadDecide(): Promise<typeof decide> {
  const { decideWith } = await import('@docent/engine/rules/decide-with.js');
  const { operators } = await import('@docent/engine/rules/operators/operators.js');
  return (rule, facts, definitions) => decideWith(operators, rule, facts, definitions);
}
