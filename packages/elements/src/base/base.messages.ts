/** Texts of every widget, in English. */
export const baseMessages = {
  loading: 'Loading…',
  error: 'This could not be loaded.',
  offline: 'This is not connected yet.',
  retry: 'Try again',
} as const;
