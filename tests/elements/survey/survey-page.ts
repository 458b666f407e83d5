import { waitUntil } from '@open-wc/testing';
import '@docent/elements/survey/survey.define.js';
import type { DocentSurvey } from '@docent/elements';

export { recordFacts } from '../fixtures/told-facts.js';

const shown = new Set<Element>();

/** A survey in the page, ready to be answered. */
export async function showSurvey(
  properties: Partial<DocentSurvey>,
  parent: Element = document.body,
): Promise<DocentSurvey> {
  const element = Object.assign(document.createElement('docent-survey'), properties);
  parent.append(element);
  shown.add(element);
  await settled(element);
  if (element.status === 'ready')
    await waitUntil(() => part(element, 'panel') ?? part(element, 'thanks'), 'It does not begin.', { timeout: 8000 });
  await settled(element);
  return element;
}

/** Takes the surveys out of the page again; for `afterEach`. */
export function removeSurveys(): void {
  for (const element of shown) element.remove();
  shown.clear();
}

/** Waits until it shows what it was told. */
export async function settled(element: DocentSurvey): Promise<void> {
  while (!(await element.updateComplete));
  await Promise.resolve();
}

/** The first part of that name. */
export function part<E extends HTMLElement = HTMLElement>(element: Element, name: string): E | undefined {
  return element.shadowRoot?.querySelector<E>(`[part~="${name}"]`) ?? undefined;
}

/** What a part says. */
export function text(element: Element, name: string): string {
  return part(element, name)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** Presses a part, and waits for what comes of it. */
export async function press(element: DocentSurvey, name: string): Promise<void> {
  const button = part(element, name);
  if (!button) throw new Error(`<docent-survey> shows no ${name}`);
  button.click();
  await settled(element);
}

/** Chooses the control of that number among those of the question, from 0. */
export async function choose(element: DocentSurvey, index: number): Promise<void> {
  part(element, 'question')!.querySelectorAll('input')[index]!.click();
  await settled(element);
}

/** Writes into the last control of the question. */
export async function write(element: DocentSurvey, words: string): Promise<void> {
  const control = [...part(element, 'question')!.querySelectorAll<HTMLInputElement>('input,textarea')].at(-1)!;
  control.value = words;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(element);
}
