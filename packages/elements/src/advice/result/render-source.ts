import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';

/** Where something comes from, if its author has said so. */
export function renderSource({ t }: AdviceView, source: string | undefined): unknown {
  return source ? html`<small>${t('source', { source })}</small>` : nothing;
}
