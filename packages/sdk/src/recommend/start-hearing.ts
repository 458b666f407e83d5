import type { Client, Report } from '@docent/client';
import { hearSignals } from '@docent/client/interactions/hear-signals.js';
import type { Manifest } from '@docent/schema';
import { loadDecide } from '../unasked/load-decide.js';

/** Keeps, from now on, what the customer does that lists learn from, on pages without a list, too. */
export function startHearing(client: Client, signals: NonNullable<Manifest['signals']>, report: Report): void {
  const { consent, onLearn, records } = client;
  const failed = (error: unknown) => report.debug('What lists learn from could not be kept.', error);
  hearSignals({ signals, records, consent, onLearn, loadDecide, failed });
}
