/**
 * Fields that Segment documents, written from its public pages:
 * - "Spec: Common Fields" (https://segment.com/docs/connections/spec/common/), sections "Structure" and "Context"
 * - "HTTP API Source" (https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/), a section per method
 * - "Spec: Identify", "Track", "Page", "Screen", "Group", "Alias" beside the first
 */
export type JsonType = 'string' | 'number' | 'boolean' | 'object';

/** "Common Fields", "Structure": on top of every message. `channel` is in the complete example of each method's page. */
export const commonFields: Readonly<Record<string, JsonType>> = {
  anonymousId: 'string',
  channel: 'string',
  context: 'object',
  integrations: 'object',
  messageId: 'string',
  originalTimestamp: 'string',
  receivedAt: 'string',
  sentAt: 'string',
  timestamp: 'string',
  type: 'string',
  userId: 'string',
};

/** "Timestamps": "All timestamps are ISO-8601 date strings." */
export const timestamps = ['originalTimestamp', 'receivedAt', 'sentAt', 'timestamp'];

/** What one method adds, and what it cannot do without. */
export interface Method {
  fields: Readonly<Record<string, JsonType>>;
  required: readonly string[];
}

/** "HTTP API Source", sections "Identify" to "Alias". */
export const methods: Readonly<Record<string, Method>> = {
  identify: { fields: { traits: 'object' }, required: [] },
  track: { fields: { event: 'string', properties: 'object' }, required: ['event'] },
  page: { fields: { name: 'string', category: 'string', properties: 'object' }, required: [] },
  screen: { fields: { name: 'string', category: 'string', properties: 'object' }, required: [] },
  group: { fields: { groupId: 'string', traits: 'object' }, required: ['groupId'] },
  alias: { fields: { previousId: 'string' }, required: ['previousId', 'userId'] },
};

/** "Common Fields", "Context": "properties outside the spec are ignored", so others are no violation. */
export const contextFields: Readonly<Record<string, JsonType>> = {
  active: 'boolean',
  app: 'object',
  campaign: 'object',
  device: 'object',
  groupId: 'string',
  ip: 'string',
  library: 'object',
  locale: 'string',
  location: 'object',
  network: 'object',
  os: 'object',
  page: 'object',
  referrer: 'object',
  screen: 'object',
  timezone: 'string',
  traits: 'object',
  userAgent: 'string',
};

/** Members of two of them, of which Segment says what they contain. */
export const contextMembers: Readonly<Record<string, Readonly<Record<string, JsonType>>>> = {
  library: { name: 'string', version: 'string' },
  page: { path: 'string', referrer: 'string', search: 'string', title: 'string', url: 'string' },
};

/** "HTTP API Source", "Batch", and "Common Fields", "sentAt": when the request was made. */
export const batchFields: Readonly<Record<string, JsonType | 'array'>> = {
  batch: 'array',
  context: 'object',
  integrations: 'object',
  sentAt: 'string',
  writeKey: 'string',
};

/** "HTTP API Source", "Max request size" and "Errors". */
export const sizes = {
  /** "a maximum of 500KB per request" */
  batchBytes: 500 * 1024,
  /** "a limit of 32KB per event in the batch" */
  messageBytes: 32 * 1024,
  /** "Each batch request can only have up to 2500 events" */
  batchMessages: 2500,
  /** "unique messageId values with fewer than 100 characters" */
  messageIdCharacters: 99,
} as const;
