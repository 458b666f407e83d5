import type { Emitter } from './emitter.js';
import type { Moment } from './platform/platform.js';

/**
 * Something that has happened on this page, in a widget or as the page has tracked it; `at` is in milliseconds since the epoch,
 * `ref` names what the widget showed. Lasts as long as the page and is neither stored nor sent, so that no consent is needed.
 */
export type Happening = readonly [name: unknown, properties: unknown, at: number, ref?: string | undefined];

/** What is told of them: `track` of what has happened here, `learn` of what may be kept. */
export type HappeningEvents = { track: Happening; learn: Happening };

/** As many of what has happened are remembered. */
const most = 100;

/** Happenings, to those who hear of them. */
export interface Happenings {
  /**
   * Resolves when those who keep what may be kept have done so.
   *
   * @param told when the call was made, if not now: what an earlier page has left has an id, and did not happen here
   */
  track(told: Moment | undefined, ...happening: Happening): Promise<unknown>;
  /** Hears of what happens on the page, in widgets and as the page tracks it, and of what has happened so far. */
  onTrack(listener: (happening: Happening) => void): void;
  /**
   * Hears of what may be kept under consent for `learning`; of what an earlier page has left, too.
   *
   * @param listener says when it has kept it
   */
  onLearn(listener: (happening: Happening) => Promise<unknown> | undefined): void;
  /** The customer has said no to `learning`: what has happened so far is none of the business of who comes late. */
  deny(): void;
}

/**
 * Tells of what happens, also to who comes late: the code that decides what appears unasked is loaded at idle.
 *
 * @param mayLearn whether nobody has said no to `learning`
 */
export function createHappenings(changes: Emitter<HappeningEvents>, mayLearn: () => boolean): Happenings {
  const early: { happening: Happening; here: boolean; learn: boolean }[] = [];
  return {
    track(told, ...happening) {
      const [here, learn] = [!told?.messageId, mayLearn()];
      if (early.push({ happening, here, learn }) > most) early.shift();
      if (here) changes.emit('track', happening);
      return Promise.all(learn ? changes.emit('learn', happening) : []);
    },
    onTrack(listener) {
      early.forEach(({ happening, here }) => here && listener(happening));
      changes.on('track', listener);
    },
    onLearn(listener) {
      early.forEach(({ happening, learn }) => learn && void listener(happening));
      changes.on('learn', listener);
    },
    deny: () => early.forEach(each => (each.learn = false)),
  };
}
