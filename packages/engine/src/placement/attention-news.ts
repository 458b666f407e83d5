import type { Repetition } from '@docent/schema';
import { day } from './durations.js';
import type { Attentions } from './placement-world.js';

/**
 * What to merge into the record's part `attention` when something becomes of what was shown. Nothing in these is ever taken
 * back, and none of it depends on what was known before, so they may be merged late, twice and in any order.
 */

/** It was answered, or gone through to its end, asked for or not. @param now milliseconds since the epoch */
export const answered = (ref: string, now: number): Attentions => ({ [ref]: { answered: { at: now } } });

/** The customer sent it away without a word. @param now milliseconds since the epoch */
export const dismissed = (ref: string, now: number): Attentions => ({ [ref]: { dismissed: { at: now } } });

/** The customer said "not now". @param now milliseconds since the epoch */
export const notNow = (ref: string, now: number, { afterNotNow = 7 }: Repetition = {}): Attentions => ({
  [ref]: { notNow: { [now + afterNotNow * day]: { at: now } } },
});

/** The customer said "not about this". @param now milliseconds since the epoch */
export const notAboutThis = (ref: string, now: number): Attentions => ({ [ref]: { notAboutThis: { at: now } } });

/** Days that a month has for whoever says "nothing more this month": never less than they meant. */
const month = 31;

/** The customer said "nothing more this month". @param now milliseconds since the epoch */
export const nothingThisMonth = (now: number): Attentions => ({
  '*': { nothing: { [now + month * day]: { at: now } } },
});
