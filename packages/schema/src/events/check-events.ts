import { Type } from '@sinclair/typebox';
import { itemTypes } from '../check/item.js';
import { phases } from '../check/phases.js';
import { CalendarDate } from '../entity.js';
import { experimentUnits } from '../experiment.js';
import { OneOf } from '../one-of.js';
import { Id } from '../text.js';
import { defineEvent } from './define-event.js';

const share = (title: string, description: string, example: number) =>
  Type.Number({ title, description, minimum: 0, maximum: 1, examples: [example] });
const count = (title: string, description: string, example: number) =>
  Type.Integer({ title, description, minimum: 0, maximum: 10_000, examples: [example] });
const phase = OneOf(phases, {
  title: 'Phase',
  description: 'Before learning, afterwards, to refresh, or long afterwards.',
  examples: ['post'],
});
const skill = Id({ title: 'Skill', description: 'Id of the skill.', examples: ['book-rooms'] });
const total = count('Total', 'Number of items asked.', 3);
const retrievability = share('Retrievability', 'Chance that it is still remembered, by FSRS.', 0.97);

/** Events of `docent-check` and of whatever else asks items. */
export const checkEvents = [
  defineEvent('Check Started', {
    fires: 'When the customer first acts in a check.',
    properties: { phase, total },
    example: { phase: 'post', total: 3 },
  }),
  defineEvent('Check Answered', {
    fires: 'When the customer answers an item, or does in the product what it asks for.',
    properties: {
      item: Id({ title: 'Item', description: 'Id of the item.', examples: ['which-day-repeats'] }),
      itemRevision: Type.String({
        title: 'Item revision',
        description: 'Revision of the item on show.',
        minLength: 1,
        maxLength: 64,
        examples: ['6f1d2c3b4a59'],
      }),
      skill,
      type: OneOf(itemTypes, { title: 'Type', description: 'How it is answered.', examples: ['choice'] }),
      form: Id({ title: 'Form', description: 'Form that the item belongs to.', examples: ['a'] }),
      phase,
      attempt: Type.Integer({
        title: 'Attempt',
        description: 'Which attempt at the item on show this is, from 1. Only the first counts as knowledge.',
        minimum: 1,
        maximum: 10_000,
        examples: [1],
      }),
      credit: share('Credit', 'How right it was.', 1),
      options: Type.Optional(
        Type.Integer({
          title: 'Options',
          description: 'Number of answers a guess chooses from. Absent: no end of them.',
          minimum: 2,
          maximum: 1_000_000_000,
          examples: [4],
        }),
      ),
      response: Type.Optional(
        Type.String({
          title: 'Response',
          description: 'What was answered: an option’s id; several joined by `[,]`; pairs as `one[.]other`; a number.',
          maxLength: 2000,
          examples: ['all-three'],
        }),
      ),
      certainty: Type.Optional(
        Type.Integer({
          title: 'Certainty',
          description: 'How sure the customer was: 1 under 67 %, 2 up to 80 %, 3 over 80 %. Absent: not said.',
          minimum: 1,
          maximum: 3,
          examples: [3],
        }),
      ),
      seconds: Type.Optional(
        Type.Number({
          title: 'Seconds',
          description: 'How long the item was on show before it was answered.',
          minimum: 0,
          maximum: 86_400,
          examples: [12.4],
        }),
      ),
      aided: Type.Optional(
        Type.Boolean({
          title: 'Aided',
          description: 'Whether it was done with help: a how-to was used on the page meanwhile. Of type `do` only.',
          examples: [false],
        }),
      ),
      predicted: Type.Optional(
        share('Predicted', 'Chance of a right answer by what was known before, by FSRS. Of refreshers only.', 0.91),
      ),
    },
    example: {
      item: 'which-day-repeats',
      itemRevision: '6f1d2c3b4a59',
      skill: 'book-rooms',
      type: 'choice',
      form: 'a',
      phase: 'post',
      attempt: 1,
      credit: 1,
      options: 4,
      response: 'all-three',
      certainty: 3,
      seconds: 12.4,
    },
  }),
  defineEvent('Check Completed', {
    fires: 'When every item of a check was answered or skipped.',
    properties: {
      phase,
      total,
      answered: count('Answered', 'How many items were answered.', 3),
      right: count('Right', 'How many were right at the first attempt.', 2),
    },
    example: { phase: 'post', total: 3, answered: 3, right: 2 },
  }),
  defineEvent('Confidence Rated', {
    fires: 'When the customer says how sure they are that they can do something.',
    properties: {
      skill,
      phase: OneOf(['pre', 'post', 'then'], {
        title: 'Phase',
        description: 'Before, afterwards, or afterwards about before.',
        examples: ['pre'],
      }),
      confidence: Type.Integer({
        title: 'Confidence',
        description: 'From 0, cannot do it at all, to 100, certainly can.',
        minimum: 0,
        maximum: 100,
        examples: [60],
      }),
    },
    example: { skill: 'book-rooms', phase: 'pre', confidence: 60 },
  }),
  defineEvent('Skill Mastered', {
    fires: 'When a skill is mastered for the first time: it is known, and remembered.',
    properties: {
      skill,
      known: share('Known', 'Chance that it is known, by knowledge tracing.', 0.96),
      retrievability,
    },
    example: { skill: 'book-rooms', known: 0.96, retrievability: 0.99 },
  }),
  defineEvent('Skill Lapsed', {
    fires: 'When an item of a skill that was mastered is answered wrongly.',
    properties: { skill, retrievability },
    example: { skill: 'book-rooms', retrievability: 0.82 },
  }),
  defineEvent('Learning Goal Set', {
    fires: 'When the customer says that they want to become able to do something, or no longer.',
    properties: {
      skill,
      wanted: Type.Boolean({ title: 'Wanted', description: 'Whether it is a goal.', examples: [true] }),
    },
    example: { skill: 'book-rooms', wanted: true },
  }),
  defineEvent('Experiment Eligible', {
    fires: 'When something would be shown to somebody who takes part in an experiment, whichever arm they are in.',
    properties: {
      experiment: Id({ title: 'Experiment', description: 'Id of the experiment.', examples: ['book-rooms-holdout'] }),
      arm: Id({ title: 'Arm', description: 'Arm that the customer or account is in.', examples: ['holdout'] }),
      unit: Type.Optional(
        OneOf(experimentUnits, {
          title: 'Unit',
          description: 'What is drawn by lot in this experiment. Default: account.',
          examples: ['account'],
        }),
      ),
      holdout: Type.Optional(share('Holdout', 'Share of all units that was to be held out. Default: 0.1.', 0.1)),
      decide: Type.Optional(
        CalendarDate({
          title: 'Decide',
          description: 'Day on which it is to be decided, as declared when this happened.',
          examples: ['2027-02-01'],
        }),
      ),
    },
    example: { experiment: 'book-rooms-holdout', arm: 'holdout', unit: 'account', holdout: 0.1, decide: '2027-02-01' },
  }),
];
