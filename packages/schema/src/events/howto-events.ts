import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { Id } from '../text.js';
import { defineEvent } from './define-event.js';

const step = {
  step: Id({ title: 'Step', description: 'Id of the step.', examples: ['pick-a-time'] }),
  position: Type.Integer({
    title: 'Position',
    description: 'Place of the step, counted from 1.',
    minimum: 1,
    maximum: 500,
    examples: [2],
  }),
  total: Type.Integer({
    title: 'Total',
    description: 'Number of steps of the how-to.',
    minimum: 1,
    maximum: 500,
    examples: [6],
  }),
};
const done = Type.Integer({
  title: 'Done',
  description: 'Number of steps marked done, this one included where it is.',
  minimum: 0,
  maximum: 500,
  examples: [2],
});
const seconds = Type.Number({
  title: 'Seconds',
  description: 'Position of the playhead in seconds.',
  minimum: 0,
  maximum: 86_400,
  examples: [7.52],
});
const from = Type.Number({
  title: 'From',
  description: 'Second at which the stretch began that was played without a break up to `seconds`.',
  minimum: 0,
  maximum: 86_400,
  examples: [7.5],
});
const video = Type.Optional(
  OneOf(['step'], {
    title: 'Video',
    description: 'Whose video it is: `step`, the own one of the step. Left out when it is that of the how-to.',
    examples: ['step'],
  }),
);
const total = step.total;

/** Events of `docent-howto`. */
export const howtoEvents = [
  defineEvent('Howto Started', {
    fires: 'When the customer first acts in a how-to: plays it, moves to another step or marks one done.',
    properties: { total },
    example: { total: 6 },
  }),
  defineEvent('Howto Step Viewed', {
    fires: 'When another step becomes the current one.',
    properties: {
      ...step,
      from: OneOf(['start', 'next', 'back', 'list', 'video', 'resume', 'link'], {
        title: 'From',
        description:
          'What led here: the first action, the next or back button, the list of steps, the playhead of the video, progress of an earlier visit, or a link to a step.',
        examples: ['next'],
      }),
    },
    example: { step: 'pick-a-time', position: 2, total: 6, from: 'next' },
  }),
  defineEvent('Howto Step Completed', {
    fires: 'When the customer says "I did it" of a step.',
    properties: { ...step, done },
    example: { step: 'pick-a-time', position: 2, total: 6, done: 2 },
  }),
  defineEvent('Howto Step Reopened', {
    fires: 'When the customer takes back that a step is done or skipped.',
    properties: { ...step, done },
    example: { step: 'pick-a-time', position: 2, total: 6, done: 1 },
  }),
  defineEvent('Howto Step Watched', {
    fires: 'When the part of the video that belongs to a step has been played to its end, for the first time.',
    properties: step,
    example: { step: 'pick-a-time', position: 2, total: 6 },
  }),
  defineEvent('Howto Step Skipped', {
    fires: 'When the customer leaves a step out.',
    properties: step,
    example: { step: 'pick-a-time', position: 2, total: 6 },
  }),
  defineEvent('Howto Step Stuck', {
    fires: 'When the customer says "I am stuck here".',
    properties: {
      ...step,
      help: Type.Boolean({
        title: 'Help',
        description: 'The author has written help for this step.',
        examples: [true],
      }),
      contact: Type.Boolean({ title: 'Contact', description: 'The author names somebody to ask.', examples: [false] }),
    },
    example: { step: 'pick-a-time', position: 2, total: 6, help: true, contact: false },
  }),
  defineEvent('Howto Caution Acknowledged', {
    fires: 'When the customer says that they have read the cautions of a step that must be seen.',
    properties: step,
    example: { step: 'pick-a-time', position: 2, total: 6 },
  }),
  defineEvent('Howto Question Answered', {
    fires:
      'When the customer answers a question that decides which steps there are. Answers to sensitive questions are not told.',
    properties: {
      question: Id({ title: 'Question', description: 'Id of the question.', examples: ['drawers'] }),
      answer: Type.Optional(
        Type.Unknown({
          title: 'Answer',
          description: 'As the type of question has it; left out when it is sensitive.',
          examples: [true],
        }),
      ),
      total,
    },
    example: { question: 'drawers', answer: true, total: 9 },
  }),
  defineEvent('Howto Transcript Searched', {
    fires: 'When the customer has searched the transcript and stopped typing.',
    properties: {
      query: Type.String({ title: 'Query', description: 'What was looked for.', maxLength: 100, examples: ['drill'] }),
      found: Type.Integer({
        title: 'Found',
        description: 'How many lines have it.',
        minimum: 0,
        maximum: 100_000,
        examples: [0],
      }),
    },
    example: { query: 'drill', found: 0 },
  }),
  defineEvent('Howto Link Copied', {
    fires: 'When the customer copies a link to a step or a moment.',
    properties: { ...step, seconds: Type.Optional(seconds) },
    example: { step: 'pick-a-time', position: 2, total: 6, seconds: 9 },
  }),
  defineEvent('Howto Completed', {
    fires: 'When the last open step is marked done or skipped, and at least one is done.',
    properties: { total },
    example: { total: 6 },
  }),
  defineEvent('Howto Video Played', {
    fires: 'When the video starts or goes on playing.',
    properties: { ...step, seconds, video },
    example: { step: 'pick-a-time', position: 2, total: 6, seconds: 7.5 },
  }),
  defineEvent('Howto Video Paused', {
    fires: 'When the video pauses, stops at its end, or the how-to is removed while it plays.',
    properties: { ...step, seconds, from: Type.Optional(from), video },
    example: { step: 'pick-a-time', position: 2, total: 6, seconds: 13.8, from: 7.5 },
  }),
  defineEvent('Howto Video Seeked', {
    fires: 'When the playhead is moved while the video plays, by the customer or to play a step again.',
    properties: {
      ...step,
      seconds,
      from,
      to: { ...seconds, title: 'To', description: 'Second it was moved to.', examples: [7.5] },
      video,
    },
    example: { step: 'pick-a-time', position: 2, total: 6, from: 7.5, seconds: 13.8, to: 7.5 },
  }),
  defineEvent('Howto Video Failed', {
    fires: 'When the video, or one of its caption tracks, could not be loaded or decoded.',
    properties: {
      part: OneOf(['video', 'captions', 'descriptions', 'embed'], {
        title: 'Part',
        description: 'What failed.',
        examples: ['video'],
      }),
      seconds,
    },
    example: { part: 'video', seconds: 0 },
  }),
];
