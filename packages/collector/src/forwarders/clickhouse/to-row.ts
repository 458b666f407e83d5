import type { StoredEvent } from '../../store/event-store.js';

/**
 * An event as a row of the ClickHouse table. Times stand twice: as `DateTime` for grouping and partitions, and exactly, in
 * milliseconds (`DateTime64` is younger than the ClickHouse that Debian has). Absent texts are empty: `Nullable` columns
 * cannot be keys and are slow.
 */
export function toRow(event: StoredEvent): Record<string, string | number | null> {
  return {
    project: event.project,
    message_id: event.messageId,
    type: event.type,
    event: event.event ?? '',
    user_id: event.userId ?? '',
    anonymous_id: event.anonymousId ?? '',
    previous_id: event.previousId ?? '',
    verified: event.verified,
    timestamp: Math.floor(event.timestamp / 1000),
    timestamp_ms: event.timestamp,
    received_at: Math.floor(event.receivedAt / 1000),
    received_at_ms: event.receivedAt,
    original_timestamp: event.originalTimestamp ?? '',
    tab: event.tab ?? '',
    sequence: event.sequence,
    seq: event.seq,
    message: event.message,
  };
}
