/** Texts of every widget, in English. */
export const baseMessages = {
  loading: 'Loading…',
  empty: 'There is nothing to show here.',
  error: 'This could not be loaded.',
  offline: 'This is not connected. It will appear here once it is.',
  retry: 'Try again',
} as const;
