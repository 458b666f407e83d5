/** What a code says to an author, for the reference. */
export interface ProblemDescription {
  /** An error stops publishing; a warning does not. */
  severity: 'error' | 'warning';
  /** What is wrong. */
  description: string;
  /** How to mend it. */
  remedy: string;
}

/** Describes what stops publishing. */
export function error(description: string, remedy: string): ProblemDescription & { severity: 'error' } {
  return { severity: 'error', description, remedy };
}

/** Describes what an author had better mend. */
export function warning(description: string, remedy: string): ProblemDescription & { severity: 'warning' } {
  return { severity: 'warning', description, remedy };
}
