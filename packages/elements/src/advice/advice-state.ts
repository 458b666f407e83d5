import { fitAnswer } from '@docent/engine/advise/fit-answer.js';
import type { Answer, ItemAnswers, PublishedAdvice } from '@docent/schema';

/** What the customer has brought into a guide. */
export interface AdviceState {
  /** By the id of the question, those that fit it; `null`: does not know. */
  answers: Record<string, unknown>;
  /** Weights of their own, by the id of the criterion. */
  weights: Record<string, number>;
  /** Numbers of their own, by the id of the assumption. */
  assumptions: Record<string, number>;
}

/** What a record says, as the guide is now. */
export interface RecordedState extends AdviceState {
  /** Ids of the answered questions, the one answered last at the end. */
  order: string[];
  /** Answers that the guide, published again since, has no use for. Told until the customer acts in the new one. */
  unfit: number;
  layout: unknown;
  /** Link whose answers were taken over. */
  link: unknown;
}

/** What of this fits the guide. Nothing of it is trusted: records are read from storage, links from the address. */
export function fitState(
  guide: PublishedAdvice,
  { answers, assumptions, weights }: { [part in keyof AdviceState]?: unknown },
): AdviceState {
  const numbers = (values: unknown, known: readonly { id: string }[], fits: (value: number) => boolean) =>
    Object.fromEntries(
      known
        .map(({ id }) => [id, read(values, id)] as const)
        .filter((entry): entry is [string, number] => Number.isFinite(entry[1]) && fits(entry[1] as number)),
    );
  return {
    answers: Object.fromEntries(
      guide.questions
        .map(question => [question.id, fitAnswer(question, read(answers, question.id), guide.criteria)] as const)
        .filter(([, answer]) => answer !== undefined),
    ),
    weights: numbers(weights, guide.criteria, value => Number.isInteger(value) && value >= 0 && value <= 100),
    assumptions: numbers(assumptions, guide.assumptions, () => true),
  };
}

/** Reads a sound record. Of several revisions the present one counts, then what was answered last and still fits. */
export function readRecord(guide: PublishedAdvice, record: ItemAnswers): RecordedState {
  const said = new Map(
    Object.entries(record).map(([item, revisions]) => [item, latest(revisions, guide.revision)] as const),
  );
  const value = (item: string) => said.get(item)?.value ?? undefined;
  // `null` means taken back, unless it says otherwise.
  const given = [...said].filter(([, answer]) => answer && (answer.value != null || answer.unknown));
  const state = fitState(guide, {
    answers: Object.fromEntries(given.map(([id, answer]) => [id, answer!.value ?? null])),
    weights: value('ownWeights'),
    assumptions: value('ownAssumptions'),
  });
  const known = given.filter(([id]) => Object.hasOwn(state.answers, id));
  const begun = [...said.values()].some(answer => answer?.present);
  return {
    ...state,
    order: known.sort(([, a], [, b]) => a!.at - b!.at).map(([id]) => id),
    unfit: begun ? 0 : given.filter(([id]) => !/[A-Z]/.test(id)).length - known.length,
    layout: value('ownLayout'),
    link: value('ownLink'),
  };
}

interface Said extends Answer {
  present: boolean;
}

function latest(revisions: ItemAnswers[string], present: string): Said | undefined {
  return Object.entries(revisions)
    .map(([revision, { latest }]) => ({ ...latest, present: revision === present }))
    .sort((a, b) => Number(b.present) - Number(a.present) || b.at - a.at)[0];
}

function read(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
    ? (holder as Record<string, unknown>)[name]
    : undefined;
}
