import type { Message, MessageContext, MessageType } from '@docent/schema';
import type { Purpose } from '@docent/schema/names';

/** A message as this client makes it: with a context of our shape and an id. */
export type OutgoingMessage = Message & { messageId: string; context: MessageContext };

/** A message with the purpose that allows it; `any` purpose allows those that say who somebody is. */
export interface Entry {
  purpose: Purpose | 'any';
  message: OutgoingMessage;
}

/** The part of a message that its sender decides. */
export type Draft = {
  [T in MessageType]: { type: T } & Omit<Extract<Message, { type: T }>, 'type' | Common>;
}[MessageType];
type Common =
  'messageId' | 'anonymousId' | 'userId' | 'timestamp' | 'originalTimestamp' | 'sentAt' | 'context' | 'integrations';
