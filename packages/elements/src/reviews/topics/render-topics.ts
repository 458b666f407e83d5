import type { ReviewTopics } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { renderTopic } from './render-topic.js';
import type { ReviewTopicsPart } from './review-topics.js';

/** What many say, by language, that of the page first; and the one whose reviews are on show. */
export function renderTopics(part: ReviewTopicsPart): TemplateResult {
  const { chosen, failed, topics, view } = part;
  const { list, t } = view;
  if (failed || !topics) {
    return html`<section class="topics" part="topics" aria-label=${t('manySay')}>
      ${
        failed
          ? html`<p role="alert">${t('failed')}</p>
              <button class="button" @click=${() => void part.load()}>${t('retry')}</button>`
          : html`<p>${t('loading')}</p>`
      }
    </section>`;
  }
  const told = topics.languages.filter(one => one.topics.length);
  return html`<section class="topics" part="topics" aria-label=${t('manySay')}>
    ${
      told.length
        ? html`<p class="hint">${t('topicsHow', { count: topics.reviews, needed: topics.needed })}</p>
            ${shownFirst(told, view.shownLocale).map(one => renderLanguage(one, told.length > 1, part))}`
        : html`<p>${t('topicsFew', { count: topics.needed })}</p>`
    }
    ${chosen ? renderTopic(chosen, part) : nothing}
    ${
      told.length && !list?.isPlain
        ? html`<button
            class="button quiet"
            part="all-reviews"
            @click=${() => void list?.look({ words: '', stars: '', role: '', language: '', criterion: '', verified: '' })}
          >
            ${t('allReviews')}
          </button>`
        : nothing
    }
  </section>`;
}

type Told = ReviewTopics['languages'][number];

function shownFirst(told: readonly Told[], locale: string): readonly Told[] {
  const own = (one: Told): number => Number(locale.split('-')[0] === one.language);
  return [...told].sort((a, b) => own(b) - own(a));
}

function renderLanguage({ language, reviews, topics }: Told, isNamed: boolean, part: ReviewTopicsPart): TemplateResult {
  const { chosen, view } = part;
  const name = new Intl.DisplayNames(view.shownLocale, { type: 'language' }).of(language) ?? language;
  return html`${isNamed ? html`<p class="eyebrow">${name}</p>` : nothing}
    <ul aria-label=${name}>
      ${topics.map(
        topic =>
          html`<li>
            <button
              class="button chip"
              part="topic-choice"
              aria-pressed=${chosen?.topic === topic}
              aria-label=${view.t('saidBy', { text: topic.text, said: topic.reviews, all: reviews })}
              @click=${() => void part.choose(topic)}
            >
              <bdi lang=${language}>${topic.text}</bdi> <span>${topic.reviews}</span>
            </button>
          </li>`,
      )}
    </ul>`;
}
