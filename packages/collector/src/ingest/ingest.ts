import type { BatchResponse } from '@docent/schema';
import type { Log } from '../log.js';
import type { IngestMetrics } from '../metrics/ingest-metrics.js';
import type { EventStore, StoredMessage } from '../store/event-store.js';
import { countConflicts } from './count-conflicts.js';
import { isFields } from './fields.js';
import type { createJudge, Envelope } from './judge.js';
import { logRefusals } from './log-refusals.js';

/** What ingestion works with. */
export interface IngestContext {
  store: EventStore;
  judge: ReturnType<typeof createJudge>;
  ingestMetrics: IngestMetrics;
  log: Log;
}

/**
 * Judges messages one by one and stores those that are fit.
 *
 * @returns what became of each, after what is accepted is durable
 * @throws StoreError when nothing could be stored; then nothing may be acknowledged
 */
export async function ingest(
  { store, judge, ingestMetrics, log }: IngestContext,
  candidates: readonly unknown[],
  envelope: Envelope,
): Promise<BatchResponse> {
  const { project } = envelope;
  const accepted: StoredMessage[] = [];
  const refused: BatchResponse['refused'] = [];
  let firstRule = '';
  candidates.forEach((candidate, index) => {
    const verdict = judge(candidate, envelope);
    if ('message' in verdict) {
      accepted.push(verdict.message);
      return;
    }
    const { code, reason, rule } = verdict;
    refused.push({ messageId: idOf(candidate), index, code, reason });
    firstRule ||= `${code}, ${rule}`;
    ingestMetrics.refused(project, code);
  });
  logRefusals(log, { project, refused: refused.length, of: candidates.length, firstRule });
  ingestMetrics.batch(candidates.length);
  const { stored } = await store.append(project, accepted);
  ingestMetrics.accepted(project, accepted.length);
  if (stored < accepted.length) {
    await countRepeated({ store, ingestMetrics, log }, project, accepted, accepted.length - stored);
  }
  return { accepted: accepted.map(({ messageId }) => messageId), refused };
}

/** Only for the operator: what is accepted is durable, so that nothing that fails here may change the answer. */
async function countRepeated(
  { store, ingestMetrics, log }: Pick<IngestContext, 'store' | 'ingestMetrics' | 'log'>,
  project: string,
  messages: readonly StoredMessage[],
  repeated: number,
): Promise<void> {
  const conflicts = await countConflicts(store, project, messages).catch(() => 0);
  ingestMetrics.duplicate(project, repeated, conflicts);
  if (conflicts === 0) return;
  log({
    level: 'warn',
    message: `${project}: messages came with ids of others that have other content; those that came first are kept`,
    fields: { messages: conflicts },
    kind: `${project} conflict`,
  });
}

function idOf(candidate: unknown): string | null {
  const id = isFields(candidate) ? candidate['messageId'] : undefined;
  return typeof id === 'string' ? id : null;
}
