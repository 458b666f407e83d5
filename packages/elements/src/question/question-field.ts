import type { PublishedQuestion, RichText } from '@docent/schema';
import type { TemplateResult } from 'lit';
import type { Translate } from '../base/translate.js';

/** What choosing an option would mean, told beside it. */
export interface OptionNote {
  /** It can be chosen all the same. */
  possible: boolean;
  text: string;
}

/** What the input of a question reads and calls. Whoever asks questions makes one for each. */
export interface QuestionField {
  readonly question: PublishedQuestion;
  /** What the customer has entered so far, as the input has it; `undefined`: nothing. */
  readonly draft: unknown;
  /** What is wrong with it, in the customer's words. Default: nothing. */
  readonly problem: string | undefined;
  /** What there is to say of options, by their id. */
  readonly notes: Readonly<Record<string, OptionNote>>;
  /** What points are given to, for `allocation`. */
  readonly criteria: readonly { id: string; title: string }[];
  readonly headingLevel: number;
  /** A line above the title. Default: none. */
  readonly eyebrow: string | undefined;
  /** BCP 47 tag. */
  readonly locale: string;
  readonly t: Translate;
  /** Rich text as DOM. */
  text(nodes: RichText): unknown;
  /** The customer has entered something. */
  enter(draft: unknown): void;
}

/** What was made of a draft: an answer, or what is wrong with it. */
export type Reading = { readonly answer: unknown } | { readonly problem: string };

/** One way of answering. Stateless: what is entered is the field's. */
export interface QuestionInput {
  /** One control, named by a label; else a group of them, named by a legend. `radiogroup`: one of them is chosen. */
  readonly role: 'single' | 'group' | 'radiogroup';
  /** A draft is an answer as soon as it was changed, where no button says that it is finished. */
  readonly settles: boolean;
  /** The controls. */
  render(field: QuestionField): TemplateResult;
  /** The answer that the draft comes to. */
  read(field: QuestionField): Reading;
  /** The draft that an answer comes from. Default: the answer itself. */
  draft?(answer: unknown, field: QuestionField): unknown;
  /** An answer in words. */
  say(answer: unknown, field: QuestionField): string;
}

/** Ways of answering by type of question; what is missing is loaded when needed. */
export type QuestionInputs = { readonly [type in PublishedQuestion['type']]?: QuestionInput };

/** Ids of what describes the controls of a question. */
export function describedBy({ problem, question: { help, id } }: QuestionField): string {
  return [help ? `${id}-help` : '', problem ? `${id}-problem` : ''].join(' ').trim();
}
