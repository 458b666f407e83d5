/** What is asked of the events of a how-to. */
export interface HowtoReportQuery {
  project: string;
  /** Id of the how-to. */
  id: string;
  /** Only events that happened then or later, milliseconds since the epoch. */
  since?: number | undefined;
  /** Only events that happened before. */
  until?: number | undefined;
  /** Trait of the customers by which they are told apart. Default: all together. */
  by?: string | undefined;
}

/** What customers did with a how-to, as far as the store's events tell. */
export interface HowtoReport {
  howto: string;
  since?: string;
  until?: string;
  by?: string;
  /** One, named `null`, of all customers when nobody asked to tell them apart; else the largest first. */
  audiences: AudienceReport[];
}

/** What one audience did. */
export interface AudienceReport {
  /** Value of the trait; null: all customers, or those without it. */
  audience: string | null;
  /** Customers who did anything in it. */
  customers: number;
  started: number;
  completed: number;
  /** In the order of the how-to. */
  steps: StepReport[];
  /** Per second of the how-to's video, from second 0. */
  heat: HeatSecond[];
  /** The same of each step that has a video of its own, in the order of the how-to. */
  stepHeat: { step: string; heat: HeatSecond[] }[];
  /** What was looked for in the transcript and not found, most often first. */
  notFound: { query: string; times: number; customers: number }[];
}

/** What became of a step. */
export interface StepReport {
  step: string;
  /** Place in the how-to, counted from 1; the one most events say. */
  position: number;
  /** Customers who had it before them, who played its part of the video to the end, did it, left it out, were stuck in it. */
  reached: number;
  watched: number;
  done: number;
  skipped: number;
  stuck: number;
  /** Of the customers of the step before, the share that did not reach this one, 0 to 1; of the first step, of all. */
  dropOff: number;
  /** Seconds from coming to the step to leaving it or marking it done, by nearest rank; null: nobody has. */
  medianSeconds: number | null;
  p90Seconds: number | null;
}

/** A second of a video. */
export interface HeatSecond {
  second: number;
  /** How often it was played. */
  plays: number;
  /** By how many customers. */
  viewers: number;
  /** Plays beyond each customer's first. */
  rewatched: number;
}
