/** Where a review stands since it was taken, as its receipt says. */
export interface Became {
  /** Id of the review. */
  review?: string;
  state?: 'published' | 'held' | 'removed';
  /** Why it is held. */
  reasons?: readonly { reason: string }[];
  /** Why it was removed. */
  removedFor?: string;
  /** What a moderator wrote. */
  note?: string;
  /** Whether its writer may ask for a second look; they have. */
  mayAppeal?: boolean;
  appealed?: boolean;
  /** What its writer is shown as, where that is more than a customer. */
  relationship?: string;
  /** When it was corrected, and the stars it had until then. */
  corrections?: readonly { at: string; rating: number }[];
}
