/**
 * Different writers that a topic takes: a word of fewer is chance or the habit of one household, and a quote of it would point at
 * somebody.
 */
export const fewestWriters = 5;
