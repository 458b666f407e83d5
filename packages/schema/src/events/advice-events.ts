import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { questionTypes } from '../question.js';
import { Id } from '../text.js';
import { defineEvent } from './define-event.js';

const question = Id({ title: 'Question', description: 'Id of the question.', examples: ['seats'] });
const outcome = Type.Optional(
  Id({
    title: 'Outcome',
    description: 'Id of the outcome in the first place; none when nothing is advised.',
    examples: ['team-plan'],
  }),
);
const count = (title: string, description: string) =>
  Type.Integer({ title, description, minimum: 0, maximum: 500, examples: [8] });
const comment = Type.Optional(
  Type.String({
    title: 'Comment',
    description: 'What the customer wrote.',
    maxLength: 2000,
    examples: ['We do work without a network, but seldom.'],
  }),
);

/** Events of `docent-advice`. */
export const adviceEvents = [
  defineEvent('Advice Started', {
    fires: 'When the customer first acts in a guide: answers, or goes to another question.',
    properties: {
      total: count('Total', 'Number of questions of the guide.'),
      from: OneOf(['start', 'resume', 'link'], {
        title: 'From',
        description: 'From the beginning, with answers of an earlier visit, or with those of a link.',
        examples: ['start'],
      }),
    },
    example: { total: 8, from: 'start' },
  }),
  defineEvent('Advice Question Answered', {
    fires: 'When the customer has answered a question, changed an answer, or said that they do not know.',
    properties: {
      question,
      type: OneOf(questionTypes, { title: 'Type', description: 'How it is answered.', examples: ['number'] }),
      answer: Type.Optional(
        Type.Unknown({
          title: 'Answer',
          description:
            'An option’s id, several, true or false, a number, an amount, a date, or points by criterion. Absent for texts, for sensitive questions, and when the customer does not know.',
          examples: [12],
        }),
      ),
      changed: Type.Boolean({ title: 'Changed', description: 'It had been answered before.', examples: [false] }),
      answered: count('Answered', 'Number of questions answered, this one included.'),
      total: count('Total', 'Number of questions that are relevant so far.'),
    },
    example: { question: 'seats', type: 'number', answer: 12, changed: false, answered: 1, total: 8 },
  }),
  defineEvent('Advice Given', {
    fires: 'When the customer is shown the result, and again when it has become another one.',
    properties: {
      verdict: OneOf(['recommended', 'close-call', 'not-yet', 'none'], {
        title: 'Verdict',
        description:
          'recommended: one outcome is first by a clear margin; close-call: it is not clear; not-yet: an open question may still decide; none: nothing suits.',
        examples: ['recommended'],
      }),
      outcome,
      runnerUp: Type.Optional(
        Id({ title: 'Runner-up', description: 'Id of the outcome in the second place.', examples: ['company-plan'] }),
      ),
      answered: count('Answered', 'Number of questions answered.'),
      total: count('Total', 'Number of questions that are relevant.'),
    },
    example: { verdict: 'recommended', outcome: 'team-plan', runnerUp: 'company-plan', answered: 6, total: 8 },
  }),
  defineEvent('Advice Weights Changed', {
    fires: 'When the customer has set weights of their own, or taken them back.',
    properties: {
      weights: Type.Record(Type.String(), Type.Integer({ minimum: 0, maximum: 100 }), {
        title: 'Weights',
        description: 'Points by id of the criterion; empty when taken back.',
        examples: [{ price: 60 }],
      }),
      outcome,
    },
    example: { weights: { price: 60 }, outcome: 'team-plan' },
  }),
  defineEvent('Advice Assumption Changed', {
    fires: 'When the customer has replaced a number that calculations rest on.',
    properties: {
      assumption: Id({ title: 'Assumption', description: 'Id of the assumption.', examples: ['hourly-wage'] }),
      value: Type.Number({ title: 'Value', description: 'What the customer put in its place.', examples: [38] }),
    },
    example: { assumption: 'hourly-wage', value: 38 },
  }),
  defineEvent('Advice Shared', {
    fires: 'When the customer has copied the link that reproduces the advice.',
    properties: {
      leftOut: count('Left out', 'Number of answers that are not in the link, because they are sensitive.'),
    },
    example: { leftOut: 1 },
  }),
  defineEvent('Advice Brief Opened', {
    fires: 'When the customer opens the decision brief.',
    properties: { outcome },
    example: { outcome: 'team-plan' },
  }),
  defineEvent('Advice Next Step Chosen', {
    fires: 'When the customer goes on to a next step of an outcome.',
    properties: {
      outcome,
      ref: Type.Optional(
        Type.String({
          title: 'Ref',
          description: 'The entity that it leads to.',
          maxLength: 100,
          examples: ['howto:set-up'],
        }),
      ),
      position: Type.Integer({
        title: 'Position',
        description: 'Place in the list, counted from 1.',
        minimum: 1,
        maximum: 10,
        examples: [1],
      }),
    },
    example: { outcome: 'team-plan', ref: 'howto:set-up', position: 1 },
  }),
  defineEvent('Advice Rated', {
    fires: 'When the customer has said how much the guide helped to decide.',
    properties: {
      helped: Type.Integer({
        title: 'Helped',
        description: 'Did this help you decide? 1: not at all, 5: very much.',
        minimum: 1,
        maximum: 5,
        examples: [4],
      }),
      outcome,
      comment,
    },
    example: { helped: 4, outcome: 'team-plan' },
  }),
  defineEvent('Advice Disputed', {
    fires: 'When the customer says that the advice, or a rule behind it, is not right for them.',
    properties: {
      about: Type.String({
        title: 'About',
        description: 'What is disputed: `result`, or `<outcome>/<id of a must-have, a reason or a criterion>`.',
        maxLength: 140,
        examples: ['team-plan/ten-seats'],
      }),
      outcome,
      comment,
    },
    example: { about: 'team-plan/ten-seats', comment: 'We are eleven, but one of us is on leave.' },
  }),
];
