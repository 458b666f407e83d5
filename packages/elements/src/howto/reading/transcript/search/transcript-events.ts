import { DocentFactEvent } from '../../../../base/docent-fact-event.js';

/** Fires when the customer has searched the transcript and stopped typing; `found` counts the lines that have it. */
export class HowtoTranscriptSearchedEvent extends DocentFactEvent {
  constructor(query: string, found: number) {
    super('Howto Transcript Searched', { query, found });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-howto-transcript-searched': HowtoTranscriptSearchedEvent;
  }
}
