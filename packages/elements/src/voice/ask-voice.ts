import { DocentRequestEvent } from '../base/docent-request-event.js';
import type { VoiceAnswers, VoiceRequest, VoiceResponse } from '../base/voice-request.js';

/** Asks what customers say in public; `undefined` when nobody is there to answer. */
export function askVoice<L extends keyof VoiceAnswers>(
  element: Pick<EventTarget, 'dispatchEvent'>,
  list: L,
  subject: string,
  query?: VoiceRequest['query'],
): Promise<VoiceResponse<L>> | undefined {
  const event = new DocentRequestEvent<'voice'>({ type: 'voice', list, subject, query });
  element.dispatchEvent(event);
  return event.response as Promise<VoiceResponse<L>> | undefined;
}
