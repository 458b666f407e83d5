import { randomUUID } from 'node:crypto';
import { CollectorError } from '../../errors.js';
import type { StoreTransaction } from '../../store/store-transaction.js';
import { findAnswered } from '../find-answered.js';
import { setAccepted } from '../set-accepted.js';

/**
 * Marks an answer as the one that helped, for the vendor, or takes that back; to be run in a transaction. What the asker has said
 * stands.
 *
 * @throws CollectorError `unknown-review`, `accepted-by-asker`
 */
export async function acceptOfficially(
  transaction: StoreTransaction,
  { accepted, answerId, now, project }: { project: string; answerId: string; accepted: boolean; now: number },
): Promise<{ id: string; question: string; accepted: boolean }> {
  const found = await findAnswered(transaction.database, project, answerId);
  if (!found) throw new CollectorError('unknown-review');
  const { answer, question } = found;
  if (question.accepted_by === 'asker') throw new CollectorError('accepted-by-asker');
  if (accepted) {
    const { anonymous_id: anonymousId, user_id: userId, verified } = answer;
    await setAccepted(transaction, {
      ...{ ...found, by: 'vendor', seed: randomUUID(), at: now, receivedAt: now },
      ...{ userId, anonymousId, verified: verified === 1 },
    });
  } else {
    await transaction.database
      .updateTable('reviews')
      .set({ accepted: null, accepted_by: null })
      .where('project', '=', project)
      .where('accepted', '=', answerId)
      .execute();
  }
  return { id: answerId, question: question.review_id, accepted };
}
