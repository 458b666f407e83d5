import type { DocentContext, MessageContext } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { Moment } from '../platform/platform.js';
import type { Draft, OutgoingMessage } from './entry.js';
import type { Ids } from './create-identity.js';

/** Bytes of one message as JSON, as the Segment API has it: `limits.messageBytes` of the schema. */
export const messageBytes = 32_768;

/** What is true of a message besides what its caller says. */
export interface Surroundings {
  messageId: string;
  ids: Ids;
  moment: Moment;
  referrer: string;
  locale: string;
  tab: string;
  sequence: number;
  version: string;
  docent: DocentContext;
}

/**
 * Makes a message of the Segment spec, as plain JSON data.
 *
 * @throws {DocentError} `invalid` when it holds what JSON cannot say, or is larger than a pipeline takes
 */
export function buildMessage(draft: Draft, around: Surroundings): OutgoingMessage {
  const { messageId, ids, moment, referrer, locale, tab, sequence, version, docent } = around;
  const url = moment.url.split(/[?#]/)[0] ?? '';
  const context: MessageContext = {
    library: { name: 'docent', version },
    page: { url, path: pathOf(url), title: moment.title, ...(referrer && { referrer }) },
    locale,
    tab,
    sequence,
    docent,
  };
  const whole = { ...draft, messageId, ...ids, timestamp: new Date(moment.at).toISOString(), context };
  const name = 'event' in draft ? `track("${draft.event}")` : `${draft.type}()`;
  let json: string;
  try {
    json = JSON.stringify(whole);
  } catch (error) {
    throw new DocentError('invalid', `${name} was given something that JSON cannot hold: ${(error as Error).message}`);
  }
  const bytes = new TextEncoder().encode(json).length;
  if (bytes > messageBytes) {
    throw new DocentError(
      'invalid',
      `${name} is too large: ${bytes} bytes, at most ${messageBytes}. Send less with it.`,
    );
  }
  return JSON.parse(json) as OutgoingMessage;
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
