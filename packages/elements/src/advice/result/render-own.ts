import { html, nothing } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { outcomeOf } from './outcome-of.js';

/** The label of what the vendor does not sell. */
export function renderOwn({ guide, t }: AdviceView, id: string): unknown {
  return outcomeOf(guide, id).alternative ? html` <span class="tag">${t('notOurs')}</span>` : nothing;
}
