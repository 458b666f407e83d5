import type { Messages } from '../../../base/messages.js';

/** Texts of the calculations, in English. */
export const adviceCalculatorsMessages = {
  calculatedFor: 'Calculated for',
  'not-unknown': 'This cannot be worked out from the answers so far.',
  'not-currencies': 'This cannot be worked out, because it would mix currencies.',
  'not-no-cost': 'There is no cost, so there is no return on it.',
  'not-never': 'It does not pay for itself within 50 years.',
  paysBack: { one: 'after {count} year', other: 'after {count} years' },
  year: 'Year',
  cost: 'Cost',
  benefit: 'Benefit',
  start: 'Start',
  soFar: 'In all so far',
  assumptions: 'What this rests on',
  resetOne: 'Back to {value}',
  resetNamed: 'Back to {value}: {title}',
  notInRange: 'Enter a number from {minimum} to {maximum}.',
  notAtLeast: 'Enter a number of at least {minimum}.',
  noAssumptions: 'This rests on your answers alone.',
} satisfies Messages;
