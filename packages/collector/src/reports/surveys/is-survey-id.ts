/** Whether something can be the id of a survey or question: they are checked when a project is published; others are inventions. */
export function isSurveyId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 64;
}
