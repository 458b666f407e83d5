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
