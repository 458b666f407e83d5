/** Columns of a command under the names of `StoredCommand`. */
export const commandColumns = [
  'project',
  'name',
  'ref',
  'verified',
  'state',
  'code',
  'reason',
  'payload',
  'command_id as commandId',
  'user_id as userId',
  'anonymous_id as anonymousId',
  'receipt_hash as receiptHash',
  'content_hash as contentHash',
  'issued_at as issuedAt',
  'received_at as receivedAt',
  'withdrawn_at as withdrawnAt',
] as const;
