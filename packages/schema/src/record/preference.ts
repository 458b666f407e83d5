/** Something the customer has set: playback speed, captions, text size. */
export interface Preference {
  /** As whoever offers the choice has it. `null`: no preference any more. */
  value: unknown;
  /** When, in milliseconds since the epoch. */
  at: number;
}
