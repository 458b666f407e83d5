import { type DocentRequest, DocentRequestEvent, type DocentResponses } from '../base/docent-request-event.js';

/** Asks the page for something; `undefined` when nobody answers, or it cannot be had. */
export async function ask<T extends 'interactions' | 'model' | 'subjects'>(
  element: Pick<EventTarget, 'dispatchEvent'>,
  request: Extract<DocentRequest, { type: T }>,
): Promise<DocentResponses[T] | undefined> {
  const event = new DocentRequestEvent<T>(request);
  element.dispatchEvent(event);
  return event.response?.catch(() => undefined);
}
