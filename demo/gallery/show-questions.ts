import type { CommandStatus, DocentRequestEvent } from '@docent/elements';
import { locales } from '@docent/elements/questions/questions.define.js';
import type { PublishedQuestions } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import { loadEntity } from './load-entity.js';
import { answers, hostileQuestion, questions } from './questions-said.js';
import { untilShown } from './until-shown.js';
import type { Variant } from './variants.js';

/** What this customer has asked: one that is answered, and one that a person looks at. */
const asked: readonly CommandStatus[] = [
  {
    ...{ commandId: 'question-1', name: 'ask-question', ref: 'subject:room-calendar', state: 'accepted' },
    ...{ receipt: { id: 'question-1', secret: 'secret' }, payload: { title: questions[0]!.title } },
    became: { question: 'question-1', state: 'published', answers: answers.length },
  },
  {
    ...{ commandId: 'question-9', name: 'ask-question', ref: 'subject:room-calendar', state: 'accepted' },
    ...{ receipt: { id: 'question-9', secret: 'secret' }, payload: { title: 'Who has ada@mail.example?' } },
    became: { state: 'held', reasons: [{ reason: 'personal-data', because: 'It has an e-mail address in it.' }] },
  },
];

/** Questions in one state: all of them, or with something of them open. */
export async function showQuestions(
  { element, example, locale, state }: Variant<'questions'>,
  main: Element,
): Promise<void> {
  const widget = document.createElement('docent-questions');
  const messages = await locales[locale]?.();
  if (messages) widget.messages = messages;
  widget.locale = locale;
  widget.subject = 'room-calendar';
  widget.addEventListener('docent-request', event => answer(event as DocentRequestEvent, example, state));
  main.append(widget);
  if (state === 'own') {
    const latest = { latest: { value: 'room-calendar', at: 1 } };
    widget.record = { ownAsked: { 'question-1': latest, 'question-9': latest } };
  }
  widget.data = await loadEntity<PublishedQuestions>(`${element}:full`, locale);
  if (state === 'failed' || state === 'offline') await untilShown(widget, '[part=state] p');
  else await untilShown(widget, '#words');
  if (state === 'ready' && example === 'full') (await untilShown(widget, '[part=answers]')).click();
  if (state === 'similar' || state === 'write') {
    const field = (await untilShown(widget, '#words')) as HTMLInputElement;
    field.value = 'Book for others';
    field.dispatchEvent(new Event('input'));
    const begin = await untilShown(widget, '[part=begin]');
    if (state === 'write') {
      begin.click();
      (await untilShown(widget, '[part=send]')).click();
    }
  }
  if (state === 'report') {
    (await untilShown(widget, '[part=report]')).click();
    await untilShown(widget, '[part=reporting]');
  }
  if (state === 'own') {
    await untilShown(widget, '[part~=news] [part=accept]');
    (await untilShown(widget, '[part=withdraw]')).click();
    await untilShown(widget, '[part=yes]');
  }
  await widget.updateComplete;
}

/** Answers what a widget asks, as a page with a collector would. */
function answer(asking: DocentRequestEvent, example: string, state: string): void {
  const { request } = asking;
  if (state === 'offline') return;
  if (request.type === 'voice') {
    if (state === 'failed') {
      asking.respondWith(Promise.reject(new DocentError('unreachable', 'As the gallery wants it.')));
      return;
    }
    const all = state === 'none' ? [] : example === 'hostile' ? [hostileQuestion, ...questions] : questions;
    const page =
      request.list === 'answers'
        ? { answers }
        : { questions: request.query?.['words'] ? all.slice(0, 2) : all, ...(all.length > 0 && { next: 'more' }) };
    // What two answers have in common is two things, as it would be from a collector.
    asking.respondWith(Promise.resolve(structuredClone({ answer: page, media: '' }) as never));
  }
  if (request.type === 'command') asking.respondWith(Promise.reject(new DocentError('unreachable', 'As it wants it.')));
  if (request.type === 'commands') {
    const { receipt } = request;
    const found = receipt ? asked.filter(({ commandId }) => commandId === receipt.id) : asked;
    asking.respondWith(Promise.resolve(found.map(status => ({ status, settled: Promise.resolve(status) }))));
  }
}
