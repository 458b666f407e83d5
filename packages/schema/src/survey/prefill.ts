import { type Static, Type } from '@sinclair/typebox';
import { Computed } from '../rule.js';

/** Where the answer that a customer finds entered comes from. */
export const Prefill = Type.Object(
  {
    value: Type.Optional(
      Computed({
        title: 'Value',
        description:
          'A rule over the facts about the customer whose value is the answer: a number of a scale, the id of an option, a list of them, a text.',
        examples: [{ var: 'customer.role' }],
      }),
    ),
    url: Type.Optional(
      Type.Boolean({
        title: 'URL',
        description:
          'Takes the parameter `docent-<survey>-<question>` of the page’s address: a number, the id of an option, several with commas between them, a date, a text. It wins over `value`. Default: false.',
        examples: [true],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Prefill',
    description:
      'What the customer finds entered, and can change. It is no answer before they go on, and what does not fit the question is left out.',
    examples: [{ value: { var: 'customer.role' } }],
  },
);
export type Prefill = Static<typeof Prefill>;
