import type { Outcome } from '../rules/trace.js';

/** What stands between a placement and the customer. */
export type GateName =
  | 'consent'
  | 'between'
  | 'to'
  | 'sample'
  | 'quota'
  | 'pages'
  | 'event'
  | 'since'
  | 'dwell'
  | 'scroll'
  | 'exit'
  | 'seen'
  | 'after'
  | 'unless'
  | 'delay'
  | 'answered'
  | 'not-about-this'
  | 'dismissed'
  | 'not-now'
  | 'nothing-this-month'
  | 'times'
  | 'cool-down'
  | 'per-page'
  | 'per-day'
  | 'per-week'
  | 'between-any-two'
  | 'kind-per-page'
  | 'kind-per-day'
  | 'kind-per-week'
  | 'kind-cool-down'
  | 'typing'
  | 'invalid-field'
  | 'host-modal'
  | 'on-show';

/** One gate, as it was found. */
export interface Gate {
  gate: GateName;
  /** `unknown` keeps a placement back as `fail` does. */
  outcome: Outcome;
  /** Key of the text that says so to people. */
  text: `${GateName}-${Outcome}`;
  /** What was asked for; absent when the placement and the settings ask for nothing here, which passes. */
  wanted?: unknown;
  /** What was found; absent when there is nothing to see. */
  seen?: unknown;
  /** When it was passed, in milliseconds since the epoch, where a delay may count from it. */
  since?: number;
  /** When it may be passed by time alone, in milliseconds since the epoch; absent when time alone does nothing. */
  until?: number;
}

/** What a gate found, before it is told under its name. */
export type Finding = Omit<Gate, 'gate' | 'text'>;

/** Nothing was asked for. */
export const open: Finding = { outcome: 'pass' };

/** What it takes to say has not been read. */
export const unread = (wanted: unknown): Finding => ({ outcome: 'unknown', wanted });

/** In two values. */
export const finding = (passes: boolean, told: Omit<Finding, 'outcome'> = {}): Finding => ({
  outcome: passes ? 'pass' : 'fail',
  ...told,
});

/** Told with what is left out where it is `undefined`. */
export const until = (moment: number): { until?: number } => (Number.isFinite(moment) ? { until: moment } : {});
