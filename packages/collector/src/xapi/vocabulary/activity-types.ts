/** Every type of activity that statements are about. */
export const activityTypes = {
  assessment: 'http://adlnet.gov/expapi/activities/assessment',
  interaction: 'http://adlnet.gov/expapi/activities/interaction',
  lesson: 'http://adlnet.gov/expapi/activities/lesson',
  objective: 'http://adlnet.gov/expapi/activities/objective',
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  profile: 'http://adlnet.gov/expapi/activities/profile',
  step: 'http://id.tincanapi.com/activitytype/step',
  suggestion: 'http://id.tincanapi.com/activitytype/suggestion',
  video: 'https://w3id.org/xapi/video/activity-type/video',
} as const;
