import { type Static, Type } from '@sinclair/typebox';
import { Id, idPattern, Markdown, PlainText } from '../text.js';

/** What a guide says to people in one role of a considered purchase. */
export const Role = Type.Object(
  {
    id: Id({
      title: 'Id',
      description:
        'finance-executive, business-executive, department-manager, end-user, cio or technical-expert, or a role of your own. A customer has the role that `identify` was told.',
      examples: ['finance-executive'],
    }),
    title: Type.Optional(
      PlainText({
        title: 'Title',
        description: 'What the role is called. Default for the six roles: their names. Needed for a role of your own.',
        examples: ['Finance'],
      }),
    ),
    approves: Type.Optional(
      Type.Boolean({
        title: 'Approves',
        description: 'Gets a section of its own in the decision brief. Default: true.',
        examples: [true],
      }),
    ),
    summary: Type.Optional(
      Markdown({
        title: 'Summary',
        description: 'What the guide is for, said to this role, in markdown. Default: the summary of the guide.',
        maxLength: 2000,
        examples: ['What it costs, and when it has paid for itself.'],
      }),
    ),
    criteria: Type.Optional(
      Type.Array(Id({ title: 'Criterion', description: 'Id of a criterion.', examples: ['price'] }), {
        title: 'Criteria',
        description: 'What this role asks about first. Default: all, by weight.',
        maxItems: 50,
        uniqueItems: true,
        examples: [['price']],
      }),
    ),
    calculators: Type.Optional(
      Type.Array(Id({ title: 'Calculator', description: 'Id of a calculator.', examples: ['three-years'] }), {
        title: 'Calculators',
        description: 'The calculations this role wants to see. Default: none.',
        maxItems: 50,
        uniqueItems: true,
        examples: [['three-years']],
      }),
    ),
    arguments: Type.Optional(
      Type.Record(
        Type.String({ pattern: idPattern }),
        Markdown({
          title: 'Argument',
          description: 'What the outcome means for this role, in its words, in markdown; `{{id}}` shows a named value.',
          maxLength: 4000,
          examples: ['Pays for itself within the first year.'],
        }),
        {
          additionalProperties: false,
          propertyNames: { maxLength: 64 },
          title: 'Arguments',
          description: 'What each outcome means for this role, by the id of the outcome.',
          examples: [{ 'team-plan': 'Pays for itself within the first year.' }],
        },
      ),
    ),
  },
  {
    additionalProperties: false,
    title: 'Role',
    description: 'What a guide says to people in one role of a considered purchase.',
    examples: [{ id: 'finance-executive', criteria: ['price'] }],
  },
);
export type Role = Static<typeof Role>;
