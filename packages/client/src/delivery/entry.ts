import type { Message, MessageContext, MessageType } from '@docent/schema';
import type { Purpose } from '@docent/schema/names';

/** A message as this client makes it: with a context of our shape and an id. */
export type OutgoingMessage = Message & { messageId: string; context: MessageContext };

/** A message that waits in the outbox. */
export interface Entry {
  /** See `entryKey`. */
  key: string;
  messageId: string;
  /** Name of its event, or its type. */
  name: string;
  /** Whose it is, once that is known. */
  userId?: string;
  /** The message as JSON. */
  json: string;
}

/** Purpose that allows a message; `any` allows those that say who somebody is. */
export type EntryPurpose = Purpose | 'any';

/** The part of a message that its sender decides. */
export type Draft = {
  [T in MessageType]: { type: T } & Omit<Extract<Message, { type: T }>, 'type' | Common>;
}[MessageType];
type Common =
  'messageId' | 'anonymousId' | 'userId' | 'timestamp' | 'originalTimestamp' | 'sentAt' | 'context' | 'integrations';
