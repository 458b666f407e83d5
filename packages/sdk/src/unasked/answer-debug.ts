import type { Client } from '@docent/client';
import type { Placements } from '@docent/client/placement/create-placements.js';
import { DocentRequestEvent } from '@docent/elements/base/docent-request-event.js';

/** Adds to what the panel for engineers is answered why each placement appears or not. */
export function answerDebug(document: Document, client: Client, placements: Placements, until: AbortSignal): void {
  document.addEventListener(
    DocentRequestEvent.eventName,
    event => {
      const asked = event as DocentRequestEvent;
      if (asked.request?.type !== 'debug') return;
      const report = Promise.all([client.methods().debug(), placements.explain()]);
      asked.respondWith(report.then(([all, explained]) => ({ ...all, placements: explained })));
    },
    // Before whoever knows only of the rest.
    { signal: until, capture: true },
  );
}
