import { otherId } from '@docent/engine';
import type { Survey } from '@docent/schema';
import { quote } from '../../problems/quote.js';
import type { CheckContext, Draft } from '../kind-compiler.js';

type Question = Draft<Survey['questions'][number]>;

/** What each type of question cannot be asked without. */
const needed: readonly (readonly [type: string, key: keyof Question, lacks: string, hint: string])[] = [
  ['matrix', 'rows', 'The matrix asks about nothing.', 'Add "rows"; the options are its columns.'],
  ['importance-performance', 'us', 'Nobody is told who is marked.', 'Add "us", the name of who asks.'],
  [
    'contact',
    'contact',
    'The question does not say what is asked for.',
    'Add "contact", for example ["name", "email"].',
  ],
  [
    'contact',
    'purpose',
    'Customers are not told what their contact is for.',
    'Add "purpose", for example "Mara writes to you once, about your answers."',
  ],
];
/** Names that something else is kept under. */
const taken: Readonly<Record<'alternatives' | 'rows', readonly string[]>> = {
  alternatives: ['importance', 'us'],
  rows: [otherId],
};
/** Types whose answers can be written into an address. */
const written = 'nps csat ces rating one-of any-of image-choice ranking text number date'.split(' ');

/** Reports questions with parts of their own that cannot be asked or answered, and answers that must not be prefilled. */
export function checkParts(
  question: Question,
  index: number,
  fault: (key: keyof Question | undefined, message: string, hint: string) => void,
  report: CheckContext['report'],
): void {
  const { alternatives, options, perSet, prefill, rows, sets, type = '' } = question;
  for (const [of, key, lacks, hint] of needed) {
    if (of === type && question[key] === undefined) fault(undefined, lacks, hint);
  }
  checkIdsOf('Rows', 'rows', rows);
  checkIdsOf('Alternatives', 'alternatives', alternatives);
  for (const [key, list] of [
    ['rows', rows],
    ['alternatives', alternatives],
  ] as const) {
    const name = list?.flatMap(one => one?.id ?? []).find(id => taken[key].includes(id));
    if (name !== undefined)
      fault(key, `The id ${quote(name)} is taken, as answers are kept under it.`, 'Choose another.');
  }
  options?.forEach((option, at) => {
    const path = ['questions', index, 'options', at];
    if (type === 'image-choice' && option && option.image === undefined) {
      report('question-fields', path, 'The option has no picture.', 'Add "image" with its text alternative, "alt".');
    }
    if (type !== 'image-choice' && option?.image !== undefined) {
      const message = `Options of type ${quote(type)} are shown without pictures.`;
      report('question-fields', [...path, 'image'], message, 'Remove it, or use the type "image-choice".');
    }
  });
  if (perSet !== undefined && options !== undefined && perSet >= options.length) {
    fault('perSet', `There are only ${options.length} options.`, 'Remove it: all are shown at once, in one set.');
  }
  if (sets !== undefined && perSet === undefined) {
    fault('sets', 'One set shows all options.', 'Add "perSet", how many are shown at once, or remove "sets".');
  }
  if (type === 'best-worst' && perSet === undefined && options?.length === 2) {
    fault(
      'options',
      'Of two options, the best leaves only one for the worst.',
      'Add a third, or use the type "one-of".',
    );
  }
  if (prefill !== undefined && type === 'consent') {
    fault('prefill', 'A consent that is already ticked is none.', 'Remove "prefill".');
  } else if (prefill?.url && !written.includes(type)) {
    const message = `An answer of type ${quote(type)} cannot come from an address.`;
    report('question-fields', ['questions', index, 'prefill', 'url'], message, 'Remove "url".');
  }

  function checkIdsOf(
    name: string,
    key: 'alternatives' | 'rows',
    list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
  ): void {
    const ids = list?.map(one => one?.id) ?? [];
    ids.forEach((id, at) => {
      const first = ids.indexOf(id);
      if (id === undefined || first === at) return;
      const message = `${name} ${first + 1} and ${at + 1} have the same id, ${quote(id)}.`;
      report('duplicate-id', ['questions', index, key, at, 'id'], message, 'Give each of them an id of its own.');
    });
  }
}
