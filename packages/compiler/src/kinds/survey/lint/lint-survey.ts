import type { Survey } from '@docent/schema';
import { quote } from '../../../problems/quote.js';
import type { CheckContext, Draft } from '../../kind-compiler.js';
import { leadingWords } from './leading-words.js';

/** More questions than most people answer. */
const most = 12;

/** How much of one question most people take in, by what there is too much of. */
const heavy = [
  ['matrix', 'rows', 8, 'rows'],
  ['matrix', 'options', 7, 'columns'],
  ['importance-performance', 'options', 8, 'needs'],
  ['ranking', 'options', 10, 'options to be put in order'],
] as const;

/** What customers may want to know before they answer, and what to add. Who asks is the owner unless it says otherwise. */
const trust = [
  ['readers', 'who reads the answers', '"readers": "The five people of the display team"'],
  ['why', 'why this customer is asked', '"why": "You have just set up a display."'],
  ['keep', 'how long answers are kept', '"keep": "P1Y"'],
] as const;

/** Warns of what makes people answer less, or other than they think. */
export function lintSurvey(survey: Draft<Survey>, { report }: CheckContext): void {
  for (const [key, what, example] of trust) {
    if (survey[key] !== undefined) continue;
    report('survey-trust', [], `The survey does not tell customers ${what}.`, `Add ${example}.`);
  }
  const { questions = [] } = survey;
  if (questions.length > most) {
    const message = `${questions.length} questions are more than most people answer.`;
    report('survey-long', ['questions'], message, `Keep the ${most} whose answers you will act on.`);
  }
  questions.forEach((question, index) => {
    if (question === undefined) return;
    const { highest, look, lowest, title, type } = question;
    const numbered = type === 'nps' || type === 'csat' || type === 'ces' || (type === 'rating' && look === 'numbers');
    if (numbered && (lowest === undefined || highest === undefined)) {
      const missing = lowest === undefined ? (highest === undefined ? 'the ends' : 'the low end') : 'the high end';
      const message = `The scale does not say what ${missing} of it ${missing === 'the ends' ? 'mean' : 'means'}.`;
      const hint = 'Add "lowest" and "highest", for example "Not at all likely" and "Extremely likely".';
      report('survey-scale', ['questions', index], message, hint);
    }
    for (const [of, key, some, what] of heavy) {
      const count = question[key]?.length ?? 0;
      if (type !== of || count <= some) continue;
      const hint = `Keep the ${some} whose answers you will act on, or ask the others by themselves.`;
      report('survey-heavy', ['questions', index, key], `${count} ${what} are more than most people take in.`, hint);
    }
    const words = leadingWords(title);
    if (words !== undefined) {
      const message = `${quote(words)} suggests an answer.`;
      report('survey-leading', ['questions', index, 'title'], message, 'Ask so that every answer is as easy to give.');
    }
  });
}
