import type { PublishedQuestion } from '@docent/schema';
import { showGuide, pressPart, settled } from '../advice/guide-page.js';
import { guide } from '../fixtures/guide.js';
import { find } from '../fixtures/mount.js';
import type { DocentAdvice } from '@docent/elements';

/** A question asked by a widget, and what can be done with it. */
export interface Asked {
  element: DocentAdvice;
  /** Writes into the control that matches. */
  write(text: string, selector?: string): Promise<void>;
  /** Goes on, and gives the answer that was taken; `undefined` when none was. */
  submit(): Promise<unknown>;
}

/** Asks one question, with another behind it, so that there is somewhere to go on to. */
export async function ask(
  question: Omit<PublishedQuestion, 'id' | 'title'>,
  locale = 'en',
  answer?: unknown,
): Promise<Asked> {
  const questions: PublishedQuestion[] = [
    { id: 'it', title: 'The question', ...question },
    { id: 'last', type: 'yes-no', title: 'The last question' },
  ];
  const criteria = ['price', 'ease', 'looks'].map(id => ({
    id,
    title: id.toUpperCase(),
    direction: 'higher' as const,
    from: 0,
    to: 10,
    weight: 1,
  }));
  const element = await showGuide({
    data: guide({ questions, criteria, locale, layout: 'steps' }),
    ...(answer !== undefined && { record: { it: { r1: { latest: { value: answer, at: 1 } } } } }),
  });
  if (element.session.shown !== 'it') {
    element.ask('it');
    await settled(element);
  }
  return {
    element,
    async write(text, selector = '.panel input') {
      const control = find<HTMLInputElement>(element, selector);
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await settled(element);
    },
    async submit() {
      await pressPart(element, 'next');
      return element.session.shown === 'it' ? undefined : element.situation.answers['it'];
    },
  };
}
