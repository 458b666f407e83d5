import type { Advice } from '@docent/schema';
import type { NamedRules } from '../../checks/named-rules.js';
import { didYouMean } from '../../problems/nearest.js';
import { quote } from '../../problems/quote.js';
import type { Path } from '../../source/source-file.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

/** A question as it is written, with its place in the list. */
export type QuestionDraft = Draft<Advice['questions'][number]> & { index: number };

/** A guide whose checks have begun: what it says, found by id. */
export interface GuideDraft {
  /** What authors call it: a guide, or what asks questions as guides do. */
  noun: 'guide' | 'how-to' | 'survey';
  guide: Draft<Advice>;
  questions: ReadonlyMap<string, QuestionDraft>;
  criteria: ReadonlySet<string>;
  outcomes: ReadonlySet<string>;
  calculators: ReadonlySet<string>;
  assumptions: ReadonlySet<string>;
  /** The named rules of the project and of the guide. */
  named: NamedRules;
  report: CheckContext['report'];
  /** Reports an id that the list does not have. */
  id(list: 'questions' | 'criteria' | 'outcomes' | 'calculators', id: string | undefined, path: Path): void;
}

/** Reads a guide, or what of a how-to is like one. */
export function guideDraft(
  guide: Draft<Advice>,
  { report, named }: CheckContext,
  noun: GuideDraft['noun'] = 'guide',
): GuideDraft {
  const questions = new Map<string, QuestionDraft>();
  guide.questions?.forEach((question, index) => {
    if (question?.id !== undefined && !questions.has(question.id)) questions.set(question.id, { ...question, index });
  });
  const criteria = idsOf(guide.criteria);
  const outcomes = idsOf(guide.outcomes);
  const calculators = idsOf(guide.calculators);
  const lists = { questions, criteria, outcomes, calculators };
  return {
    ...{ noun, guide, questions, criteria, outcomes, calculators, report },
    assumptions: idsOf(guide.assumptions),
    named: {
      conditions: { ...named.conditions, ...rulesOf(guide.conditions, 'when') },
      values: { ...named.values, ...rulesOf(guide.values, 'value') },
      complete: named.complete,
    },
    id(list, id, path) {
      if (id === undefined || lists[list].has(id)) return;
      const hint = `${didYouMean(id, lists[list].keys())}Add it to "${list}" of the guide, or correct the id.`;
      report('unknown-reference', path, `${quote(id)} is not an id of "${list}" of the guide.`, hint);
    },
  };
}

function idsOf(list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined): ReadonlySet<string> {
  return new Set(list?.flatMap(entry => (entry?.id === undefined ? [] : [entry.id])));
}

function rulesOf(named: object | undefined, key: string): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(named ?? {}).map(([id, entry]) => [id, (entry as Record<string, unknown> | undefined)?.[key]]),
  );
}
