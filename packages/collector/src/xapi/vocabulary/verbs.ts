import type { Verb } from '../statement.js';

const adl = 'http://adlnet.gov/expapi/verbs/';
const video = 'https://w3id.org/xapi/video/verbs/';
const tincan = 'http://id.tincanapi.com/verb/';
const activityStreams = 'http://activitystrea.ms/';

function verb(id: string, display: string): Verb {
  return { id, display: { en: display } };
}

/** Every verb that statements use, from the vocabularies that record stores know. */
export const verbs = {
  answered: verb(`${adl}answered`, 'answered'),
  attempted: verb(`${adl}attempted`, 'attempted'),
  commented: verb(`${adl}commented`, 'commented'),
  completed: verb(`${adl}completed`, 'completed'),
  experienced: verb(`${adl}experienced`, 'experienced'),
  failed: verb(`${adl}failed`, 'failed'),
  initialized: verb(`${adl}initialized`, 'initialized'),
  interacted: verb(`${adl}interacted`, 'interacted'),
  mastered: verb(`${adl}mastered`, 'mastered'),
  preferred: verb(`${adl}preferred`, 'preferred'),
  resumed: verb(`${adl}resumed`, 'resumed'),
  shared: verb(`${adl}shared`, 'shared'),
  played: verb(`${video}played`, 'played'),
  paused: verb(`${video}paused`, 'paused'),
  seeked: verb(`${video}seeked`, 'seeked'),
  rated: verb(`${tincan}rated`, 'rated'),
  requestedAttention: verb(`${tincan}requested-attention`, 'requested attention'),
  selected: verb(`${tincan}selected`, 'selected'),
  skipped: verb(`${tincan}skipped`, 'skipped'),
  acknowledged: verb(`${activityStreams}acknowledge`, 'acknowledged'),
  disagreed: verb(`${activityStreams}disagree`, 'disagreed'),
  searched: verb(`${activityStreams}search`, 'searched'),
} as const;
