/**
 * Ways in which questions of surveys are answered, as events and results know them. Unlike those of guides they are named as
 * they are known from surveys, since each stands for a way of counting, too: a score is an NPS because its question says so,
 * not because it goes to ten.
 */
export const surveyTypes = [
  'nps',
  'csat',
  'ces',
  'rating',
  'one-of',
  'any-of',
  'ranking',
  'matrix',
  'allocation',
  'importance-performance',
  'best-worst',
  'text',
  'number',
  'date',
  'contact',
  'consent',
  'image-choice',
] as const;
export type SurveyType = (typeof surveyTypes)[number];
