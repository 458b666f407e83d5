/** When in learning an item is asked: before, afterwards, to refresh, or long afterwards to see what has stayed. */
export const phases = ['pre', 'post', 'review', 'probe'] as const;
