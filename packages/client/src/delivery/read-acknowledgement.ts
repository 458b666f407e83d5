import type { RefusalCode } from '@docent/schema';

/** One message that will never be stored. */
export interface Refusal {
  messageId: string;
  /** `isolated`: every request that held the message was refused. */
  code: RefusalCode | 'isolated' | 'unknown';
  /** What is wrong and how to mend it. */
  reason: string;
}

/** Which of the messages sent are done with. */
export interface Acknowledgement {
  accepted: string[];
  refused: Refusal[];
}

/**
 * Reads the answer to a batch. `undefined` when it is none: a hotel's login page also says 200, and what is deleted because of
 * it is lost.
 *
 * @param ids of the messages sent; others in the answer are passed over
 * @param foreign the answer is of some other Segment-compatible service, which names no ids: `{"success":true}` (Segment),
 * `{"ok":true}` (Jitsu) or `OK` (RudderStack) speaks for all of them
 */
export function readAcknowledgement(
  text: string,
  ids: readonly string[],
  foreign: boolean,
): Acknowledgement | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    answer = text.trim();
  }
  if (foreign && answer === 'OK') return { accepted: [...ids], refused: [] };
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { accepted, refused, success, ok } = answer as Record<string, unknown>;
  if (foreign && (success === true || ok === true)) return { accepted: [...ids], refused: [] };
  if (!Array.isArray(accepted) || !Array.isArray(refused)) return undefined;
  const sent = new Set<unknown>(ids);
  return {
    accepted: accepted.filter(id => sent.has(id)),
    refused: refused
      .filter(refusal => sent.has(refusal?.messageId))
      .map(({ messageId, code = 'unknown', reason = '' }) => ({ messageId, code, reason: String(reason) })),
  };
}
