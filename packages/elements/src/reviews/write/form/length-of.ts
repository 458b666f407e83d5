/** Counts characters as the collector does: those outside the first plane, too, are one each. */
export const lengthOf = (text = ''): number => [...text].length;
