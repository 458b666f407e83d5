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
      from: OneOf(['start', 'next', 'back', 'list', 'video', 'resume'], {
        title: 'From',
        description:
          'What led here: the first action, the next or back button, the list of steps, the playhead of the video, or progress of an earlier visit.',
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
    fires: 'When the customer takes "I did it" back.',
    properties: { ...step, done },
    example: { step: 'pick-a-time', position: 2, total: 6, done: 1 },
  }),
  defineEvent('Howto Completed', {
    fires: 'When the last open step is marked done.',
    properties: { total },
    example: { total: 6 },
  }),
  defineEvent('Howto Video Played', {
    fires: 'When the video starts or goes on playing.',
    properties: { ...step, seconds },
    example: { step: 'pick-a-time', position: 2, total: 6, seconds: 7.5 },
  }),
  defineEvent('Howto Video Paused', {
    fires: 'When the video pauses, stops at its end, or the how-to is removed while it plays.',
    properties: { ...step, seconds },
    example: { step: 'pick-a-time', position: 2, total: 6, seconds: 13.8 },
  }),
  defineEvent('Howto Video Failed', {
    fires: 'When the video, or one of its caption tracks, could not be loaded or decoded.',
    properties: {
      part: OneOf(['video', 'captions'], {
        title: 'Part',
        description: 'What failed.',
        examples: ['video'],
      }),
      seconds,
    },
    example: { part: 'video', seconds: 0 },
  }),
];
