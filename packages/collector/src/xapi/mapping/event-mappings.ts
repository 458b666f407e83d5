import type { EventName } from '@docent/schema/names';
import { adviceMappings } from './advice-mappings.js';
import { checkMappings } from './check-mappings.js';
import type { EventMapping } from './event-mapping.js';
import { howtoMappings } from './howto-mappings.js';
import { questionMappings } from './question-mappings.js';
import { recommendationMappings } from './recommendation-mappings.js';
import { reviewMappings } from './review-mappings.js';
import { surveyMappings } from './survey-mappings.js';
import { videoMappings } from './video-mappings.js';

/**
 * What becomes of every event of the catalogue; of no other there are statements, since nobody has said what they mean. An event
 * without a row here does not compile.
 */
export const eventMappings: Readonly<Record<EventName, EventMapping>> = {
  ...howtoMappings,
  ...videoMappings,
  ...adviceMappings,
  ...checkMappings,
  ...surveyMappings,
  ...recommendationMappings,
  ...reviewMappings,
  ...questionMappings,
  'Content Unavailable': { none: 'Says something of a page, nothing of the learner.' },
  'Events Dropped': { none: 'Says something of the delivery of events, nothing of the learner.' },
};

/** Names of the events that there are statements of. */
export const mappedEvents: readonly EventName[] = (Object.keys(eventMappings) as EventName[]).filter(
  name => !('none' in eventMappings[name]),
);
