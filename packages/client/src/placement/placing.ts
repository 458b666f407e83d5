import type { Gate } from '@docent/engine/placement/gate.js';

/** What became of asking for an entity to be shown. */
export interface ShowResult {
  ref: string;
  /** How it is on show. */
  how: 'popover' | 'modal' | 'button' | 'inline';
  /** It was on show before, unasked or because somebody else had asked for it. */
  already: boolean;
}

/** A condition that depends on the page alone. */
export interface PageGate {
  /**
   * `inside`: the page has the element that it is to stand in. `in-page`: the page does not show the entity itself.
   * `holdout`: the customer is not among those that an experiment keeps it from. `storage`: the browser stores what is said.
   */
  gate: 'inside' | 'in-page' | 'holdout' | 'storage';
  outcome: 'pass' | 'fail';
  wanted: unknown;
  seen?: unknown;
}

/** Why one placement of an entity appears or not. */
export interface Explanation {
  /** Id of the placement. */
  placement: string;
  /** Ref of what it shows. */
  show: string;
  /** Every gate, in one order: `pass`, `fail` or `unknown`, with what was asked for and what was seen. */
  gates: (Gate | PageGate)[];
}

/** Shows entities on a page, and says why. */
export interface Placing {
  show(ref: string): Promise<ShowResult>;
  hide(ref: string): Promise<void>;
  explain(ref: string): Promise<Explanation[]>;
}
