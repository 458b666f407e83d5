import type { BatchResponse } from '@docent/schema';
import type { EventStore, StoredMessage } from '../store/event-store.js';
import { isFields } from './fields.js';
import type { createJudge, Envelope } from './judge.js';

/**
 * Judges messages one by one and stores those that are fit.
 *
 * @returns what became of each, after what is accepted is durable
 * @throws StoreError when nothing could be stored; then nothing may be acknowledged
 */
export async function ingest(
  { store, judge }: { store: EventStore; judge: ReturnType<typeof createJudge> },
  project: string,
  candidates: readonly unknown[],
  envelope: Envelope,
): Promise<BatchResponse> {
  const accepted: StoredMessage[] = [];
  const refused: BatchResponse['refused'] = [];
  candidates.forEach((candidate, index) => {
    const verdict = judge(candidate, envelope);
    if ('message' in verdict) accepted.push(verdict.message);
    else refused.push({ messageId: idOf(candidate), index, ...verdict });
  });
  await store.append(project, accepted);
  return { accepted: accepted.map(({ messageId }) => messageId), refused };
}

function idOf(candidate: unknown): string | null {
  const id = isFields(candidate) ? candidate['messageId'] : undefined;
  return typeof id === 'string' ? id : null;
}
