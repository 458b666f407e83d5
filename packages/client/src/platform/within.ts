import type { Platform } from './platform.js';

/**
 * The promise's result, or a rejection after some milliseconds: storage of private windows has been seen to never answer.
 */
export function within<T>(platform: Platform, milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = platform.setTimer(() => reject(new Error(`No answer within ${milliseconds} ms`)), milliseconds);
    promise.then(resolve, reject).finally(cancel);
  });
}
