import type { DocentElement } from '../../base/docent-element.js';

/**
 * Enters a new order, has it said, and leads on: what was pressed may be somewhere else now.
 *
 * @param enter enters it
 * @param text what a screen reader says
 * @param id of what gets the focus; none: it stays
 */
export function rearrange({ currentTarget }: Event, enter: () => void, text: string, id?: string): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  const host = root.host as DocentElement;
  enter();
  host.announce(text);
  if (id) void host.updateComplete.then(() => root.getElementById(id)?.focus());
}
