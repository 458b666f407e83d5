import type { PublishedSurveyQuestion } from '@docent/schema';
import type { QuestionField, QuestionInput } from '../question/question-field.js';

/** What the input of a survey's question reads and calls, beyond what all questions have. */
export interface SurveyField extends QuestionField {
  readonly asked: PublishedSurveyQuestion;
  /** What the customer wrote beside the options. */
  readonly other: string;
  /** The customer writes something beside the options. */
  enterOther(text: string): void;
}

/** One way of answering a question of a survey. */
export interface SurveyInput extends Omit<QuestionInput, 'draft' | 'read' | 'render' | 'say'> {
  render(field: SurveyField): ReturnType<QuestionInput['render']>;
  read(field: SurveyField): ReturnType<QuestionInput['read']>;
  draft?(answer: unknown, field: SurveyField): unknown;
  say(answer: unknown, field: SurveyField): string;
}

/** Ways of answering by type of question; what is missing is loaded when needed. */
export type SurveyInputs = { readonly [type in PublishedSurveyQuestion['type']]?: SurveyInput };
