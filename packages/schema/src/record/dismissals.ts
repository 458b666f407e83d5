/** What has happened to one thing that appears unasked; `*` for all of them. Each is kept by itself, the latest wins. */
export interface Dismissals {
  /** It was shown. */
  seen?: { at: number };
  /** It was answered to the end. */
  answered?: { at: number };
  /** The customer sent it away. */
  dismissed?: Dismissal;
}

/** What the customer said in sending something away. */
export interface Dismissal {
  /** `not-now`, `not-about-this` (for good), `not-this-month` (said of `*`: nothing more). */
  wish: 'not-now' | 'not-about-this' | 'not-this-month';
  /** When, in milliseconds since the epoch. */
  at: number;
  /** Until when it holds, in milliseconds since the epoch. Default: for good. */
  until?: number;
}
