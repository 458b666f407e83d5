/** What the customer did with one thing that lists recommend, and what they said of it. Merges mark by mark: the later one wins. */
export interface Interactions {
  /** The last event that counts as positive for a list, by id of the list. What event that was, and what was in it, is not kept. */
  did?: { [list: string]: { weight: number; at: number } };
  /** "Not interested"; false: taken back. */
  notInterested?: { value: boolean; at: number };
  /** "I know it already"; false: taken back. */
  seen?: { value: boolean; at: number };
  /** "More like this"; false: taken back. */
  more?: { value: boolean; at: number };
}
