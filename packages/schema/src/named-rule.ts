import { type Static, Type } from '@sinclair/typebox';
import { Computed, Condition } from './rule.js';
import { PlainText } from './text.js';

/** A condition that rules share by name, as `{"condition": "id"}`. */
export const NamedCondition = Type.Object(
  {
    title: PlainText({
      title: 'Title',
      description: 'What holds when it holds, in the words in which customers are told.',
      examples: ['You have more than 50 seats'],
    }),
    when: Condition({
      title: 'When',
      description: 'The rule, in JsonLogic.',
      examples: [{ '>': [{ var: 'answers.seats' }, 50] }],
    }),
    source: Type.Optional(
      PlainText({
        title: 'Source',
        description: 'Where this comes from, as a quotation or a reference that can be looked up.',
        maxLength: 2000,
        examples: ['Price list 2026, page 3: "from 51 seats on".'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Named condition',
    description: 'A condition that rules share by name.',
    examples: [{ title: 'You have more than 50 seats', when: { '>': [{ var: 'answers.seats' }, 50] } }],
  },
);
export type NamedCondition = Static<typeof NamedCondition>;

/** A computed value that rules share by name, as `{"value": "id"}`, and that texts show as `{{id}}`. */
export const NamedValue = Type.Object(
  {
    title: PlainText({
      title: 'Title',
      description: 'What it is, in the words in which customers are told.',
      examples: ['Seats in a year'],
    }),
    value: Computed({
      title: 'Value',
      description: 'The rule, in JsonLogic.',
      examples: [{ '*': [{ var: 'answers.seats' }, 1.2] }],
    }),
    source: Type.Optional(
      PlainText({
        title: 'Source',
        description: 'Where this comes from, as a quotation or a reference that can be looked up.',
        maxLength: 2000,
        examples: ['Our customers grew by 20 % in 2025.'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Named value',
    description: 'A computed value that rules share by name, and that texts show as {{id}}.',
    examples: [{ title: 'Seats in a year', value: { '*': [{ var: 'answers.seats' }, 1.2] } }],
  },
);
export type NamedValue = Static<typeof NamedValue>;
