import { hasSelection } from '../has-selection.js';

/** Keeps the line that is being said in view. */
export interface Follower {
  /** The customer has moved the list themselves: it stays where they left it. */
  readonly paused: boolean;
  /** Begins to watch the list, once. */
  watch(list: HTMLElement): void;
  /** Moves the list so that the line is in its middle; the page around it never moves. */
  show(line: HTMLElement): void;
  /** The same, unless the customer looks at something else. */
  follow(line: HTMLElement): void;
  /** Follows again. */
  resume(): void;
}

/** What moves a list by hand. */
const movers = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
const keys = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/;

/** @param paused called when the customer has moved the list */
export function createFollower(root: ParentNode, paused: () => void): Follower {
  let away = false;
  let watched: HTMLElement | undefined;

  function leave(event: Event): void {
    // Of the pointer only the scroll bar counts, of the keyboard only what moves.
    if (event.type === 'pointerdown' && event.target !== watched) return;
    if (event instanceof KeyboardEvent && !keys.test(event.key)) return;
    if (away) return;
    away = true;
    paused();
  }

  function show(line: HTMLElement): void {
    if (!watched) return;
    const [inner, outer] = [line.getBoundingClientRect(), watched.getBoundingClientRect()];
    // What nobody sees, Firefox does not move smoothly: not at all.
    const unseen = outer.top > window.innerHeight || outer.bottom < 0;
    const still = unseen || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const top = watched.scrollTop + inner.top - outer.top - (outer.height - inner.height) / 2;
    watched.scrollTo({ top, behavior: still ? 'instant' : 'smooth' });
  }

  return {
    get paused() {
      return away;
    },
    watch(list) {
      if (watched === list) return;
      watched = list;
      for (const mover of movers) list.addEventListener(mover, leave, { passive: true });
    },
    show,
    follow(line) {
      if (!away && !hasSelection(root)) show(line);
    },
    resume: () => void (away = false),
  };
}
