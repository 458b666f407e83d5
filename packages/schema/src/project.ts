import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { Experiment } from './experiment.js';
import { kindDefinitions } from './kinds.js';
import { NamedCondition, NamedValue } from './named-rule.js';
import { AttentionSettings } from './attention.js';
import { Placement } from './placement.js';
import { Skill } from './skill.js';
import { Subject } from './subject.js';
import { Id, idPattern, localePattern, PlainText } from './text.js';
import { Theme } from './theme.js';

function collection<T extends TSchema>(schema: T, title: string, description: string, id: string) {
  return Type.Optional(
    Type.Record(Type.String({ pattern: idPattern }), schema, {
      additionalProperties: false,
      // Beside the pattern, because a Record keeps nothing else of its key.
      propertyNames: { maxLength: 64 },
      title,
      description,
      examples: [{ [id]: schema.examples[0] }],
    }),
  );
}

const content = {
  subjects: collection(Subject, 'Subjects', 'What content talks about, each under its id.', 'room-calendar'),
  skills: collection(Skill, 'Skills', 'What customers can become able to do, each under its id.', 'book-rooms'),
  conditions: collection(NamedCondition, 'Conditions', 'Conditions that rules share, each under its id.', 'large-team'),
  values: collection(NamedValue, 'Values', 'Computed values that rules and texts share, each under its id.', 'seats'),
  howtos: collection(kindDefinitions.howto.schema, 'How-tos', 'How-tos, each under its id.', 'book-a-room'),
  advice: collection(kindDefinitions.advice.schema, 'Advice', 'Decision guides, each under its id.', 'choose-a-plan'),
  checks: collection(kindDefinitions.check.schema, 'Checks', 'Checks, each under its id.', 'book-a-series'),
  surveys: collection(kindDefinitions.survey.schema, 'Surveys', 'Surveys, each under its id.', 'after-setup'),
  reviews: collection(
    kindDefinitions.reviews.schema,
    'Reviews',
    'What customers publish about subjects, and how it is asked for; each under its id. The tag shows `default` unless it names another.',
    'default',
  ),
  questions: collection(
    kindDefinitions.questions.schema,
    'Questions',
    'What customers ask in public about subjects, and what they are told before they do; each under its id. The tag shows `default` unless it names another.',
    'default',
  ),
  learning: collection(
    kindDefinitions.learning.schema,
    'Learning',
    'What customers see of their own skills, each under its id.',
    'my-skills',
  ),
  experiments: collection(
    Experiment,
    'Experiments',
    'What is kept from some to see what it is good for, each under its id.',
    'book-rooms-holdout',
  ),
  placements: collection(
    Placement,
    'Placements',
    'What appears without being asked for: where, when, to whom and how often; each under its id.',
    'after-booking',
  ),
  lists: collection(
    kindDefinitions.recommendations.schema,
    'Lists',
    'What is recommended to customers, how it is found and why; each under its id.',
    'next',
  ),
};

const $schema = Type.Optional(
  Type.String({
    title: 'Schema',
    description: 'Where an editor finds this schema; makes it complete keys and explain them.',
    maxLength: 2000,
    examples: ['./docent.schema.json'],
  }),
);

/** The project file, `docent.json`. */
export const ProjectFile = Type.Object(
  {
    $schema,
    project: Id({
      title: 'Project',
      description: 'Id of the project; the `data-project` of the script tag.',
      examples: ['meridian'],
    }),
    name: PlainText({ title: 'Name', description: 'The vendor, as customers know it.', examples: ['Meridian Rooms'] }),
    locales: Type.Array(
      Type.String({
        title: 'Locale',
        description: 'A BCP 47 language tag.',
        pattern: localePattern,
        examples: ['en'],
      }),
      {
        title: 'Locales',
        description: 'Languages of the content. The first is the source: plain strings are in it.',
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        examples: [['en', 'de', 'ar']],
      },
    ),
    theme: Type.Optional(Theme),
    include: Type.Optional(
      Type.Array(
        Type.String({
          title: 'Pattern',
          description: 'Path or glob relative to this file, inside its folder.',
          minLength: 1,
          maxLength: 500,
          examples: ['howtos/*.json'],
        }),
        {
          title: 'Include',
          description:
            'Further files with subjects, skills and entities. Their asset paths are relative to themselves.',
          maxItems: 1000,
          examples: [['howtos/*.json']],
        },
      ),
    ),
    attention: Type.Optional(AttentionSettings),
    ...content,
  },
  {
    additionalProperties: false,
    title: 'Docent project',
    description: 'One vendor’s configuration of Docent.',
    examples: [{ project: 'meridian', name: 'Meridian Rooms', locales: ['en'], include: ['howtos/*.json'] }],
  },
);
export type ProjectFile = Static<typeof ProjectFile>;

/** A file named by `include`: content only. */
export const IncludedFile = Type.Object(
  { $schema, ...content },
  {
    additionalProperties: false,
    title: 'Included file',
    description: 'Part of a Docent project: subjects, skills and entities.',
    examples: [{ skills: { 'book-rooms': { title: 'book a room that repeats every week' } } }],
  },
);
export type IncludedFile = Static<typeof IncludedFile>;
