import type { StoredEvent } from '../store/event-store.js';

/** Ways of writing events for programs. */
export interface EventFormat {
  /** First line; empty when there is none. */
  header: string;
  /** One event, with a line break at its end. */
  write(event: StoredEvent): string;
}

const columns = [
  'seq',
  'project',
  'messageId',
  'type',
  'event',
  'userId',
  'anonymousId',
  'verified',
  'timestamp',
  'receivedAt',
  'originalTimestamp',
  'message',
] as const satisfies readonly (keyof StoredEvent)[];

/** By name. */
export const eventFormats = {
  /** JSON Lines: the fields of the store, times as RFC 3339, the message as it was accepted. */
  jsonl: {
    header: '',
    write: event => `${JSON.stringify({ ...fields(event), message: JSON.parse(event.message) as unknown })}\n`,
  },
  /** CSV (RFC 4180), the message as JSON in its last column. */
  csv: {
    header: `${columns.join(',')}\n`,
    write(event) {
      const values: Record<string, unknown> = fields(event);
      return `${columns.map(column => csvField(values[column])).join(',')}\n`;
    },
  },
} as const satisfies Record<string, EventFormat>;

function fields(event: StoredEvent) {
  return {
    seq: event.seq,
    project: event.project,
    messageId: event.messageId,
    type: event.type,
    event: event.event,
    userId: event.userId,
    anonymousId: event.anonymousId,
    verified: event.verified === 1,
    timestamp: new Date(event.timestamp).toISOString(),
    receivedAt: new Date(event.receivedAt).toISOString(),
    originalTimestamp: event.originalTimestamp,
    message: event.message,
  };
}

/**
 * A field of CSV. What a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection): names and
 * ids come from customers' browsers.
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}
