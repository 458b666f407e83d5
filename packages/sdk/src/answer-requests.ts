import type { Client, DocentOptions } from '@docent/client';
import {
  type DocentRequest,
  DocentRequestEvent,
  type DocentResponses,
} from '@docent/elements/base/docent-request-event.js';
import { matchLocale } from '@docent/engine/publish/match-locale.js';
import type { WidgetModule } from './registry.js';

/** What the answers are made from. */
export interface AnswerSetup {
  document: Document;
  client: Client;
  options: DocentOptions;
  /** Loads the code of the question for consent, which brings its texts. */
  loadConsent: () => Promise<WidgetModule>;
  privacyControl: () => boolean;
  until: AbortSignal;
}

/** What answers each type of request. */
type Answers = {
  readonly [T in keyof DocentResponses]?: (request: Extract<DocentRequest, { type: T }>) => Promise<DocentResponses[T]>;
};

/** Answers what elements ask besides their content: consent, commands, who is there, and what is going on inside. */
export function answerRequests({ client, document, loadConsent, options, privacyControl, until }: AnswerSetup): void {
  const answers: Answers = {
    async consent({ changes, lang, locale: own }) {
      if (changes) await client.methods().consent(changes);
      const { locales } = await loadConsent();
      const locale = matchLocale([own, options.locale, lang], ['en', ...Object.keys(locales)]);
      return {
        state: client.consent.state(),
        privacyControl: privacyControl(),
        locale,
        // Texts in English are better than none.
        messages: await locales[locale]?.().catch(() => undefined),
        theme: client.project.loaded()?.theme,
      };
    },
    command: request => client.commands.submit(request),
    commands: request => client.commands.list(request),
    preferences: async () => (await client.records.all()).preferences,
    facts: async () => client.facts(),
    skills: async () => (await client.records.all()).learning ?? {},
    debug: () => client.methods().debug(),
    flush: () => client.methods().flush(),
    interactions: () => client.records.all(),
    model: request =>
      import('./recommend/read-list-model.js').then(part => part.readListModel(document, options, client, request)),
    subjects: request =>
      import('./recommend/read-subjects.js').then(part => part.readSubjects(document, options, client, request)),
    voice: request => import('./read-voice.js').then(part => part.readVoice(document, options, request)),
  };

  document.addEventListener(
    DocentRequestEvent.eventName,
    event => {
      const asked = event as DocentRequestEvent;
      const response = answers[asked.request.type]?.(asked.request as never);
      if (response) asked.respondWith(response);
    },
    { signal: until },
  );
  client.onRecordChange(({ ref }) => {
    if (ref.startsWith('learning/')) document.dispatchEvent(new Event('docent-skills-change'));
    if (/^(interactions\/|preferences\/personalisation$)/.test(ref))
      document.dispatchEvent(new Event('docent-interactions-change'));
  });
  client.onFactsChange(() => document.dispatchEvent(new Event('docent-facts-change')));
  client.methods().on('consent', () => document.dispatchEvent(new Event('docent-consent-change')));
}
