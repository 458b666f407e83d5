import type { DocentOptions } from '@docent/client';
import type { WidgetModule } from './registry.js';

/** Elements that show no entity: the question for consent, and the panel of `data-debug`. */
export interface Extras {
  /** Loads the code of the question for consent, at most once; a failed load can be tried again. */
  consent(): Promise<WidgetModule>;
  /** Loads what the page has, now and whenever something is added to it; puts there what it lacks. */
  show(asked: boolean): void;
}

/** @param until ends the looking */
export function createExtras(document: Document, { debug }: DocentOptions, until: AbortSignal): Extras {
  let loading: Promise<WidgetModule> | undefined;

  async function consent(): Promise<WidgetModule> {
    try {
      return await (loading ??= import('@docent/elements/consent/consent.define.js'));
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  const observer = new MutationObserver(look);
  until.addEventListener('abort', () => observer.disconnect());

  function look(): void {
    if (!document.querySelector('docent-consent')) return;
    consent().then(
      () => observer.disconnect(),
      () => undefined,
    );
  }

  return {
    consent,
    show(asked) {
      if (until.aborted) return;
      const has = document.querySelector('docent-consent');
      if (asked && !has) document.body.append(document.createElement('docent-consent'));
      observer.observe(document, { childList: true, subtree: true });
      look();
      if (debug) void import('@docent/elements/debug/debug.define.js').then(append, () => undefined);
    },
  };

  function append(): void {
    if (!document.querySelector('docent-debug')) document.body.append(document.createElement('docent-debug'));
  }
}
