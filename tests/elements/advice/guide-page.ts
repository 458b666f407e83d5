import '@docent/elements/advice/advice.define.js';
import type { DocentAdvice } from '@docent/elements';
import { waitUntil } from '@open-wc/testing';
import type { ItemAnswers } from '@docent/schema';
import { find, findAll } from '../fixtures/mount.js';

const mounted = new Set<DocentAdvice>();

/** A guide in the page with these properties, with all that it loads when the page is idle. Removed by {@link removeGuides}. */
export async function showGuide(
  properties: Partial<DocentAdvice>,
  parent: Node = document.body,
): Promise<DocentAdvice> {
  const element = Object.assign(document.createElement('docent-advice'), properties);
  parent.appendChild(element);
  mounted.add(element);
  await element.updateComplete;
  if (element.status === 'ready')
    await waitUntil(() => element.flow?.rest, 'The rest of the guide is not loaded.', { timeout: 5000 });
  await settled(element);
  return element;
}

/** Removes what {@link showGuide} put into the page, and the fragment a test left in the address. */
export function removeGuides(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** Waits until the guide shows what it was told, and has moved the keyboard. */
export async function settled(element: DocentAdvice): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    while (!(await element.updateComplete));
    await new Promise(resolve => setTimeout(resolve));
  }
}

/** Presses the button of that part. */
export async function pressPart(element: DocentAdvice, part: string): Promise<void> {
  find(element, `[part~="${part}"]`).click();
  await settled(element);
}

/** Ticks the option of that id in the question on show, or in the one named. */
export async function tick(element: DocentAdvice, option: string): Promise<void> {
  find(element, `[aria-labelledby="${option}-title"]`).click();
  await settled(element);
}

/** Answers the question on show with the option of that id, and goes on. */
export async function choose(element: DocentAdvice, option: string): Promise<void> {
  await tick(element, option);
  await pressPart(element, 'next');
}

/** Text of the first that matches, in one line. */
export function words(element: Element, selector: string): string {
  return find(element, selector).textContent.replace(/\s+/g, ' ').trim();
}

/** Titles of the questions on show. */
export function asked(element: Element): string[] {
  return findAll(element, '.panels [id$="-title"]')
    .filter(title => title.closest('[role=heading]'))
    .map(title => title.textContent.replace('(optional)', '').trim());
}

/** What the element shows as the advice. */
export function advice(element: Element): string {
  return words(element, '.result [role=heading]');
}

/** A record with these answers. */
export function recorded(answers: Record<string, unknown>, revision = 'r1'): ItemAnswers {
  return Object.fromEntries(
    Object.entries(answers).map(([id, value], index) => [id, { [revision]: { latest: { value, at: index + 1 } } }]),
  );
}
