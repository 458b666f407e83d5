import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { Assumption, Calculator } from './advice/calculator.js';
import { Criterion } from './advice/criterion.js';
import { ExampleCase } from './advice/example-case.js';
import { Outcome } from './advice/outcome.js';
import { Role } from './advice/role.js';
import { entityFields } from './entity.js';
import { NamedCondition, NamedValue } from './named-rule.js';
import { OneOf } from './one-of.js';
import { Question } from './question.js';
import { idPattern, Markdown, PlainText } from './text.js';

function list<T extends TSchema>(schema: T, title: string, description: string, maxItems: number, minItems = 0) {
  return Type.Array(schema, { title, description, minItems, maxItems, examples: [[schema.examples[0]]] });
}

function named<T extends TSchema>(schema: T, title: string, description: string, id: string) {
  return Type.Record(Type.String({ pattern: idPattern }), schema, {
    additionalProperties: false,
    propertyNames: { maxLength: 64 },
    title,
    description,
    examples: [{ [id]: schema.examples[0] }],
  });
}

/** Expertise as rules: questions, what each outcome must have, criteria, and reasons, from which advice follows. */
export const Advice = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'What is to be decided.', examples: ['Which plan suits us?'] }),
    summary: Type.Optional(
      Markdown({
        title: 'Summary',
        description: 'For whom this is and what comes out of it, in markdown.',
        maxLength: 2000,
        examples: ['Eight questions, and you know which plan, and why.'],
      }),
    ),
    layout: Type.Optional(
      OneOf(['steps', 'page'], {
        title: 'Layout',
        description: 'One question at a time, or all on one page. The customer may switch. Default: steps.',
        examples: ['steps'],
      }),
    ),
    currency: Type.Optional(
      Type.String({
        title: 'Currency',
        description: 'In which money that is only a number is written, by ISO 4217. Default: EUR.',
        pattern: '^[A-Z]{3}$',
        examples: ['EUR'],
      }),
    ),
    conditions: Type.Optional(
      named(NamedCondition, 'Conditions', 'Conditions of this guide alone, by id.', 'more-than-fifty-seats'),
    ),
    values: Type.Optional(
      named(NamedValue, 'Values', 'Computed values of this guide alone, by id.', 'seats-in-a-year'),
    ),
    questions: list(Question, 'Questions', 'What the customer is asked.', 200, 1),
    criteria: Type.Optional(
      list(Criterion, 'Criteria', 'What outcomes are compared by. Default: none; must-haves alone decide.', 50),
    ),
    outcomes: list(Outcome, 'Outcomes', 'What may be advised, what is not your own included.', 200, 1),
    assumptions: Type.Optional(list(Assumption, 'Assumptions', 'Numbers that calculations rest on.', 50)),
    calculators: Type.Optional(list(Calculator, 'Calculators', 'Calculations shown with the result.', 20)),
    roles: Type.Optional(list(Role, 'Roles', 'What the guide says to people in different roles.', 20)),
    examples: Type.Optional(list(ExampleCase, 'Example cases', 'Customers as an expert would advise them.', 500)),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'Advice',
    description: 'A guide to a decision: questions, outcomes with what they must have, criteria, and reasons.',
    examples: [
      {
        title: 'Which plan suits us?',
        owner: 'Meridian customer education',
        questions: [{ id: 'seats', type: 'number', title: 'How many people will use it?', minimum: 1 }],
        outcomes: [{ id: 'team-plan', title: 'The team plan' }],
      },
    ],
  },
);
export type Advice = Static<typeof Advice>;
