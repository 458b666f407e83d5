/**
 * The customer record: everything Docent holds about one customer, as it lies in the browser. Slices are keyed by ref; how
 * two versions of a slice merge is the engine's business.
 */
export interface CustomerRecord {
  /** Version of this shape. */
  version: 1;
  /** What the customer did in each entity. */
  progress: { [ref: string]: HowtoProgress };
}

/** How far a customer got in a how-to. Merges step by step: the later mark wins. */
export interface HowtoProgress {
  /** Marks by step id; a step that nobody touched has none. */
  steps: { [stepId: string]: StepMark };
  /** The step shown last. */
  current?: { step: string; at: number };
}

/** What the customer last said of a step. */
export interface StepMark {
  done: boolean;
  /** When, in milliseconds since the epoch. */
  at: number;
  /** Revision of the how-to that was on show. */
  revision: string;
}
