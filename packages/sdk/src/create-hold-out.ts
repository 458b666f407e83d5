import type { Platform } from '@docent/client';
import { createExperiments, type ExperimentsClient } from '@docent/client/experiments/create-experiments.js';
import { holdout } from '@docent/engine/experiment/assign.js';

/** Decides of each widget that is in an experiment whether it is shown. */
export interface HoldOut {
  /** Resolves when the widget may show its entity; who is held out waits until there is no consent to that any more. */
  admit(ref: string, widget: HTMLElement): Promise<void>;
  /** To be asked before an entity appears unasked: whether the customer is not to get it. @param tag of what would show it */
  holdsOut(ref: string, tag: string): Promise<boolean>;
}

/** How far from the viewport, in its heights, a widget is when lots are drawn: what is not to be shown goes unseen. */
const margin = '100%';

/**
 * Keeps widgets out of sight whose customer is in the holdout. Loaded in projects that have experiments.
 *
 * @param until ends the looking
 */
export function createHoldOut(
  window: Window & typeof globalThis,
  client: ExperimentsClient,
  platform: Platform,
  until: AbortSignal,
): HoldOut {
  const experiments = createExperiments(client, platform);
  /** The last that each widget was to show: it may come to show something else while lots are drawn. */
  const asked = new WeakMap<HTMLElement, object>();
  const hidden = new WeakSet<HTMLElement>();

  /** Resolves when an element comes near the viewport, or is beyond it. */
  function seen(element: HTMLElement, rootMargin: string, near: boolean): Promise<void> {
    return new Promise(resolve => {
      const observer = new window.IntersectionObserver(
        entries => {
          if (entries.at(-1)?.isIntersecting !== near) return;
          observer.disconnect();
          resolve();
        },
        { rootMargin },
      );
      observer.observe(element);
      until.addEventListener('abort', () => observer.disconnect(), { once: true });
    });
  }

  /** What the customer looks at must not jump: there, the room stays, empty, until they look elsewhere. */
  async function hide(widget: HTMLElement, mine: object): Promise<void> {
    hidden.add(widget);
    if (isInView(widget)) {
      widget.style.setProperty('visibility', 'hidden', 'important');
      await seen(widget, '0px', false);
    }
    if (asked.get(widget) === mine) widget.hidden = true;
  }

  function release(widget: HTMLElement): void {
    if (!hidden.delete(widget)) return;
    widget.hidden = false;
    widget.style.removeProperty('visibility');
  }

  function isInView(element: HTMLElement): boolean {
    const { bottom, left, right, top } = element.getBoundingClientRect();
    return bottom > 0 && right > 0 && top < window.innerHeight && left < window.innerWidth && bottom > top;
  }

  function withdrawn(): Promise<void> {
    return new Promise(resolve => {
      const stop = client.methods().on('consent', ({ learning }) => {
        if (learning === 'granted') return;
        stop();
        resolve();
      });
    });
  }

  return {
    holdsOut: async (ref, tag) => experiments.runs(ref) && (await experiments.enter(ref, tag)) === holdout,
    async admit(ref, widget) {
      const mine = {};
      asked.set(widget, mine);
      release(widget);
      if (!experiments.runs(ref) || isAskedFor(widget)) return;
      await seen(widget, margin, true);
      if (asked.get(widget) !== mine) return;
      const arm = await experiments.enter(ref, widget.localName);
      if (arm !== holdout || asked.get(widget) !== mine) return;
      void hide(widget, mine);
      await withdrawn();
      if (asked.get(widget) !== mine) return;
      asked.delete(widget);
      release(widget);
    },
  };
}

/** The customer has opened it within another widget, or somebody has had it shown: nobody who asks for help is kept from it. */
function isAskedFor(widget: HTMLElement): boolean {
  if (widget.closest('docent-placement[asked]')) return true;
  const root = widget.getRootNode();
  return root instanceof ShadowRoot && root.host.localName.startsWith('docent-') && !!widget.closest('details');
}
