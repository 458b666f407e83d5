import { parseTimestamp } from './parse-timestamp.js';

/** Before this nobody can have sent anything here: the clock must have been wrong. */
const earliest = Date.UTC(2000, 0, 1);

/**
 * When something happened by the collector's clock. The time between event and sending is right even on a device whose
 * clock is wrong, so it is counted back from the moment of receipt (as Segment does). What is then still impossible (a
 * clock that was set in between, a sender that does not say when it sent) is drawn to what is possible: nothing happens
 * after its receipt, and what lies before the year 2000 is taken for the moment of receipt.
 *
 * @param happened time of the event by the sender's clock, as it wrote it; anything unreadable counts as absent
 * @param sentAt the sender's clock when it sent, likewise
 * @param receivedAt milliseconds since the epoch by the collector's clock
 * @returns milliseconds since the epoch, at most `receivedAt`
 */
export function correctTimestamp(happened: unknown, sentAt: unknown, receivedAt: number): number {
  const then = read(happened);
  if (then === undefined) return receivedAt;
  const sent = read(sentAt);
  const corrected = sent === undefined ? then : receivedAt - (sent - then);
  return corrected < earliest ? receivedAt : Math.min(corrected, receivedAt);
}

function read(text: unknown): number | undefined {
  return typeof text === 'string' ? parseTimestamp(text) : undefined;
}
