import { parseTimestamp } from './parse-timestamp.js';

/**
 * When something happened by the collector's clock: the time between event and sending is right even on a device whose
 * clock is wrong, so it is counted back from the moment of receipt (as Segment does).
 *
 * @param happened time of the event by the sender's clock; undefined when it did not say
 * @param sentAt the sender's clock when it sent, as it wrote it; anything unreadable counts as absent
 * @param receivedAt milliseconds since the epoch by the collector's clock
 * @returns milliseconds since the epoch
 */
export function correctTimestamp(happened: number | undefined, sentAt: unknown, receivedAt: number): number {
  if (happened === undefined) return receivedAt;
  const sent = typeof sentAt === 'string' ? parseTimestamp(sentAt) : undefined;
  return typeof sent === 'number' ? receivedAt - (sent - happened) : happened;
}
