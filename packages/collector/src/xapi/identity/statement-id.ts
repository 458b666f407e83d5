import { nameUuid } from './name-uuid.js';

/** UUIDs that a message id may be, as senders write them. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** Place of the digit that tells the version. */
const versionAt = 14;
/**
 * What tells the second statement of an event from the first: its last 48 bits are changed by this, so that the way back is the
 * same. A pattern rather than a count, since some makers of UUIDs count in the last bits.
 */
const secondMask = 0x5ac3_96e1_7b2d;

/**
 * The id of a statement, the same whenever and wherever the statement is made.
 *
 * A message id that is a UUID is kept, but its version 6, 7 or 8 is written as 4: record stores that check ids against
 * RFC 4122, as xAPI asks, know none above 5. Any other message id is named by a UUID of version 5.
 *
 * @param place 0 for the first statement of an event, 1 for the second
 */
export function statementId(project: string, messageId: string, place: 0 | 1): string {
  const first = uuid.test(messageId) ? withKnownVersion(messageId) : nameUuid(`message\n${project}\n${messageId}`);
  return place === 0 ? first : toggleSecond(first);
}

/** Message ids whose statements may have this id, except those that are no UUIDs: what these are cannot be told from it. */
export function messageIdsOf(id: string): string[] {
  const own = id.toLowerCase();
  return [own, toggleSecond(own)].flatMap(each => (each[versionAt] === '4' ? [each, ...laterVersions(each)] : [each]));
}

/** Whether a message id is kept as the id of its statement, apart from the version. */
export function isUuidMessage(messageId: string): boolean {
  return uuid.test(messageId);
}

function withKnownVersion(id: string): string {
  return /[678]/.test(id[versionAt] ?? '') ? withVersion(id, '4') : id;
}

function laterVersions(id: string): string[] {
  return ['6', '7', '8'].map(version => withVersion(id, version));
}

function withVersion(id: string, version: string): string {
  return id.slice(0, versionAt) + version + id.slice(versionAt + 1);
}

function toggleSecond(id: string): string {
  const last = BigInt(`0x${id.slice(-12)}`) ^ BigInt(secondMask);
  return id.slice(0, -12) + last.toString(16).padStart(12, '0');
}
