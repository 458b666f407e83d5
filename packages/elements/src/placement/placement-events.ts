/** What customers may say to what has come unasked. `close`: they sent it away without a word. */
export const placementChoices = ['close', 'not-now', 'not-about-this', 'nothing-more-this-month'] as const;
export type PlacementChoice = (typeof placementChoices)[number];

/**
 * What becomes of a placement. Bubbles and crosses shadow roots. None of these is in the catalogue: what is told is told of
 * what the placement shows, by whoever put it there (of a survey, for example, `Survey Dismissed`).
 */
abstract class PlacementEvent extends Event {
  /** Ref of what it shows, for example `survey:after-setup`. */
  readonly ref: string | undefined;

  constructor(name: string, ref: string | undefined) {
    super(name, { bubbles: true, composed: true });
    this.ref = ref;
  }
}

/** Fires when the customer sends it away before it was finished; `docent-placement-closed` follows, unless a button stays. */
export class PlacementDismissedEvent extends PlacementEvent {
  readonly choice: PlacementChoice;

  constructor(ref: string | undefined, choice: PlacementChoice) {
    super('docent-placement-dismissed', ref);
    this.choice = choice;
  }
}

/** Fires when it has come into view. */
export class PlacementOpenedEvent extends PlacementEvent {
  constructor(ref: string | undefined) {
    super('docent-placement-opened', ref);
  }
}

/** Fires when it has gone out of view, whoever closed it. */
export class PlacementClosedEvent extends PlacementEvent {
  constructor(ref: string | undefined) {
    super('docent-placement-closed', ref);
  }
}

/** Fires when the customer makes the button small, or large again. */
export class PlacementMinimisedEvent extends PlacementEvent {
  readonly minimised: boolean;

  constructor(ref: string | undefined, minimised: boolean) {
    super('docent-placement-minimised', ref);
    this.minimised = minimised;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-placement-dismissed': PlacementDismissedEvent;
    'docent-placement-opened': PlacementOpenedEvent;
    'docent-placement-closed': PlacementClosedEvent;
    'docent-placement-minimised': PlacementMinimisedEvent;
  }
}
