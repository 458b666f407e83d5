/** How large images may be. */
export const mediaLimits = {
  /** Bytes of an upload: any photo of a phone. */
  uploadBytes: 12_000_000,
  /** Width times height; decoding takes four bytes for each. */
  pixels: 40_000_000,
  /** Longest edge of what is kept, in pixels. */
  edge: 2048,
  /** Images worked on at the same time. */
  atOnce: 2,
  /** Images that wait for that; more are asked to come later. */
  waiting: 8,
} as const;
