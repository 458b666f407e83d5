import type { PageHistory, PlacementWorld } from '@docent/engine';

/** Sees what happens on the page: of the browser's it is `watchPage`. */
export interface PageWatch {
  /** What happened so far. */
  history(): PageHistory;
  /** What must not be interrupted now. */
  busy(): PlacementWorld['busy'];
  /** Takes note of what only Docent knows: that something was shown, that an event was tracked. */
  note(change: (page: PageHistory) => PageHistory): void;
}
