/** What is learned from, and what it is measured by. */
export interface Split<T> {
  train: T[];
  test: T[];
}
