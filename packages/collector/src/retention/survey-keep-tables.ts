/** One row per survey that has ever said how long it keeps answers. */
export interface SurveyKeepTable {
  project: string;
  ref: string;
  /** A duration by ISO 8601: years, months, weeks, days. */
  keep: string;
}
