import type { PublishedRecommendations } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import { articleStyles } from '../base/article.styles.js';
import { DocentElement } from '../base/docent-element.js';
import type { Messages } from '../base/messages.js';
import { renderFooter } from '../base/render-footer.js';
import { textStyles } from '../base/text.styles.js';
import { renderRichText } from '../rich-text/render-rich-text.js';
import { isRecommendations } from './is-published-recommendations.js';
import { recommendationsMessages } from './recommendations.messages.js';
import { recommendationsStyles } from './recommendations.styles.js';

/**
 * A list of recommendations: what is worth a look next, and why.
 *
 * @example
 * ```html
 * <docent-recommendations entity="next"></docent-recommendations>
 * ```
 *
 * @event docent-content-unavailable - There is nothing to show.
 * @event docent-request - The element asks for its entity.
 *
 * @csspart base - The whole widget; `state` and `skeleton` are what it shows without a list.
 * @csspart title - The title; `text` is what follows it.
 * @csspart footer - Owner, review date, sources.
 * @cssproperty --docent-color-text - and the other tokens of `src/base/tokens.ts`.
 */
export class DocentRecommendations extends DocentElement<PublishedRecommendations> {
  static override sheets = [...DocentElement.sheets, articleStyles, textStyles, recommendationsStyles];

  readonly kind = 'recommendations';
  protected english: Messages = recommendationsMessages;

  protected accepts(data: unknown): boolean {
    return isRecommendations(data);
  }

  protected renderContent(): TemplateResult {
    const { data } = this;
    if (!data) return html``;
    return html`<article aria-labelledby="title">
      <header><h2 class="title" id="title" part="title">${data.title}</h2></header>
      ${data.intro && html`<div class="text" part="text">${renderRichText(data.intro, data)}</div>`}
      ${renderFooter(data, this)}
    </article>`;
  }
}
