/** How far a customer got in a how-to. Merges mark by mark: the later one wins. */
export interface HowtoProgress {
  /** Marks by step id; a step of which nobody said anything has none. */
  steps: { [stepId: string]: StepMark };
  /** The step shown last. */
  current?: { step: string; at: number };
  /** Steps whose part of the video was played to its end, by step id. */
  watched?: { [stepId: string]: SeenMark };
  /** Cautions that the customer said they have read, by step id. */
  acknowledged?: { [stepId: string]: SeenMark };
  /** The customer's own notes, by step id. An empty text is a note taken away. */
  notes?: { [stepId: string]: { text: string; at: number } };
  /** Answers to the questions that decide which steps there are, by question id; `null` is an answer taken back. */
  choices?: { [questionId: string]: { value: unknown; at: number } };
  /** How many the customer makes. */
  yield?: { value: number; at: number };
  /** Where the playhead was left, in seconds of the how-to's own video. */
  playhead?: { seconds: number; at: number };
}

/** What the customer last said of a step: done, skipped, stuck, or none of these (open again). */
export interface StepMark {
  done: boolean;
  /** Left out on purpose; never together with `done`. Default: false. */
  skipped?: boolean;
  /** "I am stuck here", never together with `done` or `skipped`. Default: false. */
  stuck?: boolean;
  /** When, in milliseconds since the epoch. */
  at: number;
  /** Revision of the how-to that was on show. */
  revision: string;
}

/** Something has been seen. */
export interface SeenMark {
  /** When, in milliseconds since the epoch. */
  at: number;
  /** Revision of the how-to that was on show. */
  revision: string;
}
