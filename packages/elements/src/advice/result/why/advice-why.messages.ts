import type { Messages } from '../../../base/messages.js';

/** Texts of "why?", in English. */
export const adviceWhyMessages = {
  allOf: 'All of these:',
  oneOf: 'At least one of these:',
  notThis: 'The opposite of this:',
  someOther: 'This decides:',
  isTrue: '{left} is true',
  lessThan: '{left} is less than {right}',
  noMoreThan: '{left} is at most {right}',
  moreThan: '{left} is more than {right}',
  atLeast: '{left} is at least {right}',
  equals: '{left} is {right}',
  differs: '{left} is not {right}',
  among: '{left} is among {right}',
  compares: 'It depends on {left}',
  factAsked: '“{question}” ({answer})',
  factAssumed: '{title} ({value})',
  factToday: 'today ({date})',
  meritOf: '{title} gets {merit} of 10 marks here.',
  weightOf: 'The criterion counts for {weight} of {total} points:',
  weightBase: '{points} points from the guide',
  weightMore: '{points} points, because: {because}',
  weightAllocation: '{points} points, as you shared them out',
  weightOwn: '{points} points, as you set them',
  weightBound: '{points} points, because no criterion can have less than 0 or more than 100',
  together: '{weight} × {merit} ÷ {total} = {marks} marks',
} satisfies Messages;
