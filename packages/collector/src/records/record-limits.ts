/** How much of a customer record is taken and kept. */
export const recordLimits = {
  /** Bytes of a body of `PUT /v1/me`: what a browser keeps at most, in the longest letters. */
  bodyBytes: 3_000_000,
  /** Characters of the stored record as JSON, as in the browser; beyond them the longest unchanged is left out. */
  characters: 1_000_000,
} as const;
