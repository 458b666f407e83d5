import { type Static, Type } from '@sinclair/typebox';
import { entityFields } from './entity.js';
import { OneOf } from './one-of.js';
import { reviewLimits } from './wire/submit-review.js';
import { Id, Markdown, PlainText } from './text.js';

function Titled(title: string, description: string, example: { id: string; title: string }) {
  return Type.Object(
    {
      id: Id({ title: 'Id', description: 'Reviews name it by this.', examples: [example.id] }),
      title: PlainText({ title: 'Title', description: 'What customers read.', examples: [example.title] }),
    },
    { additionalProperties: false, title, description, examples: [example] },
  );
}

const Criterion = Titled('Criterion', 'What is rated besides the whole.', { id: 'assembly', title: 'Assembly' });
const Role = Titled('Role', 'What somebody uses it as.', { id: 'it-admin', title: 'IT administrator' });

/** What customers publish about subjects: how it is asked for, and what readers are told about it. */
export const Reviews = Type.Object(
  {
    title: PlainText({ title: 'Title', description: 'Above the reviews.', examples: ['What customers say'] }),
    intro: Type.Optional(
      Markdown({
        title: 'Intro',
        description: 'What comes before the reviews, in markdown.',
        maxLength: 2000,
        examples: ['Written by people who work at these desks.'],
      }),
    ),
    subjects: Type.Optional(
      Type.Array(Id({ title: 'Subject', description: 'An id of `subjects`.', examples: ['desk-01'] }), {
        title: 'Subjects',
        description: 'What it is for; ids of `subjects`. Default: any subject, imported ones too, without its title.',
        uniqueItems: true,
        minItems: 1,
        maxItems: 200,
        examples: [['desk-01']],
      }),
    ),
    criteria: Type.Optional(
      Type.Array(Criterion, {
        title: 'Criteria',
        description: 'What is rated besides the whole, in this order.',
        maxItems: reviewLimits.criteria,
        examples: [[Criterion.examples[0]]],
      }),
    ),
    roles: Type.Optional(
      Type.Array(Role, {
        title: 'Roles',
        description: 'What people use it as: writers choose one, readers see what people like them say.',
        maxItems: 30,
        examples: [[Role.examples[0]]],
      }),
    ),
    guidelines: Type.Optional(
      Markdown({
        title: 'Guidelines',
        description: 'What writers are told before they write, in markdown. Never what to think of the subject.',
        maxLength: 4000,
        examples: ['Say what you use it for, and since when.'],
      }),
    ),
    verification: Type.Optional(
      Markdown({
        title: 'Verification',
        description:
          'How you make sure that reviews are by people who use it, in markdown; stands beside what Docent itself says. Default: what Docent says alone.',
        maxLength: 4000,
        examples: ['We know who has a desk of ours from the order.'],
      }),
    ),
    structuredData: Type.Optional(
      Type.Object(
        {
          type: OneOf(['Product', 'SoftwareApplication'], {
            title: 'Type',
            description:
              'What the subject is to search engines. There is none for a business of your own: stars that one gives oneself are not shown.',
            examples: ['Product'],
          }),
        },
        {
          additionalProperties: false,
          title: 'Structured data',
          description:
            'What search engines may be told of subjects with a title and enough reviews, by schema.org. Default: nothing.',
          examples: [{ type: 'Product' }],
        },
      ),
    ),
    ...entityFields,
  },
  {
    additionalProperties: false,
    title: 'Reviews',
    description: 'What customers publish about subjects.',
    examples: [
      {
        title: 'What customers say',
        criteria: [Criterion.examples[0]],
        roles: [Role.examples[0]],
        owner: 'Meridian customer education',
      },
    ],
  },
);
export type Reviews = Static<typeof Reviews>;
