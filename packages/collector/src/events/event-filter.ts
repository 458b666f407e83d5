/** Which stored events to go through. */
export interface EventFilter {
  project: string;
  /** Only events whose `seq` is greater. Default: 0. */
  after?: number | undefined;
  /** Only events that happened then or later, milliseconds since the epoch. */
  from?: number | undefined;
  /** Only events that happened before. */
  to?: number | undefined;
  /** Only events of these names; names of other message types (`identify`, …) count, too. */
  events?: readonly string[] | undefined;
  /** Only events of this user id or anonymous id. */
  user?: string | undefined;
}
