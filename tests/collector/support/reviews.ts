import { createHash, randomUUID } from 'node:crypto';
import assert from 'node:assert/strict';
import type { CommandResult, PublishedReview, ReviewLedger, ReviewsPage, SubmitReviewPayload } from '@docent/schema';
import { administer, apiKey } from './admin.js';
import { anonymousIdOf, hashSecret, postCommands } from './commands.js';
import type { TestCollector } from './open-collector.js';
import { signToken } from './tokens.js';

type Collector = Pick<TestCollector, 'app' | 'key'>;

/** Who sends a command: a user with a token that says this of them, a browser with a secret, or nobody known. */
export type Sender = { user: string; claims?: Record<string, unknown> } | { browser: string } | Record<string, never>;

/** A command about reviews, sent by somebody. */
export interface ReviewCommand {
  id?: string;
  name: string;
  ref?: string;
  payload: object;
  from?: Sender;
}

/** Sends commands one by one, each with what its sender can prove. The receipt secret of each is `secret-of-` and its id. */
export async function sendCommand(
  collector: Collector,
  { from = {}, id = randomUUID(), name, payload, ref }: ReviewCommand,
): Promise<CommandResult & { commandId: string }> {
  const browser = 'browser' in from ? createHash('sha256').update(String(from.browser)).digest('base64url') : undefined;
  const candidate = {
    ...{ commandId: id, name, payload, issuedAt: '2026-11-22T09:30:00.000Z', receiptHash: hashSecret(secretOf(id)) },
    ...(ref !== undefined && { ref }),
    ...('user' in from && { userId: from.user }),
    ...(browser !== undefined && { anonymousSecret: browser, anonymousId: anonymousIdOf(browser) }),
  };
  const token =
    'user' in from ? { token: await signToken({ sub: String(from.user), ...(from.claims as object) }) } : {};
  const { body } = await postCommands(collector, [candidate], token);
  const [result] = body.results;
  assert.ok(result, JSON.stringify(body));
  return { ...result, commandId: id };
}

/** The receipt secret of a command. */
export function secretOf(commandId: string): string {
  return `secret-of-${commandId}`;
}

/** Something to say that no rule finds anything in, and that nobody else says. */
export function saying(about: string = randomUUID()): string {
  return `Steady, and quick to raise. It has stood here for a year: ${about.replace(/[^a-z]/g, ' ')}.`;
}

/** Submits a review of a subject. */
export async function submit(
  collector: Collector,
  payload: Partial<SubmitReviewPayload> = {},
  { from, id, subject = 'desk-01' }: { from?: Sender; id?: string; subject?: string } = {},
): Promise<CommandResult & { commandId: string }> {
  return await sendCommand(collector, {
    name: 'submit-review',
    ref: `subject:${subject}`,
    payload: { rating: 4, text: saying(), ...payload },
    ...(from && { from }),
    ...(id !== undefined && { id }),
  });
}

/** Reads a page of reviews. */
export async function readPage(
  { app }: Pick<TestCollector, 'app'>,
  query = '',
  subject = 'desk-01',
): Promise<ReviewsPage & { error?: { code: string; message: string } }> {
  const response = await app.inject({ url: `/v1/projects/desks/subjects/${subject}/reviews${query}` });
  return response.json();
}

/** Reads all reviews, page by page. */
export async function readAll(collector: Pick<TestCollector, 'app'>, query = '?limit=7'): Promise<PublishedReview[]> {
  const all: PublishedReview[] = [];
  let next: string | undefined;
  do {
    const page = await readPage(collector, `${query}${next === undefined ? '' : `&after=${next}`}`);
    assert.ok(!page.error, page.error?.message);
    all.push(...page.reviews);
    next = page.next;
  } while (next !== undefined);
  return all;
}

/** Reads the ledger of a subject. */
export async function readLedger({ app }: Pick<TestCollector, 'app'>, subject = 'desk-01'): Promise<ReviewLedger> {
  const response = await app.inject({ url: `/v1/projects/desks/subjects/${subject}/ledger` });
  return response.json();
}

/** Decides about a review as somebody with a key of the vendor. */
export async function decide(
  collector: TestCollector,
  id: string,
  decision: { decision: 'publish' | 'hold' | 'remove'; reason?: string; note?: string },
): Promise<void> {
  const { key } = await apiKey(collector, 'publisher');
  const { body, status } = await administer(collector, key, `/reviews/${id}/decisions`, decision);
  assert.equal(status, 200, JSON.stringify(body));
}
