import type { Preference } from '@docent/schema';

/** "How does the customer like things?" Asked again when `docent-ready` is dispatched. */
export interface PreferencesRequest {
  type: 'preferences';
}

/** What the customer has set, by name: `video-speed`, `captions`. */
export type PreferencesResponse = Readonly<Record<string, Preference>>;
