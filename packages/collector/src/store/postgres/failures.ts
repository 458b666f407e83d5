import { StoreError } from '../store-error.js';

/** The SQLSTATE of an error of the database, or of the one that caused it. */
export function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (typeof code === 'string') return code;
  }
  return undefined;
}

/** Whether it failed only because of what others did at the same time: serialization failure or deadlock. */
export function isCollision(error: unknown): boolean {
  const code = sqlState(error);
  return code === '40001' || code === '40P01';
}

/** Whether somebody else inserted the same key first. */
export function isDuplicate(error: unknown): boolean {
  return sqlState(error) === '23505';
}

/** Whether the values are to blame: out of range, missing, no text. */
export function isAboutData(error: unknown): boolean {
  return /^2[23]/.test(sqlState(error) ?? '');
}

/** An error of the database as one of the store; what is one already stays as it is. */
export function toStoreError(what: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(`${what}: ${reasonOf(error)}`, { cause: error });
}

/** Node puts what went wrong with each address of a host into `errors`, and nothing into the message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && !error.message) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
