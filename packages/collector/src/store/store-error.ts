/** The store cannot do its work now: disk full, locked, closed, damaged. The reason is in `cause`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}
