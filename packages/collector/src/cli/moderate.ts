import type { RichTextNode } from '@docent/schema';
import type { ModerationReason } from '@docent/schema/names';
import type { QueuedReview, QueuePage } from '../reviews/moderation/read-queue.js';
import { administer, type AdminOptions } from './admin-command.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Which page of the queue. */
export interface QueueOptions extends AdminOptions {
  limit: number;
  after?: string;
}

/** Why something is held or removed. */
export interface ReasonOptions extends AdminOptions {
  reason: ModerationReason;
  /** What to tell the writer. */
  note?: string;
}

/** `docent moderate list`: what waits for a person, and why. */
export async function listQueue(terminal: Terminal, options: QueueOptions): Promise<ExitCode> {
  const { colors } = terminal;
  const { after, limit } = options;
  return await administer(terminal, options, async (client, print) => {
    const from = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
    const page = await client.ask<QueuePage>(`/reviews/queue?limit=${limit}${from}`);
    for (const review of page.queue) for (const line of describe(terminal, review)) print(line);
    print(page.waiting === 0 ? 'Nothing waits.' : `${page.waiting}${page.waiting < 1000 ? '' : ' or more'} in all.`);
    if (page.next !== undefined) print(colors.dim(`More: --after ${page.next}`));
    return page;
  });
}

/** `docent moderate publish`, `hold` and `remove`. */
export async function decideAbout(
  terminal: Terminal,
  id: string,
  decision: 'publish' | 'hold' | 'remove',
  { note, reason, ...options }: AdminOptions & Partial<ReasonOptions>,
): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const body = { decision, ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) };
    const result = await client.ask<{ state: string }>(`/reviews/${encodeURIComponent(id)}/decisions`, body);
    print(`${terminal.colors.green('✓')} ${id} is ${result.state}.`);
    return result;
  });
}

/** `docent moderate answer`: what the vendor says below a review. */
export async function answer(terminal: Terminal, id: string, text: string, options: AdminOptions): Promise<ExitCode> {
  return await administer(terminal, options, async (client, print) => {
    const result = await client.ask<{ answered: boolean }>(`/reviews/${encodeURIComponent(id)}/answer`, { text });
    print(`${terminal.colors.green('✓')} ${id} ${result.answered ? 'has your answer' : 'has no answer any more'}.`);
    return result;
  });
}

function describe({ colors }: Terminal, review: QueuedReview): string[] {
  const {
    appeal,
    cons = [],
    flags,
    id,
    kind,
    pros = [],
    question,
    queuedAt,
    removedFor,
    reports,
    state,
    subject,
    text,
    title,
  } = review;
  return [
    `${colors.bold(id)}  ${subject}  ${state}${kind === 'review' ? '' : ` ${kind}`}${removedFor === null ? '' : ` for ${removedFor}`}  ${colors.dim(`since ${queuedAt}`)}`,
    ...flags.map(({ because, reason }) => colors.yellow(`  ${reason}: ${because}`)),
    ...reports.map(({ reason, text: said }) =>
      colors.yellow(`  reported as ${reason}${said === null ? '' : `: ${said}`}`),
    ),
    ...(appeal === null ? [] : [colors.yellow(`  appeal: ${appeal}`)]),
    ...(question === undefined ? [] : [colors.dim(`  to: ${question}`)]),
    ...(title === undefined ? [] : [`  ${title}`]),
    ...text.map(node => `  ${plain(node)}`),
    ...pros.map(line => `  + ${line}`),
    ...cons.map(line => `  - ${line}`),
    '',
  ];
}

/** Rich text in the terminal. */
export function plain(node: RichTextNode): string {
  if (typeof node === 'string') return node;
  const [tag, , ...children] = node as [string, unknown, ...RichTextNode[]];
  return children.map(plain).join(tag === 'ul' || tag === 'ol' ? '\n  ' : '');
}
