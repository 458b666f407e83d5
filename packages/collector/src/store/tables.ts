import type { Generated } from 'kysely';

/** One row per stored message. */
export interface EventTable {
  seq: Generated<number>;
  project: string;
  message_id: string;
  type: string;
  event: string | null;
  user_id: string | null;
  anonymous_id: string | null;
  original_timestamp: string | null;
  timestamp: number;
  received_at: number;
  sequence: number | null;
  message: string;
}

/** One row per project whose write key was ever asked for. */
export interface ProjectTable {
  project: string;
  write_key: string;
}

/** The database as the query builder sees it, whatever the dialect. */
export interface Tables {
  events: EventTable;
  projects: ProjectTable;
}
