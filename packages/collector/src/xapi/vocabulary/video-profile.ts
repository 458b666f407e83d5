const extensions = 'https://w3id.org/xapi/video/extensions/';

/** The video profile 1.0.3: what names statements by it, and the extensions we fill. */
export const videoProfile = {
  id: 'https://w3id.org/xapi/video',
  length: `${extensions}length`,
  sessionId: `${extensions}session-id`,
  completionThreshold: `${extensions}completion-threshold`,
  time: `${extensions}time`,
  timeFrom: `${extensions}time-from`,
  timeTo: `${extensions}time-to`,
  progress: `${extensions}progress`,
  playedSegments: `${extensions}played-segments`,
} as const;

/** Part of a video that has to be played for it to count as completed: nobody watches the last picture stand. */
export const completionThreshold = 0.9;
