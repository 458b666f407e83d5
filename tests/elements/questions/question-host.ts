import { waitUntil } from '@open-wc/testing';
import '@docent/elements/questions/questions.define.js';
import type { DocentQuestions, DocentRequest, DocentRequestEvent } from '@docent/elements';
import type { PublicAnswer, PublicQuestion, PublishedQuestions, QuestionsPage } from '@docent/schema';
import { Collector } from '../fixtures/commands.js';

/** How questions are asked in these tests. */
export const entity: PublishedQuestions = {
  ...{
    kind: 'questions',
    id: 'default',
    ref: 'questions:default',
    revision: 'r1',
    locale: 'en',
    owner: 'Meridian Rooms',
  },
  title: 'Questions and answers',
  subjects: [{ id: 'room-display', title: 'Room display' }],
  roles: [{ id: 'it-admin', title: 'IT administrator' }],
};

const common = { verified: false, publishedAt: '2026-10-01T09:00:00Z', votes: { helpful: 0, notHelpful: 0 } };

/** An answer that is shown. */
export function answerOf(id: string, changes: Partial<PublicAnswer> = {}): PublicAnswer {
  return { ...common, id, by: 'customer', text: [['p', {}, `Says ${id}.`]], ...changes };
}

/** Questions with numbers, the first of which has three answers, every other none. */
export function questionsOf(count: number): PublicQuestion[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ ...common, id: `question-${index}`, title: `Does it wobble on floor ${index}?`, text: [] },
    ...(index === 0 ? { answers: 3, first: answerOf('answer-0') } : { answers: 0 }),
  }));
}

/** What a collector with these questions answers. */
export function answering(all: readonly PublicQuestion[], request: DocentRequest): Promise<unknown> | undefined {
  if (request.type !== 'voice') return undefined;
  const { list, query = {} } = request;
  if (list === 'answers') {
    const answers = [1, 2].map(nth => answerOf(`answer-${nth}`));
    return Promise.resolve({ answer: { answers: [answerOf('answer-0'), ...answers] } });
  }
  const { after = '0', id: only, limit = '20', sort, words } = query;
  const alike = all.filter(({ answers, id, title }) =>
    only !== undefined
      ? id === only
      : words === undefined
        ? sort !== 'unanswered' || !answers
        : title.toLowerCase().includes(words.toLowerCase()),
  );
  const [start, end] = [Number(after), Number(after) + Number(limit)];
  const answer: QuestionsPage = {
    questions: alike.slice(start, end),
    ...(end < alike.length && { next: String(end) }),
  };
  return Promise.resolve({ answer });
}

const shown = new Set<Element>();

/** Questions in a page that answers what they ask. @param answer what is answered; undefined: nobody does */
export async function showQuestions(
  answer: (request: DocentRequest) => Promise<unknown> | undefined,
  properties: Partial<DocentQuestions> = {},
): Promise<{ element: DocentQuestions; asked: DocentRequest[] }> {
  const asked: DocentRequest[] = [];
  const element = Object.assign(document.createElement('docent-questions'), { data: entity, ...properties });
  element.addEventListener('docent-request', event => {
    const { request } = event as DocentRequestEvent;
    asked.push(request);
    const answered = answer(request);
    if (answered) (event as DocentRequestEvent).respondWith(answered as never);
  });
  document.body.append(element);
  shown.add(element);
  const isSettled = (): boolean =>
    element.status === 'ready' ? element.reading !== 'loading' : element.status !== 'loading';
  await waitUntil(isSettled, 'It goes on loading.', { timeout: 8000 });
  await element.updateComplete;
  return { element, asked };
}

/** Takes all out of the page again; for `afterEach`. */
export function removeQuestions(): void {
  for (const element of shown) element.remove();
  shown.clear();
}

/** How long something may take on a slow machine. */
export const patience = { timeout: 8000 };
/** The first element of the widget that matches. */
export const find = <E extends HTMLElement = HTMLElement>(element: DocentQuestions, selector: string): E | null =>
  element.shadowRoot!.querySelector<E>(selector);
export const all = (element: DocentQuestions, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
export const says = (element: DocentQuestions): string => element.shadowRoot!.textContent.replace(/\s+/g, ' ');
export const titles = (element: DocentQuestions): string[] =>
  all(element, '.asked').map(({ textContent }) => textContent);
export const focused = (element: DocentQuestions) => element.shadowRoot!.activeElement as HTMLElement | null;
/** Waits for an element. */
export const comes = (element: DocentQuestions, selector: string) =>
  waitUntil(() => find(element, selector), `There is no ${selector}.`, patience);

/** Presses what is there, or comes. */
export async function press(element: DocentQuestions, selector: string): Promise<void> {
  await comes(element, selector);
  find(element, selector)!.click();
  await element.updateComplete;
}

/** Writes into a field. */
export async function type(element: DocentQuestions, selector: string, value: string): Promise<void> {
  await comes(element, selector);
  const field = find<HTMLInputElement>(element, selector)!;
  field.focus();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

/** Questions, beside who carries out commands. @param waits for the collector to decide */
export async function show(count: number, collector = new Collector(), waits = false) {
  const questions = questionsOf(count);
  return showQuestions(request => collector.answer(request, waits) ?? answering(questions, request));
}
