import { type RefusalCode, refusalCodes } from '@docent/schema';
import { type Fields, isFields } from '../../ingest/fields.js';
import type { StoredEvent } from '../../store/event-store.js';

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
    reasons.set(entry['messageId'], `The receiver refused it. ${explain(entry['code'])}`);
  }
  const refused = sent.flatMap(({ seq, messageId }) => {
    const reason = reasons.get(messageId);
    return reason === undefined ? [] : [{ seq, reason }];
  });
  const accepted = Array.isArray(answer['accepted']) ? new Set<unknown>(answer['accepted']) : undefined;
  const missing = accepted && sent.some(({ messageId }) => !accepted.has(messageId) && !reasons.has(messageId));
  return { refused, missing: missing ?? false };
}

/** What the receiver says in words may repeat what is in the event, and with it who the customer is; only known codes are kept. */
function explain(code: unknown): string {
  if (typeof code === 'string' && Object.hasOwn(refusalCodes, code)) {
    return `${code}: ${refusalCodes[code as RefusalCode]}`;
  }
  return 'Its words are not kept, since they may repeat what is in the event.';
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
