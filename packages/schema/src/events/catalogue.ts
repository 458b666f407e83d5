import type { EventName } from '../names.js';
import { checkEvents } from './check-events.js';
import { contentEvents } from './content-events.js';
import type { EventDefinition } from './define-event.js';
import { deliveryEvents } from './delivery-events.js';
import { adviceEvents } from './advice-events.js';
import { howtoEvents } from './howto-events.js';
import { questionEvents } from './question-events.js';
import { recommendationEvents } from './recommendation-events.js';
import { reviewEvents } from './review-events.js';
import { surveyEvents } from './survey-events.js';

/** Every event Docent itself emits, by name. */
export const catalogue: Readonly<Record<EventName, EventDefinition>> = Object.fromEntries(
  [
    ...howtoEvents,
    ...adviceEvents,
    ...checkEvents,
    ...surveyEvents,
    ...reviewEvents,
    ...questionEvents,
    ...recommendationEvents,
    ...contentEvents,
    ...deliveryEvents,
  ].map(event => [event.name, event]),
) as Record<EventName, EventDefinition>;
