import { Type } from '@sinclair/typebox';

/** What should be done or known before. */
export const Prerequisite = Type.Object(
  {
    entity: Type.String({
      title: 'Entity',
      description: 'Another entity of the project, by its ref.',
      pattern: '^[a-z]+(-[a-z]+)*:[a-z0-9]+(-[a-z0-9]+)*$',
      maxLength: 100,
      examples: ['howto:unpack-the-desk'],
    }),
    url: Type.Optional(
      Type.String({
        title: 'Address',
        description:
          'The page of yours that shows it; https or http, or a path. Default: it is opened within this how-to.',
        pattern: '^(https?://|/(?!/))',
        maxLength: 2000,
        examples: ['/help/unpack'],
      }),
    ),
  },
  {
    additionalProperties: false,
    title: 'Prerequisite',
    description: 'What should be done or known before this.',
    examples: [{ entity: 'howto:unpack-the-desk' }],
  },
);
