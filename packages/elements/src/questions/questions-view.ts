import type { PublishedQuestions, RichText } from '@docent/schema';
import type { ReactiveControllerHost } from 'lit';
import type { CommandResponse } from '../base/command-request.js';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Translate } from '../base/translate.js';
import type { VoiceAnswers, VoiceRequest, VoiceResponse } from '../base/voice-request.js';
import type { WidgetPart } from '../base/widget-part.js';
import type { QuestionActs } from './acts/question-acts.js';
import type { QuestionList } from './list/question-list.js';
import type { QuestionNotes } from './own/question-notes.js';
import type { OwnQuestions } from './own/own-questions.js';
import type { QuestionWrite } from './write/question-write.js';

/** How reading stands. `offline`: nobody is there to answer yet; `unavailable`: the page has no collector. */
export type Reading = 'loading' | 'ready' | 'failed' | 'offline' | 'unavailable';

/** What the parts of the widget for questions read and call. */
export interface QuestionsView extends ReactiveControllerHost, Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'> {
  readonly data: PublishedQuestions | undefined;
  /** This customer's slice of the record. */
  readonly record: unknown;
  /** Id of what is asked about; empty: nobody has said. */
  readonly about: string;
  readonly aboutTitle: string | undefined;
  readonly reading: Reading;
  /** Id of the one question that the page is about. */
  readonly question: string | undefined;
  /** What somebody has entered in the field for questions. */
  words: string;
  /** What shows questions; there when `reading` is `ready`. */
  readonly list: QuestionList | undefined;
  /** Where something is written, once somebody wants to. */
  readonly writing: QuestionWrite | undefined;
  /** What votes, reports and accepts, once somebody does. */
  readonly acting: QuestionActs | undefined;
  /** What is noted of this customer; made by the first part that needs it. */
  notes: QuestionNotes | undefined;
  /** What became of what this customer has written, once there may be something. */
  readonly own: OwnQuestions | undefined;
  readonly headingLevel: number;
  readonly shownLocale: string;
  readonly renderRoot: ParentNode;
  readonly t: Translate;
  /** Rich text as DOM, made once. */
  text(nodes: RichText): Node;
  /** Asks what customers say. Rejected when nobody answers. */
  ask<L extends keyof VoiceAnswers>(list: L, query?: VoiceRequest['query']): Promise<VoiceResponse<L>>;
  /** Has a command carried out. Rejected when nobody does. */
  command(name: string, ref: string, payload: Readonly<Record<string, unknown>>): Promise<CommandResponse>;
  /** Reads the first page, once more. */
  read(): Promise<void>;
  /** Loads where something is written. */
  write(): Promise<QuestionWrite>;
  /** Loads what votes, reports and accepts. */
  act(): Promise<QuestionActs>;
  /** Loads what knows what this customer has written. */
  follow(): Promise<OwnQuestions>;
  /** Leaves the keyboard where something has just appeared. */
  focusOn(place: string): Promise<void>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Takes in what a part brings that was loaded later. */
  extend(part: WidgetPart): void;
  emit(event: DocentFactEvent): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}
