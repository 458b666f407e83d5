import type { Emitter } from './emitter.js';
import type { Moment } from './platform/platform.js';

/**
 * Something that has happened on this page, in a widget or as the page has tracked it; `at` is in milliseconds since the epoch,
 * `ref` names what the widget showed. Lasts as long as the page and is neither stored nor sent, so that no consent is needed.
 */
export type Happening = readonly [name: unknown, properties: unknown, at: number, ref?: string | undefined];

/** As many of what has happened are remembered. */
const most = 100;

/** Tells of what happens, also to who comes late: the code that decides what appears unasked is loaded at idle. */
export function createHappenings(changes: Emitter<{ track: Happening }>): {
  /** @param told when the call was made, if not now: what an earlier page has left has an id, and did not happen here */
  track(told: Moment | undefined, ...happening: Happening): void;
  onTrack(listener: (happening: Happening) => void): void;
} {
  const early: Happening[] = [];
  return {
    track(told, ...happening) {
      if (told?.messageId) return;
      if (early.push(happening) > most) early.shift();
      changes.emit('track', happening);
    },
    onTrack(listener) {
      early.forEach(listener);
      changes.on('track', listener);
    },
  };
}
