import type { PublishedAdvice } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import { DocentElement } from '../base/docent-element.js';
import type { Messages } from '../base/messages.js';

/** A decision guide. */
export class DocentAdvice extends DocentElement<PublishedAdvice> {
  readonly kind = 'advice';
  protected english: Messages = {};

  protected accepts(data: unknown): boolean {
    return Array.isArray((Object(data) as Partial<PublishedAdvice>).questions);
  }

  protected renderContent(): TemplateResult {
    return html`<h2>${this.data?.title}</h2>`;
  }
}
