/** Columns of an event under the names of `StoredEvent`. */
export const eventColumns = [
  'events.seq',
  'events.project',
  'events.type',
  'events.event',
  'events.timestamp',
  'events.verified',
  'events.tab',
  'events.sequence',
  'events.message',
  'events.message_id as messageId',
  'events.user_id as userId',
  'events.anonymous_id as anonymousId',
  'events.previous_id as previousId',
  'events.original_timestamp as originalTimestamp',
  'events.received_at as receivedAt',
] as const;
