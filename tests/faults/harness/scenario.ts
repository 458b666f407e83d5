import type { Stage } from './create-stage.js';

/** One fault, and what is done while it lasts. */
export interface Scenario {
  /** For the command line and the raw results. */
  id: string;
  /** The row of the table. */
  title: string;
  /** What happens, for people: a sentence or two. */
  does: string;
  /** Seconds that delivery may take after the fault is over. Default: 40. */
  limit?: number;
  /** Events sent. Default: 30. */
  events?: number;
  /** Numbers of events that must not arrive: the poisoned one. */
  unwanted?: readonly number[];
  /** Needs something that only ours has. */
  oursOnly?: boolean;
  /** Firefox, as it is driven here, cannot do it. */
  chromiumOnly?: boolean;
  /** More than may wait: what is lost must be what ours reports. */
  capped?: boolean;
  /** One of those that `npm test` runs. */
  short?: 'everywhere' | 'in Chromium';
  /** The browser is started without its back-forward cache. */
  withoutBackForwardCache?: boolean;
  /** The collector is one that can be killed. */
  doomed?: boolean;
  /** Gates of this scenario alone, for ours. */
  gates?: readonly Gate[];
  run(stage: Stage): Promise<void>;
}

/** A condition; what it says when it is not met. */
export type Gate = (outcome: Outcome) => string | undefined;

/** What became of the events of one run. */
export interface Outcome {
  events: number;
  /** Never arrived, after recovery and a nudge; those that must not arrive do not count. */
  lost: number;
  /** Not there yet before the nudge: one more event, since some SDKs only try again then. */
  lostBeforeNudge: number;
  /** Arrived though they must not. */
  leaked: number;
  /** Further copies that reached the store. */
  copies: number;
  /** Events that are in the store more than once, though it knows ids. */
  doubled: number;
  /** Events that were sent under more than one id. */
  idsChanged: number;
  /** Requests made while the collector had asked to be left alone. */
  violations: number;
  requests: number;
  preflights: number;
  /** Milliseconds from the end of the fault until the last event arrived. */
  drainMs: number;
  pageErrors: string[];
  /** Tasks of 50 ms and more in the pages; Chromium only. */
  longTasks: number;
  longestTaskMs: number;
  /** How often a page came back from the back-forward cache. */
  restored: number;
  /** Events that the SDK says were dropped by a cap. */
  reported: number;
  /** Largest difference between when an event happened and when the store says so, in milliseconds. */
  skewMs: number;
  /** What `docent.debug()` said at the end. */
  debug?: { queued: number; quarantined: number };
  /** Further figures of the scenario. */
  notes: Record<string, number>;
}
