import type { CommandStatus } from './command-request.js';
import type { ConsentPurposes } from './consent-request.js';

/** "What is going on inside?" */
export interface DebugRequest {
  type: 'debug';
}

/** "Send what waits, now." */
export interface FlushRequest {
  type: 'flush';
}

/** How sending went: messages that arrived, and messages that still wait. */
export interface FlushResponse {
  delivered: number;
  queued: number;
}

/** A message that a server will never take, kept aside with the reason. */
export interface QuarantinedMessage {
  messageId: string;
  /** Name of its event. */
  event?: string;
  code?: string;
  reason?: string;
  /** Milliseconds since the epoch. */
  at?: number;
}

/** One request to the collector. */
export interface DebugRequestNote {
  /** Milliseconds since the epoch. */
  at: number;
  url: string;
  /** Messages it carried, and how many of them the answer acknowledged. */
  messages?: number;
  acknowledged?: number;
  /** HTTP status; 0 or none when there was no answer. */
  status?: number;
  /** What went wrong. */
  error?: string;
}

/** A placement, and what stands between it and the customer. */
export interface DebugPlacement {
  placement: string;
  /** Ref of what it shows. */
  show: string;
  gates: readonly { gate: string; outcome: 'pass' | 'fail' | 'unknown'; wanted?: unknown; seen?: unknown }[];
}

/**
 * The state of Docent's inside, as the debug panel shows it. Everything may be missing, so that panel and client need not be
 * of one version; times are milliseconds since the epoch.
 */
export interface DebugReport {
  version?: string;
  project?: { id?: string | undefined; version?: string | undefined } | string;
  consent?: Partial<ConsentPurposes>;
  storage?: string;
  storageReason?: string;
  ids?: Readonly<Record<string, string | undefined>>;
  /** Messages that wait: how many, or how many of each kind. */
  queued?: number | Readonly<Record<string, number>>;
  /** Since when the oldest of them waits. */
  oldest?: number;
  quarantined?: readonly QuarantinedMessage[];
  commands?: readonly CommandStatus[];
  /** The last requests, oldest first. */
  requests?: readonly DebugRequestNote[];
  /** Until when a server asked to be left alone, or the next try waits. */
  retryAt?: number;
  /** Why it waits. */
  retryReason?: string;
  /** Messages that were dropped, by reason. */
  dropped?: Readonly<Record<string, number>>;
  /** Arms that the customer is in, for what was shown on this page, or held out. */
  experiments?: readonly { ref: string; experiment: string; arm: string }[];
  /** Placements, with every gate as it is now. */
  placements?: readonly DebugPlacement[];
  /** The last errors, oldest first. */
  errors?: readonly (string | { at?: number; message: string })[];
}
