/** One row per identified customer whose record was ever sent. */
export interface RecordTable {
  project: string;
  user_id: string;
  /** A `CustomerRecord` as JSON. */
  record: string;
  /** Counts the changes from 1; 0 while nothing was merged yet. */
  revision: number;
  updated_at: number;
}
