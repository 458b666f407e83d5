/** Texts of every widget, in English. */
export const baseMessages = {
  loading: 'Loading…',
  empty: 'There is nothing to show here.',
  error: 'This could not be loaded. The rest of the page is not affected.',
  offline: 'Help is not connected right now. It will appear here as soon as it is.',
  retry: 'Try again',
} as const;
