import type { Client, DocentOptions } from '@docent/client';
import type { ConsentRequest, ConsentResponse } from '@docent/elements/base/consent-request.js';
import { DocentRequestEvent } from '@docent/elements/base/docent-request-event.js';
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

/** Answers what elements ask besides their content: consent, commands, who is there, and what is going on inside. */
export function answerRequests({ client, document, loadConsent, options, privacyControl, until }: AnswerSetup): void {
  async function consent({ changes, lang, locale: own }: ConsentRequest): Promise<ConsentResponse> {
    if (changes) await client.methods().consent(changes);
    const { locales } = await loadConsent();
    const wishes = [own, options.locale, lang].filter(wish => wish !== undefined);
    const locale = matchLocale(wishes, ['en', ...Object.keys(locales)]);
    // Texts in English are better than none.
    const messages = await locales[locale]?.().catch(() => undefined);
    const theme = client.project.loaded()?.theme;
    return {
      state: client.consent.state(),
      privacyControl: privacyControl(),
      locale,
      ...(messages && { messages }),
      ...(theme && { theme }),
    };
  }

  function answer(event: DocentRequestEvent): void {
    const { request } = event;
    if (request.type === 'consent') event.respondWith(consent(request));
    if (request.type === 'command') event.respondWith(client.commands.submit(request));
    if (request.type === 'commands') event.respondWith(client.commands.list(request));
    if (request.type === 'preferences') {
      event.respondWith(client.records.all().then(({ preferences }) => preferences));
    }
    if (request.type === 'facts') event.respondWith(Promise.resolve(client.facts()));
    if (request.type === 'skills') event.respondWith(client.records.all().then(({ learning }) => learning ?? {}));
    if (request.type === 'debug') event.respondWith(client.methods().debug());
    if (request.type === 'flush') event.respondWith(client.methods().flush());
  }
  document.addEventListener(DocentRequestEvent.eventName, event => answer(event as DocentRequestEvent), {
    signal: until,
  });
  client.onRecordChange(({ ref }) => {
    if (ref.startsWith('learning/')) document.dispatchEvent(new Event('docent-skills-change'));
  });
  client.onFactsChange(() => document.dispatchEvent(new Event('docent-facts-change')));
  client.methods().on('consent', () => document.dispatchEvent(new Event('docent-consent-change')));
}
