import type { PublishedQuestion } from '@docent/schema';
import type { Rule } from '../rules/rule.js';
import { type Ask, createAsk } from './create-ask.js';
import { fitAnswer } from './fit-answer.js';
import type { Guide, Situation } from './guide.js';
import { own } from './own.js';
import { anyOf } from './reads-of.js';

/** Which questions matter, and which answers count. */
export interface Settled {
  /** Those that count: they fit, are possible, and their question is relevant or may be. */
  answers: Record<string, unknown>;
  /** Relevant, or may be, in the order of the guide. */
  relevant: string[];
  /** Those of them without an answer that counts; "I do not know" is one. */
  open: string[];
  /** Ids of answers that count for nothing. */
  ignored: string[];
  /** Those whose relevance is not known. */
  maybe: ReadonlySet<string>;
  /** Questions whose answer, as rules see it, may still change as open ones are answered. */
  moving: ReadonlySet<string>;
  /** Those among them that have an answer, which may come to count for nothing, or to count again. */
  vanishing: ReadonlySet<string>;
  ask: Ask;
}

/**
 * Finds which questions are relevant. A question is settled once its rule is decided by answers that are settled themselves,
 * or is not known for want of those, so that the order of the guide does not matter, and no rule is asked more often than
 * it has questions to wait for. Questions whose relevance hangs on each other in a ring may be relevant, all of them.
 *
 * @param reads what is known already of the rules of this guide
 */
export function settle(guide: Guide, situation: Situation, reads?: Ask['reads']): Settled {
  const { criteria, questions } = guide;
  const answers: Record<string, unknown> = {};
  const ask = createAsk(guide, situation, answers, reads);
  const fitting = new Map<string, unknown>();
  for (const question of questions) {
    const given = own(situation.answers, question.id);
    const fits = given === undefined ? given : fitAnswer(question, given, criteria);
    if (fits !== undefined) fitting.set(question.id, fits);
  }
  const gates = new Map(questions.map(question => [question.id, gatesOf(question, fitting.get(question.id))]));
  const results = new Map<string, (boolean | 'unknown')[]>();
  const waiting = new Map<string, string[]>();
  const settleOne = (id: string, found: (boolean | 'unknown')[]): void => {
    results.set(id, found);
    if (fitting.has(id) && !found.includes(false)) answers[id] = fitting.get(id);
  };

  const queue = [...gates.keys()];
  for (const id of queue) {
    if (results.has(id)) continue;
    const rules = gates.get(id) ?? [];
    const found = rules.map(rule => ask.decide(rule).result);
    const unknown = found[0] === false ? [] : rules.filter((_, at) => found[at] === 'unknown');
    const others = unknown.flatMap(rule => [...ask.reads(rule)]);
    const awaited = new Set(others.filter(other => other !== id && gates.has(other) && !results.has(other)));
    for (const other of awaited) waiting.set(other, [...(waiting.get(other) ?? []), id]);
    if (awaited.size) continue;
    // What hangs on nothing but questions that are not asked is not asked either.
    const lacking = [...ask.reads(rules[0])].filter(other => gates.has(other) && !Object.hasOwn(answers, other));
    if (found[0] === 'unknown' && lacking.length && lacking.every(other => results.get(other)?.[0] === false))
      found[0] = false;
    settleOne(id, found);
    queue.push(...(waiting.get(id) ?? []));
  }
  for (const [id, rules] of gates)
    if (!results.has(id))
      settleOne(
        id,
        rules.map(() => 'unknown'),
      );

  const ids = [...gates.keys()];
  const relevant = ids.filter(id => results.get(id)?.[0] !== false);
  const open = relevant.filter(id => !Object.hasOwn(answers, id));
  // Only what hangs on an open question changes, and only where it is not known what counts may an answer vanish.
  const moving = new Set(open);
  const vanishing = new Set<string>();
  const unsure = ids.filter(id => results.get(id)?.includes('unknown'));
  for (let before = -1; unsure.length && before < moving.size + vanishing.size;) {
    before = moving.size + vanishing.size;
    for (const [id, rules] of gates) {
      const by = unsure.includes(id) ? moving : vanishing;
      if (!rules.some(rule => anyOf(ask.reads(rule), by))) continue;
      moving.add(id);
      if (fitting.has(id)) vanishing.add(id);
    }
  }
  return {
    answers,
    relevant,
    open,
    ignored: Object.keys(situation.answers).filter(
      id => situation.answers[id] !== undefined && !Object.hasOwn(answers, id),
    ),
    maybe: new Set(unsure.filter(id => results.get(id)?.[0] === 'unknown')),
    moving,
    vanishing,
    ask,
  };
}

/** What has to hold for an answer to count: that the question is relevant, and each option chosen possible. */
function gatesOf({ options = [], relevant = true }: PublishedQuestion, answer: unknown): Rule[] {
  const chosen = options.filter(({ id }) => (Array.isArray(answer) ? answer.includes(id) : answer === id));
  return [relevant, ...chosen.map(({ possible = true }) => possible)];
}
