import { type Static, Type } from '@sinclair/typebox';
import { experiences, incentives, relationships, reviewLimits } from '../names.js';
import { OneOf } from '../one-of.js';
import { Id, idPattern } from '../text.js';
import { Corrects } from './own-target.js';

export { reviewLimits };

const stars = { minimum: 1, maximum: 5 } as const;

function Lines(title: string, description: string, example: string) {
  return Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: reviewLimits.line }), {
      ...{ title, description, maxItems: reviewLimits.lines, examples: [[example]] },
    }),
  );
}

/** Payload of the command `submit-review`. Its `ref` names the subject: `subject:desk-01`. */
export const SubmitReviewPayload = Type.Object(
  {
    rating: Type.Integer({ title: 'Rating', description: 'Stars, overall.', ...stars, examples: [4] }),
    criteria: Type.Optional(
      Type.Record(Type.String({ pattern: `^(?=.{1,64}$)${idPattern.slice(1)}` }), Type.Integer(stars), {
        additionalProperties: false,
        title: 'Criteria',
        description: 'Stars by id of the criterion.',
        maxProperties: reviewLimits.criteria,
        examples: [{ assembly: 3, stability: 5 }],
      }),
    ),
    title: Type.Optional(
      Type.String({
        title: 'Title',
        description: 'The review in a line.',
        minLength: 1,
        maxLength: reviewLimits.title,
        examples: ['Steady, once it stands'],
      }),
    ),
    text: Type.String({
      title: 'Text',
      description:
        'What there is to say: paragraphs, emphasis, lists and quotations in markdown. Everything else is shown as it is written.',
      minLength: 1,
      maxLength: reviewLimits.text,
      examples: ['It took *two* of us, and has not moved since.'],
    }),
    pros: Lines('Pros', 'What is good about it.', 'Does not wobble'),
    cons: Lines('Cons', 'What is not.', 'Heavy to turn over'),
    bestFor: Lines('Best for', 'Whom it suits.', 'Two screens'),
    notFor: Lines('Not for', 'Whom it does not suit.', 'Small flats'),
    role: Type.Optional(Id({ title: 'Role', description: 'What the writer uses it as.', examples: ['it-admin'] })),
    experience: Type.Optional(
      OneOf(experiences, {
        title: 'Experience',
        description: 'How long they have used it, as they say.',
        examples: ['months'],
      }),
    ),
    name: Type.Optional(
      Type.String({
        title: 'Name',
        description: 'What to call the writer in public. Default: nothing.',
        minLength: 1,
        maxLength: reviewLimits.name,
        examples: ['Ada'],
      }),
    ),
    locale: Type.Optional(
      Type.String({
        title: 'Locale',
        description: 'Language it is written in.',
        pattern: '^[A-Za-z0-9-]{1,35}$',
        examples: ['en-GB'],
      }),
    ),
    incentive: Type.Optional(
      OneOf(incentives, {
        title: 'Incentive',
        description: 'What the writer got or was promised for reviewing, whatever they write. Default: nothing.',
        examples: ['discount'],
      }),
    ),
    relationship: Type.Optional(
      OneOf(relationships, {
        title: 'Relationship',
        description: 'What the writer is to the vendor. Default: a customer.',
        examples: ['employee'],
      }),
    ),
    images: Type.Optional(
      Type.Array(
        Type.Object(
          {
            hash: Type.String({
              title: 'Hash',
              description: 'What `POST /v1/media` answered.',
              pattern: '^[A-Za-z0-9_-]{43}$',
              'x-media': true,
            }),
            alt: Type.String({
              title: 'Text alternative',
              description: 'What it shows.',
              minLength: 1,
              maxLength: reviewLimits.alt,
            }),
          },
          { additionalProperties: false },
        ),
        { title: 'Images', description: 'Pictures that go with it.', maxItems: reviewLimits.images },
      ),
    ),
    corrects: Type.Optional(Corrects),
  },
  { additionalProperties: false, title: 'Submit review', description: 'Payload of the command submit-review.' },
);
export type SubmitReviewPayload = Static<typeof SubmitReviewPayload>;
