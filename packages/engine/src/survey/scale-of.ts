import type { PublishedSurveyQuestion } from '@docent/schema';

/** From where to where a question on a scale goes; `undefined`: it is on none. */
export function scaleOf({
  points = 5,
  type,
}: Pick<PublishedSurveyQuestion, 'points' | 'type'>): readonly [from: number, to: number] | undefined {
  if (type === 'nps') return [0, 10];
  if (type === 'csat') return [1, 5];
  if (type === 'ces') return [1, 7];
  return type === 'rating' ? [1, points] : undefined;
}
