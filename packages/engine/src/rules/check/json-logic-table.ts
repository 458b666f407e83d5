import type { OperatorEntry } from './operator-entry.js';

const any = Infinity;
const seats = { var: 'seats' };
const counts = { '>': [{ var: 'count' }, 2] };

/** The operators of JsonLogic, and names. */
export const jsonLogicTable = {
  if: {
    group: 'Logic',
    arity: [0, any],
    doc: 'The value behind the first condition that holds; without one, the last argument, or null.',
    example: [{ if: [{ '>': [seats, 10] }, 'many', 'few'] }, 'many'],
  },
  '?:': { group: 'Logic', arity: [3, 3], doc: 'The same as `if`.', example: [{ '?:': [false, 1, 2] }, 2] },
  and: {
    group: 'Logic',
    arity: [1, any],
    doc: 'The first argument that does not hold, or the last one.',
    example: [{ and: [true, { '>': [seats, 20] }] }, false],
  },
  or: {
    group: 'Logic',
    arity: [1, any],
    doc: 'The first argument that holds, or the last one.',
    example: [{ or: [false, seats] }, 12],
  },
  '!': {
    group: 'Logic',
    arity: [1, 1],
    doc: 'Whether the argument does not hold. 0, empty texts, empty lists and null do not.',
    example: [{ '!': [[]] }, true],
  },
  '!!': { group: 'Logic', arity: [1, 1], doc: 'Whether the argument holds.', example: [{ '!!': ['0'] }, true] },
  condition: {
    group: 'Logic',
    arity: [1, 1],
    doc: 'The named condition with this id.',
    example: [{ condition: 'large' }, true],
    takes: ['name'],
  },
  value: {
    group: 'Logic',
    arity: [1, 1],
    doc: 'The named computed value with this id.',
    example: [{ value: 'double' }, 24],
    takes: ['name'],
  },
  '==': {
    group: 'Comparison',
    arity: [2, 2],
    doc: 'Whether both are equal once converted, as in JavaScript: the text "1" equals the number 1.',
    example: [{ '==': [1, '1'] }, true],
  },
  '!=': {
    group: 'Comparison',
    arity: [2, 2],
    doc: 'Whether both are not equal once converted.',
    example: [{ '!=': [1, '1'] }, false],
  },
  '===': {
    group: 'Comparison',
    arity: [2, 2],
    doc: 'Whether both are equal and of the same type.',
    example: [{ '===': [1, '1'] }, false],
  },
  '!==': {
    group: 'Comparison',
    arity: [2, 2],
    doc: 'Whether both are not equal, or of different types.',
    example: [{ '!==': [1, '1'] }, true],
  },
  '<': {
    group: 'Comparison',
    arity: [2, 3],
    doc: 'Whether the first is less than the second and, with three, that less than the third.',
    example: [{ '<': [1, seats, 20] }, true],
  },
  '<=': { group: 'Comparison', arity: [2, 3], doc: 'The same, or equal.', example: [{ '<=': [1, seats, 12] }, true] },
  '>': {
    group: 'Comparison',
    arity: [2, 2],
    doc: 'Whether the first is greater than the second.',
    example: [{ '>': [seats, 12] }, false],
  },
  '>=': { group: 'Comparison', arity: [2, 2], doc: 'The same, or equal.', example: [{ '>=': [seats, 12] }, true] },
  '+': {
    group: 'Numbers',
    arity: [0, any],
    doc: 'The sum. With one argument, that as a number.',
    example: [{ '+': [seats, '3'] }, 15],
  },
  '-': {
    group: 'Numbers',
    arity: [1, 2],
    doc: 'The difference; with one argument, that negated.',
    example: [{ '-': [seats, 2] }, 10],
  },
  '*': { group: 'Numbers', arity: [1, any], doc: 'The product.', example: [{ '*': [seats, 2] }, 24] },
  '/': { group: 'Numbers', arity: [2, 2], doc: 'The quotient.', example: [{ '/': [seats, 8] }, 1.5] },
  '%': { group: 'Numbers', arity: [2, 2], doc: 'The remainder of a division.', example: [{ '%': [seats, 5] }, 2] },
  max: { group: 'Numbers', arity: [1, any], doc: 'The greatest argument.', example: [{ max: [seats, 20] }, 20] },
  min: { group: 'Numbers', arity: [1, any], doc: 'The least argument.', example: [{ min: [seats, 20] }, 12] },
  in: {
    group: 'Texts',
    arity: [2, 2],
    doc: 'Whether a list has this element, or a text this part.',
    example: [{ in: [{ var: 'plan' }, ['team', 'company']] }, true],
  },
  cat: {
    group: 'Texts',
    arity: [0, any],
    doc: 'All arguments as one text.',
    example: [{ cat: [seats, ' seats'] }, '12 seats'],
  },
  substr: {
    group: 'Texts',
    arity: [2, 3],
    doc: 'The part of a text from a place on, as many characters long; negative numbers count from the end.',
    example: [{ substr: ['jsonlogic', 4] }, 'logic'],
  },
  log: {
    group: 'Texts',
    arity: [1, 1],
    doc: 'The argument as it is. Nothing is logged.',
    example: [{ log: 'as it is' }, 'as it is'],
  },
  all: {
    group: 'Lists',
    arity: [2, 2],
    doc: 'Whether a list has elements and the rule holds for each. Within, `var` reads the element.',
    example: [{ all: [{ var: 'items' }, counts] }, false],
  },
  some: {
    group: 'Lists',
    arity: [2, 2],
    doc: 'Whether the rule holds for an element.',
    example: [{ some: [{ var: 'items' }, counts] }, true],
  },
  none: {
    group: 'Lists',
    arity: [2, 2],
    doc: 'Whether the rule holds for no element.',
    example: [{ none: [{ var: 'items' }, counts] }, false],
  },
  filter: {
    group: 'Lists',
    arity: [2, 2],
    doc: 'The elements for which the rule holds.',
    example: [{ filter: [{ var: 'items' }, counts] }, [{ count: 3 }]],
  },
  map: {
    group: 'Lists',
    arity: [2, 2],
    doc: 'What the rule makes of each element.',
    example: [{ map: [{ var: 'items' }, { var: 'count' }] }, [1, 3]],
  },
  reduce: {
    group: 'Lists',
    arity: [2, 3],
    doc: 'What the rule makes of `current` and `accumulator`, element by element, from the third argument on.',
    example: [{ reduce: [{ var: 'items' }, { '+': [{ var: 'accumulator' }, { var: 'current.count' }] }, 0] }, 4],
  },
  merge: {
    group: 'Lists',
    arity: [0, any],
    doc: 'All lists and single values as one list.',
    example: [{ merge: [[1, 2], 3] }, [1, 2, 3]],
  },
  var: {
    group: 'Facts',
    arity: [0, 2],
    doc: 'The fact at a path; where there is none, the second argument, or null.',
    example: [{ var: 'items.1.count' }, 3],
  },
  missing: {
    group: 'Facts',
    arity: [0, any],
    doc: 'Those of the paths at which there is nothing.',
    example: [{ missing: ['plan', 'role'] }, ['role']],
  },
  missing_some: {
    group: 'Facts',
    arity: [2, 2],
    doc: 'The same, but nothing once as many are there as the first argument says.',
    example: [{ missing_some: [1, ['plan', 'role']] }, []],
  },
} satisfies Record<string, OperatorEntry>;
