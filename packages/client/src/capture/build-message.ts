import type { DocentContext, MessageContext } from '@docent/schema';
import { DocentError } from '@docent/schema/names';
import type { Moment } from '../platform/platform.js';
import type { Ids } from '../identity/create-identity.js';
import type { Draft, OutgoingMessage } from '../delivery/entry.js';
import { nameOf } from './to-entry.js';

/** What is true of a message besides what its caller says. */
export interface Surroundings {
  messageId: string;
  ids: Ids;
  moment: Moment;
  referrer: string;
  locale: string;
  /** The account the customer belongs to. */
  groupId: string | undefined;
  tab: string;
  sequence: number;
  version: string;
  docent: DocentContext;
}

/**
 * Makes a message of the Segment spec, as plain JSON data that shares nothing with what the caller gave.
 *
 * @throws {DocentError} `invalid` when it holds what JSON cannot say
 */
export function buildMessage(draft: Draft, around: Surroundings): OutgoingMessage {
  const { messageId, ids, moment, referrer, locale, groupId, tab, sequence, version, docent } = around;
  const url = moment.url.split(/[?#]/)[0] ?? '';
  const context: MessageContext = {
    library: { name: 'docent', version },
    page: { url, path: pathOf(url), title: moment.title, ...(referrer && { referrer }) },
    locale,
    ...(groupId && { groupId }),
    tab,
    sequence,
    docent,
  };
  const whole = { ...draft, messageId, ...ids, timestamp: new Date(moment.at).toISOString(), context };
  try {
    return JSON.parse(JSON.stringify(whole)) as OutgoingMessage;
  } catch (error) {
    throw new DocentError(
      'invalid',
      `${nameOf(draft)} was given something that JSON cannot hold: ${(error as Error).message}`,
    );
  }
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return '';
  }
}
