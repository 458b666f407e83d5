import type {
  AnswersPage,
  AnswerQuestionPayload,
  AskQuestionPayload,
  CommandResult,
  PublicQuestion,
  QuestionsPage,
  VoiceLedger,
} from '@docent/schema';
import { administer, apiKey } from './admin.js';
import type { TestCollector } from './open-collector.js';
import { saying, type Sender, sendCommand } from './reviews.js';

type Collector = Pick<TestCollector, 'app' | 'key'>;
type Sent = CommandResult & { commandId: string };

/** Asks about a subject. */
export async function ask(
  collector: Collector,
  payload: Partial<AskQuestionPayload> = {},
  { from, subject = 'desk-01' }: { from?: Sender; subject?: string } = {},
): Promise<Sent> {
  const title = payload.title ?? saying();
  return await sendCommand(collector, {
    ...{ name: 'ask-question', ref: `subject:${subject}`, payload: { ...payload, title } },
    ...(from && { from }),
  });
}

/** Answers a question. */
export async function reply(
  collector: Collector,
  question: string,
  payload: Partial<AnswerQuestionPayload> = {},
  from?: Sender,
): Promise<Sent> {
  return await sendCommand(collector, {
    ...{ name: 'answer-question', ref: `question:${question}`, payload: { text: saying(), ...payload } },
    ...(from && { from }),
  });
}

/** Reads a page of questions. */
export async function readQuestions(
  { app }: Pick<TestCollector, 'app'>,
  query = '',
  subject = 'desk-01',
): Promise<QuestionsPage & { error?: { code: string } }> {
  return (await app.inject({ url: `/v1/projects/desks/subjects/${subject}/questions${query}` })).json();
}

/** Reads all questions, page by page. */
export async function readEvery(collector: Pick<TestCollector, 'app'>, query: string): Promise<PublicQuestion[]> {
  const all: PublicQuestion[] = [];
  let next: string | undefined;
  do {
    const page = await readQuestions(collector, `${query}${next === undefined ? '' : `&after=${next}`}`);
    all.push(...page.questions);
    next = page.next;
  } while (next !== undefined);
  return all;
}

/** Reads a page of answers. */
export async function readAnswers(
  { app }: Pick<TestCollector, 'app'>,
  question: string,
  query = '',
  subject = 'desk-01',
): Promise<AnswersPage & { error?: { code: string } }> {
  return (
    await app.inject({ url: `/v1/projects/desks/subjects/${subject}/answers?question=${question}${query}` })
  ).json();
}

/** Reads what was done with questions or answers. */
export async function readLedgerOf(
  { app }: Pick<TestCollector, 'app'>,
  of: 'questions' | 'answers',
  path = '/subjects/desk-01',
): Promise<VoiceLedger> {
  return (await app.inject({ url: `/v1/projects/desks${path}/ledger?of=${of}` })).json();
}

/** Does something as an author of the vendor. */
export async function asAuthor(
  collector: TestCollector,
  path: string,
  body?: object,
): Promise<Awaited<ReturnType<typeof administer>>> {
  const { key } = await apiKey(collector, 'author');
  return await administer(collector, key, path, body);
}
