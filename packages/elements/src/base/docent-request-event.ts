import type { Kind, PublishedEntity, PublishedTheme } from '@docent/schema';
import type { CommandRequest, CommandResponse, CommandsRequest } from './command-request.js';
import type { ConsentRequest, ConsentResponse } from './consent-request.js';
import type { DebugReport, DebugRequest, FlushRequest, FlushResponse } from './debug-request.js';
import type { FactsRequest, FactsResponse } from './facts-request.js';
import type { InteractionsRequest, InteractionsResponse } from './interactions-request.js';
import type { Messages } from './messages.js';
import type { ModelRequest, ModelResponse, SubjectsRequest, SubjectsResponse } from './model-request.js';
import type { PreferencesRequest, PreferencesResponse } from './preferences-request.js';
import type { SkillsRequest, SkillsResponse } from './skills-request.js';
import type { VoiceRequest, VoiceResponse } from './voice-request.js';

/** Everything an element can ask of whoever embeds it. */
export type DocentRequest =
  | ConnectRequest
  | ConsentRequest
  | CommandRequest
  | CommandsRequest
  | DebugRequest
  | FlushRequest
  | FactsRequest
  | InteractionsRequest
  | ModelRequest
  | PreferencesRequest
  | SkillsRequest
  | SubjectsRequest
  | VoiceRequest;

/** "Here I am; what shall I show?" Sent when an element is connected, when its `entity` changes, and on retry. */
export interface ConnectRequest {
  type: 'connect';
  kind: Kind;
  /** Value of the `entity` attribute. */
  entity: string;
  /** Value of the `locale` property, when set. */
  locale?: string | undefined;
  /** Nearest `lang` of the page, when there is one. */
  lang?: string | undefined;
}

/** What an element needs in order to show itself. */
export interface ConnectResponse {
  data: PublishedEntity;
  /** Slice of the customer record that belongs to this entity. */
  record?: unknown;
  /** Locale the entity and the widget's own texts are in. */
  locale: string;
  /** The widget's own texts in that locale; what is missing is shown in English. */
  messages?: Messages;
  theme?: PublishedTheme;
}

/** What each request is answered with. */
export interface DocentResponses {
  connect: ConnectResponse;
  consent: ConsentResponse;
  /** Resolves once the command is kept durably. */
  command: CommandResponse;
  commands: readonly CommandResponse[];
  debug: DebugReport;
  facts: FactsResponse;
  flush: FlushResponse;
  interactions: InteractionsResponse;
  model: ModelResponse;
  preferences: PreferencesResponse;
  skills: SkillsResponse;
  subjects: SubjectsResponse;
  voice: VoiceResponse;
}

/**
 * A question of an element to whoever embeds it (a cousin of the Context Community Protocol's request event). One listener
 * answers, once, with a promise. When nobody answers during dispatch, the element shows its offline state and asks again
 * when `docent-ready` is dispatched on the document.
 */
export class DocentRequestEvent<T extends keyof DocentResponses = keyof DocentResponses> extends Event {
  static readonly eventName = 'docent-request';

  readonly request: Extract<DocentRequest, { type: T }>;
  /** The answer, once somebody has taken the request. */
  response: Promise<DocentResponses[T]> | undefined;

  constructor(request: Extract<DocentRequest, { type: T }>) {
    super(DocentRequestEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.request = request;
  }

  /** Takes the request: no other listener sees it. Reject with a {@link DocentError} to say what is wrong. */
  respondWith(response: Promise<DocentResponses[T]>): void {
    if (this.response) throw new TypeError('Answered already.');
    this.response = response;
    this.stopImmediatePropagation();
    this.preventDefault();
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-request': DocentRequestEvent;
  }
}
