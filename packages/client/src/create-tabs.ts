import type { ConsentState } from './consent.js';
import type { Platform } from './platform/platform.js';

/** What tabs of one project tell each other. */
export interface TabMessages {
  /** Somebody has signed in or out. */
  identity: () => void;
  /** Everything that is known of the customer was deleted. */
  erased: () => void;
  /** The customer has answered. */
  consent: (state: ConsentState) => void;
}

/**
 * Hears the other tabs until `until` is aborted, so that a sign-out or a no holds in all of them at once.
 *
 * @param name that the tabs of one project share
 * @returns what tells the others
 */
export function createTabs(
  platform: Pick<Platform, 'channel'>,
  name: string,
  until: AbortSignal,
  messages: TabMessages,
): (what: keyof TabMessages, state?: ConsentState) => void {
  const tell = platform.channel(
    `${name}:tabs`,
    text => {
      const [what, state] = JSON.parse(text) as [keyof TabMessages, ConsentState];
      messages[what]?.(state);
    },
    until,
  );
  return (what, state) => tell(JSON.stringify([what, state]));
}
