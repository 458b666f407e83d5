import { type Static, Type } from '@sinclair/typebox';

const limit = (title: string, description: string, example: number) =>
  Type.Optional(Type.Integer({ title, description, minimum: 0, maximum: 100, examples: [example] }));

const limits = {
  perPage: limit('Per page', 'How many things at most between loading a page and leaving it. Default: 1.', 1),
  perDay: limit('Per day', 'How many within any 24 hours. Default: 1.', 1),
  perWeek: limit('Per week', 'How many within any seven days. Default: 2.', 2),
  coolDown: Type.Optional(
    Type.Number({
      title: 'Cool-down',
      description: 'Hours between any two. Default: 1.',
      minimum: 0,
      maximum: 8760,
      examples: [24],
    }),
  ),
};

/** How much of a customer's attention may be taken without being asked. */
export const AttentionLimits = Type.Object(limits, {
  additionalProperties: false,
  title: 'Limits of one kind',
  description: 'Limits for one kind of thing, beside those over everything. Default: none of its own.',
  examples: [{ perWeek: 1 }],
});
export type AttentionLimits = Static<typeof AttentionLimits>;

/** One budget over everything that appears unasked. */
export const AttentionSettings = Type.Object(
  {
    ...limits,
    kinds: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z]+$' }), AttentionLimits, {
        additionalProperties: false,
        title: 'Kinds',
        description: 'Further limits for one kind, under its name.',
        examples: [{ howto: { perWeek: 1 } }],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Attention',
    description: 'One budget over everything that appears unasked. Buttons take none of it.',
    examples: [{ perPage: 1, perDay: 1, perWeek: 2, coolDown: 24 }],
  },
);
export type AttentionSettings = Static<typeof AttentionSettings>;
