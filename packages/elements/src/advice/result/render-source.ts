import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';

/** Where something comes from, if its author has said so. */
export function renderSource({ t }: AdviceView, source: string | undefined): unknown {
  // A source is quoted in its own language, whose punctuation must not be moved about by that of the sentence around it.
  return source ? html`<small>${t('source', { source: `\u2068${source}\u2069` })}</small>` : nothing;
}
