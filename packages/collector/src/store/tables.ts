import type { ChooseAgainTable } from '../again/choose-again-table.js';
import type { Generated } from 'kysely';
import type { AdminTables } from '../admin/admin-tables.js';
import type { DeadLetterTable, ForwarderCursorTable } from '../forwarders/forwarder-tables.js';
import type { MediaTable, MediaUploadTable } from '../media/media-tables.js';
import type { ModelTables } from '../models/model-tables.js';
import type { RecordTable } from '../records/record-tables.js';
import type { ReviewTables } from '../reviews/review-tables.js';
import type { LeaseTable } from '../retention/lease-tables.js';
import type { SurveyKeepTable } from '../retention/survey-keep-tables.js';
import type {
  SubjectHistoryTable,
  SubjectSetTable,
  SubjectTable,
  SubjectVersionTable,
} from '../subjects/subject-tables.js';

/** One row per stored message; unique by project and seq, and by project and message id. */
export interface EventTable {
  /** Given out by the project's counter; a seq alone names no event. */
  seq: number;
  project: string;
  message_id: string;
  type: string;
  event: string | null;
  user_id: string | null;
  anonymous_id: string | null;
  previous_id: string | null;
  verified: 0 | 1;
  original_timestamp: string | null;
  timestamp: number;
  received_at: number;
  tab: string | null;
  sequence: number | null;
  message: string;
}

/** Where ids of messages are kept unique in PostgreSQL only, whose events are partitioned; see {@link deleteEvents}. */
export interface EventIdTable {
  project: string;
  message_id: string;
}

/** The last number that a project gave to an event. */
export interface EventCounterTable {
  project: string;
  seq: number;
}

/** One row per command that was decided. */
export interface CommandTable {
  seq: Generated<number>;
  project: string;
  command_id: string;
  name: string;
  ref: string | null;
  user_id: string | null;
  anonymous_id: string | null;
  verified: 0 | 1;
  receipt_hash: string;
  content_hash: string | null;
  state: 'accepted' | 'refused' | 'withdrawn';
  code: string | null;
  reason: string | null;
  issued_at: string;
  received_at: number;
  withdrawn_at: number | null;
  payload: string | null;
  anonymous_verified: 0 | 1;
  replaced_by: string | null;
}

/** One row per erased id, which is kept as a hash only. */
export interface TombstoneTable {
  project: string;
  id_hash: string;
  /** What was made up to then is not stored again, in milliseconds since the epoch; null: nothing, ever. */
  erased_until: number | null;
}

/** One row per project whose write key was ever asked for. */
export interface ProjectTable {
  project: string;
  write_key: string;
}

/** The database as the query builder sees it, whatever the dialect. */
export interface Tables extends AdminTables, ModelTables, ReviewTables {
  events: EventTable;
  event_ids: EventIdTable;
  event_counters: EventCounterTable;
  commands: CommandTable;
  tombstones: TombstoneTable;
  projects: ProjectTable;
  forwarder_cursors: ForwarderCursorTable;
  dead_letters: DeadLetterTable;
  records: RecordTable;
  leases: LeaseTable;
  survey_keeps: SurveyKeepTable;
  choose_again: ChooseAgainTable;
  media: MediaTable;
  media_uploads: MediaUploadTable;
  subjects: SubjectTable;
  subject_history: SubjectHistoryTable;
  subject_sets: SubjectSetTable;
  subject_versions: SubjectVersionTable;
}
