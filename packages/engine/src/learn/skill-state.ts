import type { ItemAttempt } from '../check/attempts-of.js';
import { dayLength } from '../check/day-of.js';
import { mastered, traceKnowledge, tracingParameters } from './bayesian-knowledge-tracing.js';
import { type Grade, interval, type Memory, retrievability, review } from './fsrs.js';

/** What somebody can be told of a skill: nothing shown yet, on the way, known and remembered, known but about to be forgotten. */
export type SkillStatus = 'new' | 'practising' | 'can-do' | 'fading';

/** What follows from what somebody has answered. */
export interface SkillState {
  status: SkillStatus;
  /** Chance that it is known, by knowledge tracing, which knows of no forgetting. */
  known: number;
  /** Chance that it is remembered now, by FSRS. 0 while nothing was answered. */
  retrievability: number;
  /** How it is remembered. Absent while nothing was answered. */
  memory?: Memory;
  /** When it should be refreshed, in milliseconds since the epoch: the beginning of a UTC day. Absent while nothing was answered. */
  due?: number;
  /** How many first attempts that rests on. */
  n: number;
}

/** From this chance of remembering on a skill is not fading. */
export const remembered = 0.9;

/**
 * The state of a skill: known by Bayesian knowledge tracing (Corbett and Anderson, 1995) from 0.95 on, remembered by FSRS-6 from 0.9
 * on; who knows and remembers can do it.
 *
 * @param attempts first attempts of each day, in their order; see `attemptsOf`
 * @param now milliseconds since the epoch
 * @param guesses how many answers a guess chooses from, by item. Default: 4
 */
export function skillState(
  attempts: readonly ItemAttempt[],
  now: number,
  guesses: (item: string) => number | undefined = () => 4,
): SkillState {
  const last = attempts.at(-1);
  let known = tracingParameters().known;
  let memory: Memory | undefined;
  let day = 0;
  for (const attempt of attempts) {
    known = traceKnowledge([attempt.credit >= 0.5], { ...tracingParameters(guesses(attempt.item)), known });
    const today = Math.floor(attempt.at / dayLength);
    memory = review(memory, gradeOf(attempt), Math.max(0, today - day));
    day = today;
  }
  if (!last || !memory) return { status: 'new', known, retrievability: 0, n: 0 };
  const chance = retrievability(memory, Math.floor(now / dayLength) - day);
  const status = known < mastered ? 'practising' : chance < remembered ? 'fading' : 'can-do';
  return {
    status,
    known,
    retrievability: chance,
    memory,
    due: (day + interval(memory)) * dayLength,
    n: attempts.length,
  };
}

/** Wrong: again; right but unsure: hard; right: good. */
function gradeOf({ certainty, credit }: ItemAttempt): Grade {
  return credit < 0.5 ? 1 : certainty === 1 ? 2 : 3;
}
