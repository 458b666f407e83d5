import { answersToTry } from './analysis/answers-to-try.js';
import { createWhatIf, firstOf, type WhatIf } from './analysis/create-what-if.js';
import { finish } from './analysis/finish.js';
import { literalsFor } from './analysis/literals-for.js';
import { scaleOf } from './analysis/scale-of.js';
import type { Guide, Situation } from './guide.js';
import { own } from './own.js';
import { undecided } from './undecided.js';
import { unsettled } from './unsettled.js';

/** So many questions are compared, those that most depends on. */
const maxQuestions = 12;
/** So many answers to each are tried. */
const maxAnswers = 8;

/**
 * The open question that can still change the result most; `undefined` when none can change who is first.
 *
 * Of the open questions on which something undecided rests, itself or by the relevance of others, each is answered in up to
 * eight ways, one of each sort that rules tell apart, all taken to be as likely. Asked is that which leaves the fewest
 * outcomes undecided on average, then that which may lead to the most different firsts, then that on which more rests, then
 * the first in the guide. A question whose relevance hangs on an open one waits for it.
 */
export function nextQuestion(guide: Guide, situation: Situation): string | undefined {
  return finish(nextQuestionInSteps(guide, situation));
}

/** `nextQuestion` in steps of one answer, at most 96, for a page to take one by one. */
export function* nextQuestionInSteps(guide: Guide, situation: Situation): Generator<void, string | undefined> {
  const whatIf = createWhatIf(guide, situation);
  const weight = whatRests(guide, situation, whatIf);
  const { maybe, open } = whatIf.now.settled;
  const waits = (id: string): boolean => {
    const { relevant } = guide.questions.find(question => question.id === id) ?? {};
    const { reads } = whatIf.now.settled.ask;
    return maybe.has(id) && [...reads(relevant)].some(other => other !== id && open.includes(other));
  };
  const able = open.filter(id => weight.get(id));
  const ready = able.filter(id => !waits(id));
  const compared = (ready.length ? ready : able)
    .sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0))
    .slice(0, maxQuestions);
  if (compared.length < 2) return compared[0];
  let best: { id: string; left: number; firsts: number } | undefined;
  for (const id of compared) {
    const question = guide.questions.find(one => one.id === id);
    const literals = literalsFor(guide, whatIf.now.settled.ask.reads, id);
    const scale = question && scaleOf(question, literals, undefined, situation.now);
    const answers = question ? answersToTry(guide, question, literals, scale, maxAnswers) : [];
    const firsts = new Set<string | undefined>();
    let left = 0;
    for (const answer of answers) {
      const then = whatIf.given(id, answer);
      left += undecided(then).length / answers.length;
      firsts.add(firstOf(then));
      yield;
    }
    if (!answers.length) left = Infinity;
    if (!best || left < best.left - 1e-9 || (left < best.left + 1e-9 && firsts.size > best.firsts))
      best = { id, left, firsts: firsts.size };
  }
  return best?.id;
}

/** How many rules that may decide who is first read each question, itself or by what its relevance hangs on. */
function whatRests(guide: Guide, situation: Situation, { now }: WhatIf): Map<string, number> {
  const { settled, standings } = now;
  const doubtful = undecided(now);
  const weight = new Map<string, number>();
  if (!doubtful.length) return weight;
  const rules = [standings[0], ...doubtful].flatMap(standing => {
    const { requires = [], scores } = standing?.outcome ?? {};
    const open = requires.filter(({ when }, at) => unsettled(when, standing?.decisions[at]?.result, settled));
    return [...open.map(({ when }) => when), ...guide.criteria.map(({ id }) => own(scores, id)?.value)];
  });
  const free = guide.criteria.filter(({ id }) => own(situation.weights, id) === undefined);
  const adjusting = free.flatMap(({ adjust = [] }) => adjust.map(({ when }) => when));
  rules.push(...adjusting.filter(when => unsettled(when, settled.ask.decide(when).result, settled)));
  const allocations = free.length ? guide.questions.filter(({ type }) => type === 'allocation') : [];
  const queue = [...rules.flatMap(rule => [...settled.ask.reads(rule)]), ...allocations.map(({ id }) => id)];
  const counts = new Set<string>();
  for (const id of queue) {
    weight.set(id, (weight.get(id) ?? 0) + 1);
    if (counts.has(id)) continue;
    counts.add(id);
    const question = guide.questions.find(one => one.id === id);
    const gates = [question?.relevant, ...(question?.options ?? []).map(({ possible }) => possible)];
    queue.push(...gates.flatMap(gate => [...settled.ask.reads(gate)]));
  }
  return weight;
}
