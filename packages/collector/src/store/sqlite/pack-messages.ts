import type { StoredMessage } from '../event-store.js';

/** A message without the names of its fields, which would be copied with each when it goes to another thread. */
export type PackedMessage = ReturnType<typeof packMessage>;

/** Packs messages for another thread. */
export function packMessages(messages: readonly StoredMessage[]): PackedMessage[] {
  return messages.map(packMessage);
}

/** The values of one message, in the order of the columns of the table of events. */
export function packMessage(message: StoredMessage) {
  return [
    message.messageId,
    message.type,
    message.event,
    message.userId,
    message.anonymousId,
    message.previousId,
    message.verified,
    message.originalTimestamp,
    message.timestamp,
    message.receivedAt,
    message.tab,
    message.sequence,
    message.message,
  ] as const;
}

/** What {@link packMessages} was given. */
export function unpackMessages(packed: readonly PackedMessage[]): StoredMessage[] {
  return packed.map(values => ({
    messageId: values[0],
    type: values[1],
    event: values[2],
    userId: values[3],
    anonymousId: values[4],
    previousId: values[5],
    verified: values[6],
    originalTimestamp: values[7],
    timestamp: values[8],
    receivedAt: values[9],
    tab: values[10],
    sequence: values[11],
    message: values[12],
  }));
}
