import { waitUntil } from '@open-wc/testing';
import '@docent/elements/placement/placement.define.js';
import { type DocentPlacement, PlacementDismissedEvent, type WhyGate } from '@docent/elements';

/** What became of placements, in its order: `dismissed not-now`, `closed` … */
export const told: string[] = [];
const mounted = new Set<Element>();

/** A page with a placement in it that has a field and a button for its content. */
export async function mount(properties: Partial<DocentPlacement> = {}): Promise<DocentPlacement> {
  const element = document.createElement('docent-placement');
  const content = document.createElement('div');
  content.append(Object.assign(document.createElement('input'), { ariaLabel: 'Answer' }), 'What do you think?');
  element.append(content);
  Object.assign(element, { heading: 'A question', ref: 'survey:x', ...properties });
  for (const name of ['dismissed', 'opened', 'closed', 'minimised']) {
    element.addEventListener(`docent-placement-${name}`, event =>
      told.push(event instanceof PlacementDismissedEvent ? `${name} ${event.choice}` : name),
    );
  }
  add(element);
  await settled(element);
  return element;
}

/** Adds an element of the page's own, until the end of the test. */
export function add<E extends Element>(element: E): E {
  document.body.append(element);
  mounted.add(element);
  return element;
}

/** Takes all of it out again; for `afterEach`. */
export function clear(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
  told.splice(0);
  document.adoptedStyleSheets = [];
  document.documentElement.style.colorScheme = '';
}

export async function settled(element: DocentPlacement): Promise<void> {
  while (!(await element.updateComplete));
  await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
}

/** The first part of that name. */
export const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);

/** Presses a part, and waits until another is there. */
export async function press(element: DocentPlacement, name: string, brings?: string): Promise<void> {
  part(element, name)!.click();
  if (brings) await waitUntil(() => part(element, brings), `${name} brings no ${brings}.`, { timeout: 8000 });
  await settled(element);
}

/** What a screen reader was told. */
export const said = (element: Element): string =>
  element.shadowRoot!.querySelector('[role=status]')!.textContent.trim();

/** Is seen, and is not covered where it is. */
export function isOnTop(panel: HTMLElement): boolean {
  const { left, top, width, height } = panel.getBoundingClientRect();
  const host = (panel.getRootNode() as ShadowRoot).host;
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return !!hit && (hit === host || host.contains(hit));
}

export const gates: WhyGate[] = [
  { name: 'dwell', state: 'pass', value: 21.4 },
  { name: 'times', state: 'pass', value: 1 },
  { name: 'cool-down', state: 'pass', value: Date.UTC(2026, 10, 1, 12) },
  { name: 'sample', state: 'pass', value: 0.3 },
  { name: 'of-another-version', state: 'pass' },
];
