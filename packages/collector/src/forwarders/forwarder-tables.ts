/** One row per forwarder and project. */
export interface ForwarderCursorTable {
  forwarder: string;
  project: string;
  /** Everything up to this was delivered or is a dead letter. */
  seq: number;
  /** Last `seq` of a batch that may have been sent already; null: none. */
  batch_to: number | null;
  updated_at: number;
  /** The collector that forwards now; null: none. */
  lease_owner: string | null;
  /** When another may take over, milliseconds since the epoch. */
  lease_until: number;
}

/** One row per event that a receiver would not take. What was in the event stays in the event. */
export interface DeadLetterTable {
  forwarder: string;
  project: string;
  seq: number;
  message_id: string;
  reason: string;
  attempts: number;
  at: number;
  /** Whether somebody asked to try again. */
  retry: 0 | 1;
}
