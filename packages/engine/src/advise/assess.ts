import type { PublishedOutcome } from '@docent/schema';
import type { Decision } from '../rules/decide-with.js';
import type { Guide, Situation } from './guide.js';
import { type Merit, meritOf } from './merit.js';
import { own } from './own.js';
import { settle, type Settled } from './settle.js';
import { unsettled } from './unsettled.js';
import { weigh, type Weighed } from './weigh.js';

/** 0: excluded, 1: open, 2: possible. */
export type Rank = 0 | 1 | 2;

/** How an outcome stands. */
export interface Standing {
  outcome: PublishedOutcome;
  /** Its place in the guide: the first of two that are equal is ahead. */
  order: number;
  rank: Rank;
  /** The lowest and the highest that open questions may still bring. */
  worst: Rank;
  best: Rank;
  score: number;
  /** By criterion, in the order of the guide. */
  merits: Merit[];
  /** By must-have, in the order of the outcome. */
  decisions: Decision[];
}

/** A situation with what the rules make of it. */
export interface Assessed {
  settled: Settled;
  weights: Weighed[];
  /** In the order of merit. */
  standings: Standing[];
}

/** Asks must-haves, weights and scores, and puts the outcomes in order. */
export function assess(guide: Guide, situation: Situation, settled: Settled = settle(guide, situation)): Assessed {
  const weights = weigh(guide, situation, settled);
  const standings = guide.outcomes.map((outcome, order): Standing => {
    const decisions = outcome.requires.map(({ when }) => settled.ask.decide(when));
    const merits = guide.criteria.map(criterion =>
      meritOf(guide, criterion, own(outcome.scores, criterion.id), settled),
    );
    const states = decisions.map(({ result }, at) => ({
      result,
      free: unsettled(outcome.requires[at]?.when, result, settled),
    }));
    const lowest = (ranks: Rank[]): Rank => Math.min(2, ...ranks) as Rank;
    const rankOf = (result: boolean | 'unknown'): Rank => (result === 'unknown' ? 1 : result ? 2 : 0);
    return {
      outcome,
      order,
      rank: lowest(states.map(({ result }) => rankOf(result))),
      worst: lowest(states.map(({ free, result }) => (free ? 0 : rankOf(result)))),
      best: lowest(states.map(({ free, result }) => (free ? 2 : rankOf(result)))),
      score: merits.reduce((sum, { at }, index) => sum + at * (weights[index]?.points ?? 0), 0),
      merits,
      decisions,
    };
  });
  standings.sort((a, b) => b.rank - a.rank || b.score - a.score || a.order - b.order);
  return { settled, weights, standings };
}
