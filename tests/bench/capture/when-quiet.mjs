import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds without anything new after which nothing more is expected: longer than any SDK gathers events. */
const quiet = 7000;

/**
 * Waits until a server has counted so many events, or nothing comes any more from a page that is at rest: some SDKs drop part
 * of a burst.
 *
 * @param {{ seen: Map<string, unknown> }} server a counting server
 * @param {number} count
 * @param {() => Promise<unknown>} answers resolves when the page has time for it
 */
export async function whenQuiet({ seen }, count, answers) {
  let last = seen.size;
  let since = Date.now();
  while (seen.size < count && Date.now() - since < quiet) {
    const asked = Date.now();
    await answers();
    // A page that was busy for a second has not had its chance to send.
    if (seen.size !== last || Date.now() - asked > 1000) since = Date.now();
    last = seen.size;
    await pause(100);
  }
  // What an SDK does with the last answer belongs to the cost.
  await pause(500);
}
