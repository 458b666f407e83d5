import { error, type ProblemDescription, warning } from './problem-description.js';

/** What can be wrong with lists of recommendations. */
export const listCodes = {
  'list-fields': error(
    'A list of recommendations lacks what a strategy needs, or has what none has a use for.',
    'Add what is named, or remove it.',
  ),
  'list-promoted': error(
    'An item is promoted in your interest and advised by the same list.',
    'Take it out of one of the two.',
  ),
  'list-signal': error(
    'An event that counts as positive says nothing of any item.',
    'Name the property that holds the id of the subject, or an event of Docent.',
  ),
  'list-source': warning('An expert rule does not say where it comes from.', 'Add `source`.'),
  'list-imported': warning(
    'An item is not in the project file, and is recommended only if it is imported.',
    'Nothing, if it is imported; else add it to `subjects`, or correct the id.',
  ),
  'cyclic-skill': error(
    'Skills need each other, so that nobody is ever ready to learn them.',
    'Take one of the prerequisites out.',
  ),
} as const satisfies Record<string, ProblemDescription>;
