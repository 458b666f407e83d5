import type { Kysely } from 'kysely';
import type { ModerationReason, ReviewState, VoiceKind } from '@docent/schema/names';
import { toIso } from '../../admin/iso.js';
import type { Tables } from '../../store/tables.js';
import { findReview } from '../commands/find-review.js';
import type { ReviewContent } from '../text/to-content.js';
import type { Flag } from './moderated.js';

/** A review, question or answer as moderators see it: without its stars, and without who wrote it. */
export interface QueuedReview extends ReviewContent {
  id: string;
  kind: VoiceKind;
  subject: string;
  /** Of an answer: what was asked. */
  question?: string;
  state: ReviewState;
  verified: boolean;
  language: string | null;
  images: { hash: string; alt: string }[];
  submittedAt: string | null;
  /** Since when it waits. */
  queuedAt: string | null;
  /** What rules or moderators found. */
  flags: Flag[];
  /** What readers reported, the first of them. */
  reports: { reason: ModerationReason; text: string | null }[];
  /** What its writer says against being held or removed. */
  appeal: string | null;
  removedFor: ModerationReason | null;
}

/** A page of the queue, those that wait longest first. */
export interface QueuePage {
  queue: QueuedReview[];
  /** How many wait, up to a thousand. */
  waiting: number;
  /** `after` of the next page; absent when this was the last. */
  next?: string;
}

const mostReports = 10;

/** What a person is to look at. */
export async function readQueue(
  database: Kysely<Tables>,
  {
    after,
    limit,
    project,
  }: { project: string; after?: readonly [queuedAt: number, seq: number] | undefined; limit: number },
): Promise<QueuePage> {
  const waiting = database.selectFrom('reviews').where('project', '=', project).where('queued_at', 'is not', null);
  const rows = await waiting
    .select([
      ...([
        'seq',
        'kind',
        'question_id',
        'review_id',
        'subject',
        'state',
        'verified',
        'language',
        'content',
        'images',
      ] as const),
      ...(['submitted_at', 'queued_at', 'flags', 'appeal', 'removed_for'] as const),
    ])
    .$if(after !== undefined, query =>
      query.where(({ eb, refTuple, tuple }) => eb(refTuple('queued_at', 'seq'), '>', tuple(after![0], after![1]))),
    )
    .orderBy('queued_at')
    .orderBy('seq')
    .limit(limit + 1)
    .execute();
  const counted = await database
    .selectFrom(waiting.select('seq').limit(1000).as('some'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const queue: QueuedReview[] = [];
  for (const row of rows.slice(0, limit)) {
    const content = JSON.parse(row.content) as ReviewContent;
    const reports = await database
      .selectFrom('review_reports')
      .select(['reason', 'text'])
      .where('project', '=', project)
      .where('review_id', '=', row.review_id)
      .limit(mostReports)
      .execute();
    queue.push({
      ...{ id: row.review_id, kind: row.kind, subject: row.subject, state: row.state, verified: row.verified === 1 },
      ...{ ...content, language: row.language },
      ...(row.question_id !== null && { question: await titleOf(database, project, row.question_id) }),
      images: (JSON.parse(row.images) as QueuedReview['images']).map(({ alt, hash }) => ({ hash, alt })),
      ...{ submittedAt: toIso(Number(row.submitted_at)), queuedAt: toIso(Number(row.queued_at)) },
      ...{ flags: JSON.parse(row.flags) as Flag[], reports, appeal: row.appeal, removedFor: row.removed_for },
    });
  }
  const last = rows[limit - 1];
  return {
    ...{ queue, waiting: Number(counted.count) },
    ...(last && rows.length > limit && { next: `${Number(last.queued_at)}-${Number(last.seq)}` }),
  };
}

async function titleOf(database: Kysely<Tables>, project: string, reviewId: string): Promise<string> {
  const question = await findReview(database, project, { reviewId });
  return question ? ((JSON.parse(question.content) as ReviewContent).title ?? '') : '';
}
