import { Type } from '@sinclair/typebox';
import { OneOf } from '../one-of.js';
import { defineEvent } from './define-event.js';

/** Events about events. */
export const deliveryEvents = [
  defineEvent('Events Dropped', {
    fires:
      'When more waited to be sent than may, and the oldest of what is worth least was dropped unsent. The counts of all these events together are exactly what is missing.',
    properties: {
      count: Type.Integer({ title: 'Count', description: 'How many were dropped.', minimum: 1, examples: [1000] }),
      reason: OneOf(['age', 'entries', 'bytes'], {
        title: 'Reason',
        description: 'The cap they exceeded: time they waited, their number, or their size.',
        examples: ['entries'],
      }),
    },
    example: { count: 1000, reason: 'entries' },
  }),
];
