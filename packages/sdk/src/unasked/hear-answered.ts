import type { Client } from '@docent/client';
import type { DocentFactEvent } from '@docent/elements/base/docent-fact-event.js';

/** After these an entity was gone through to its end. */
const endings = ['Survey Submitted', 'Howto Completed', 'Advice Given', 'Check Completed'];

/** What is looked at in a widget. */
interface Widget extends Element {
  data?: { ref?: string };
}

/**
 * Hears that an entity was answered, or gone through to its end, whoever showed it. What is told of that is told elsewhere: a
 * survey that is sent as a command becomes an event only at the collector.
 */
export function hearAnswered(
  document: Document,
  client: Pick<Client, 'onTrack'>,
  answered: (ref: string) => void,
  until: AbortSignal,
): void {
  client.onTrack(([name, , , ref]) => ref !== undefined && endings.includes(String(name)) && answered(ref));
  document.addEventListener(
    'docent-survey-submitted',
    event => {
      const widget = (event as DocentFactEvent).source as Widget | undefined;
      const frame = widget?.closest<HTMLElement & { done?: boolean }>('docent-placement');
      // Closing it says nothing any more.
      if (frame) frame.done = true;
      if (widget?.data?.ref) answered(widget.data.ref);
    },
    // Before others hear of it, who may take it off the page.
    { signal: until, capture: true },
  );
}
