import { type Fields, isFields } from '../../ingest/fields.js';
import type { StoredEvent } from '../../store/event-store.js';

/** A receiver that explains more than this is not read on. */
const maxReason = 300;

/**
 * What a receiver that judges messages one by one (ours, Jitsu) says about them. Others say nothing, and have taken all.
 *
 * @returns what it refused, and whether it left some unmentioned though it lists what it accepted
 */
export function readRefusals(
  text: string,
  sent: readonly StoredEvent[],
): { refused: { seq: number; reason: string }[]; missing: boolean } {
  const answer = parse(text);
  const reasons = new Map<unknown, string>();
  for (const entry of list(answer['refused'])) {
    if (!isFields(entry)) continue;
    const reason = typeof entry['reason'] === 'string' ? entry['reason'].slice(0, maxReason) : 'no reason given';
    reasons.set(entry['messageId'], `The receiver refused it: ${reason}`);
  }
  const refused = sent.flatMap(({ seq, messageId }) => {
    const reason = reasons.get(messageId);
    return reason === undefined ? [] : [{ seq, reason }];
  });
  const accepted = Array.isArray(answer['accepted']) ? new Set<unknown>(answer['accepted']) : undefined;
  const missing = accepted && sent.some(({ messageId }) => !accepted.has(messageId) && !reasons.has(messageId));
  return { refused, missing: missing ?? false };
}

function parse(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
