import type { Stage } from '@docent/client/placement/create-lookout.js';
import type { PlacementChoice } from '@docent/elements/placement/placement-events.js';
import type { PlacementWay, Why } from '@docent/elements/placement/placement-view.js';
import type { Placement } from '@docent/schema';
import type { Content } from './create-contents.js';
import { entityOf } from './entity-of.js';
import { findElement } from './find-element.js';
import { whyOf } from './why-of.js';

/** Something that is on show beside what the page itself shows. */
export interface Shown {
  ref: string;
  how: PlacementWay;
  /** Somebody has asked for it. */
  asked: boolean;
  /** Opens what a button stands for. */
  open(): void;
}

/** What is to be put on the page. */
export interface Appearance {
  ref: string;
  /** Id of the placement; none when there is none. */
  placement?: string | undefined;
  how: PlacementWay;
  corner?: Placement['corner'];
  inside?: string | undefined;
  why?: Why | undefined;
  asked: boolean;
}

/** The stage of a page, with what is on it. */
export interface PageStage extends Stage {
  find(ref: string): Shown | undefined;
  /** Puts something there. What it shows has been loaded. */
  show(appearance: Appearance): void;
  /** Takes it away in nobody's name. */
  remove(ref: string): void;
}

/** What a stage needs. */
export interface StageSetup {
  document: Document;
  placements: { readonly [id: string]: Placement };
  /** What was loaded for an entity. */
  content: (ref: string) => Content | undefined;
  /** Loads it, for buttons, which nobody loads before. */
  load: (ref: string) => Promise<unknown>;
  /** The customer has sent something away. */
  dismissed: (shown: Shown, choice: PlacementChoice, widget: HTMLElement) => void;
  /** It has gone from the page. */
  gone: (ref: string) => void;
  /** It has come because somebody has asked for it. */
  came: (ref: string) => void;
}

type Entry = Shown & { element: HTMLElement & { open: boolean; done: boolean }; placement: string | undefined };

/** Puts what appears into the page, and takes it away again: in the body, or at the end of the element that was named. */
export function createStage(setup: StageSetup): PageStage {
  const { came, content, dismissed, document, gone, load, placements } = setup;
  const entries = new Map<string, Entry>();

  function remove(ref: string): void {
    const entry = entries.get(ref);
    if (!entries.delete(ref)) return;
    entry!.element.remove();
    gone(ref);
  }

  function show({ asked, corner, how, inside, placement, ref, why }: Appearance): void {
    const { id, tag } = entityOf(ref);
    const { from, heading, locale, messages, theme } = content(ref)!;
    const element = document.createElement('docent-placement');
    const widget = document.createElement(tag);
    widget.setAttribute('entity', id);
    if (placement !== undefined) widget.setAttribute('placement', placement);
    Object.assign(element, { way: how, ref, heading, from, why, locale, messages, theme, ...(corner && { corner }) });
    // For who keeps something from customers: nobody who asks for help is kept from it.
    element.toggleAttribute('asked', asked);
    element.append(widget);
    const entry: Entry = { ref, how, asked, element, placement, open: () => void (element.open = true) };
    element.addEventListener('docent-placement-dismissed', event => {
      if (event.target === element) dismissed(entry, event.choice, widget);
    });
    element.addEventListener('docent-placement-closed', event => {
      if (event.target === element && how !== 'button') remove(ref);
    });
    entries.set(ref, entry);
    if (asked) came(ref);
    placeOf(document, how === 'inline' ? inside : undefined)(element);
    element.open = how !== 'button';
  }

  return {
    find: ref => entries.get(ref),
    show,
    remove,
    put({ gates, id, placement }) {
      const { corner, how, inside, show: ref } = placement;
      // Somebody has asked for it meanwhile: then it is there.
      if (entries.has(ref)) return;
      show({ ref, placement: id, how, corner, inside, asked: false, why: whyOf(content(ref)?.why, gates) });
    },
    end(ref) {
      if (!entries.get(ref)?.element.done) remove(ref);
    },
    buttons(ids) {
      for (const { how, placement, ref } of entries.values()) {
        if (how === 'button' && !ids.includes(placement!)) remove(ref);
      }
      for (const id of ids) {
        const { corner, how, show: ref } = placements[id]!;
        if (entries.has(ref)) continue;
        const about = content(ref);
        if (about) show({ ref, placement: id, how, corner, asked: false, why: whyOf(about.why, []) });
        else void load(ref).catch(() => undefined);
      }
    },
    clear() {
      for (const { asked, ref } of entries.values()) if (!asked) remove(ref);
    },
    sweep() {
      for (const { element, ref } of entries.values()) if (!element.isConnected) remove(ref);
    },
  };
}

/** Puts an element where it belongs. Widgets show nothing that stands in them, so it comes after them. */
function placeOf(document: Document, inside: string | undefined): (element: Element) => void {
  const target = inside === undefined ? null : findElement(document, inside);
  if (target?.localName.startsWith('docent-')) return element => target.after(element);
  return element => (target ?? document.body).append(element);
}
