import { OneOf } from '../one-of.js';
import { defineEvent } from './define-event.js';

/** Events of every widget about the content it was asked to show. */
export const contentEvents = [
  defineEvent('Content Unavailable', {
    fires:
      'When a page names an entity that the published project does not have, or that could not be shown. The entity is in `context.docent.ref`.',
    properties: {
      reason: OneOf(['not-found', 'invalid'], {
        title: 'Reason',
        description: 'not-found: no such entity is published; invalid: what was published cannot be read.',
        examples: ['not-found'],
      }),
    },
    example: { reason: 'not-found' },
  }),
];
