import { waitUntil } from '@open-wc/testing';
import '@docent/elements/check/check.define.js';
import type { DocentCheck } from '@docent/elements';

export { recordFacts } from '../fixtures/told-facts.js';

const shown = new Set<Element>();

/** A check in the page, with what it loads later. */
export async function showCheck(
  properties: Partial<DocentCheck>,
  parent: Element = document.body,
): Promise<DocentCheck> {
  const element = Object.assign(document.createElement('docent-check'), properties);
  parent.append(element);
  shown.add(element);
  await settled(element);
  if (element.status === 'ready') {
    const whole = () => element.rest && (element.more || !hasRareItems(element));
    await waitUntil(whole, 'It does not begin.', { timeout: 8000 });
  }
  await settled(element);
  return element;
}

function hasRareItems({ data }: DocentCheck): boolean | undefined {
  return data?.skills.some(({ items }) => items.some(({ type }) => !type.startsWith('choice')));
}

/** Takes the checks out of the page again; for `afterEach`. */
export function removeChecks(): void {
  for (const element of shown) element.remove();
  shown.clear();
}

/** Waits until it shows what it was told. */
export async function settled(element: DocentCheck): Promise<void> {
  while (!(await element.updateComplete));
  await Promise.resolve();
}

/** Parts of that name. */
export function parts<E extends HTMLElement = HTMLElement>(element: Element, name: string): E[] {
  return [...(element.shadowRoot?.querySelectorAll<E>(`[part~="${name}"]`) ?? [])];
}

/** The first part of that name. */
export function part<E extends HTMLElement = HTMLElement>(element: Element, name: string): E | undefined {
  return parts<E>(element, name)[0];
}

/** Presses a part, and waits for what comes of it. */
export async function press(element: DocentCheck, name: string): Promise<void> {
  const button = part(element, name);
  if (!button) throw new Error(`<docent-check> shows no ${name}`);
  button.click();
  await settled(element);
}

/** Ticks the option with this title. */
export async function choose(element: DocentCheck, title: string): Promise<void> {
  const label = parts(element, 'option').find(option => option.textContent.trim() === title);
  label?.querySelector('input')?.click();
  await settled(element);
}
