import fc from 'fast-check';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { CustomerRecord } from '@docent/schema';

/** Names that objects inherit, beside ordinary ones: few, so that most pairs of records have something to disagree about. */
export const names = [
  '__proto__',
  'constructor',
  'toString',
  'at',
  'firstAttempt',
  'open',
  'howto:book',
  'survey:after',
];
const name = fc.constantFrom(...names);
const plain = { noNullPrototype: true, maxKeys: 3 } as const;
const at = fc.integer({ min: 0, max: 3 });
const dictionary = <T>(value: fc.Arbitrary<T>) => fc.dictionary(name, value, plain);

const step = fc.record({ done: fc.boolean(), at, revision: fc.constantFrom('a', 'b') }, plain);
const progress = fc.record(
  { steps: dictionary(step), current: fc.record({ step: name, at }, plain) },
  { requiredKeys: ['steps'], ...plain },
);
const answer = fc.record(
  { value: fc.constantFrom('a', 'b', 3, null), certainty: fc.constantFrom(1, 2, 3), at },
  { requiredKeys: ['value', 'at'], ...plain },
);
const pair = fc.record({ firstAttempt: answer, latest: answer }, { requiredKeys: ['latest'], ...plain });
const dismissals = fc.record(
  {
    seen: fc.record({ at }, plain),
    answered: fc.record({ at }, plain),
    dismissed: fc.record({ wish: fc.constantFrom('not-now', 'not-about-this'), at }, plain),
  },
  { requiredKeys: [], ...plain },
);
const held = fc.dictionary(fc.constantFrom('1', '2', 'soon'), fc.record({ at }, plain), plain);
const attention = fc.record(
  {
    shown: dictionary(fc.record({ placement: name, at }, plain)),
    answered: fc.record({ at }, plain),
    notNow: held,
    nothing: held,
  },
  { requiredKeys: [], ...plain },
);
// A pair never holds attempts from both sides of a forgetting: `recordAttempt` sees to that.
const attempt = fc.record({ latest: fc.record({ credit: fc.constantFrom(0, 1), at }, plain) }, plain);
const skill = fc.record(
  {
    attempts: dictionary(dictionary(attempt)),
    goal: fc.record({ value: fc.boolean(), at }, plain),
    forgotten: fc.record({ at }, plain),
  },
  { requiredKeys: [], ...plain },
);
const said = fc.record({ value: fc.boolean(), at }, plain);
// Ids of lists and items are never called as what every record has.
const lists = fc.dictionary(
  fc.constantFrom('next', 'constructor'),
  fc.record({ weight: fc.constantFrom(0.5, 1), at }, plain),
  plain,
);
const interaction = fc.record({ did: lists, notInterested: said, more: said }, { requiredKeys: [], ...plain });
// All of it may have been forgotten at once.
const interactions = fc
  .tuple(
    fc.dictionary(fc.constantFrom('subject:desk', 'howto:book'), interaction, plain),
    fc.option(fc.record({ at }, plain), { nil: undefined }),
  )
  .map(([items, forgotten]) => (forgotten ? mergeTrees(items, { forgotten }) : items) as typeof items);
const preference = fc.record({ value: fc.constantFrom(1, 1.5, true), at }, plain);
/** What a later version might add: marks of whatever kind, in places we do not know. */
const future = fc.letrec<{ tree: unknown }>(tie => ({
  tree: fc.oneof({ maxDepth: 3 }, fc.record({ at, note: fc.string() }, plain), dictionary(tie('tree'))),
})).tree;

/** Records as they may lie in any tab, of this version and of ones that added to it. */
export const records: fc.Arbitrary<CustomerRecord> = fc
  .record(
    {
      version: fc.constant(2 as const),
      progress: dictionary(progress),
      answers: dictionary(dictionary(fc.dictionary(fc.constantFrom('r1', 'constructor'), pair, plain))),
      dismissals: dictionary(dismissals),
      attention: dictionary(attention),
      interactions,
      preferences: dictionary(preference),
      learning: dictionary(skill),
      later: dictionary(future),
    },
    {
      requiredKeys: [
        'version',
        'progress',
        'answers',
        'learning',
        'dismissals',
        'preferences',
        'attention',
        'interactions',
      ],
      ...plain,
    },
  )
  // As storage and network give it back.
  .map(record => JSON.parse(JSON.stringify(record)) as CustomerRecord)
  // Nothing stands beside a forgetting that was made before it: no store holds such a record.
  .map(record => mergeTrees(record, record) as CustomerRecord);

/** Anything at all that JSON can hold, with the same few names. */
export const anything: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>(tie => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 1, 'x', [], [1]),
    fc.record({ at: fc.oneof(at, fc.constantFrom('late', null)), done: fc.boolean() }, plain),
    dictionary(tie('any')),
  ),
})).any;

/** Every mark in a record, with the names that lead to it. */
export function marksIn(value: unknown, path: readonly string[] = []): { path: string; mark: { at: number } }[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  if (typeof (value as { at?: unknown }).at === 'number') {
    return [{ path: JSON.stringify(path), mark: value as { at: number } }];
  }
  return Object.entries(value).flatMap(([key, inner]) => marksIn(inner, [...path, key]));
}
