import { html, nothing, type TemplateResult } from 'lit';
import { resolveUrl } from '../rich-text/resolve-url.js';
import type { LearningView } from './learning-view.js';
import { renderHistory } from './render-history.js';
import type { SkillView } from './skill-view.js';

const help = { new: 'newHelp', practising: 'practisingHelp', 'can-do': 'canDoHelp', fading: 'fadingHelp' } as const;

/** A skill: what the customer can do of it, and what they can do about it. */
export function renderSkill(view: LearningView, each: SkillView): TemplateResult {
  const { asking, t } = view;
  const { due, record, skill, state } = each;
  const { id, items, learn, title } = skill;
  const date = new Intl.DateTimeFormat(view.shownLocale, { dateStyle: 'long', timeZone: 'UTC' });
  return html`<li part="skill">
    <div class="row">
      <span id="skill-${id}">${title}</span>
      <span class="status ${state.status}" part="status">${t(state.status)}</span>
    </div>
    <p class="hint">
      ${t(help[state.status])}
      ${state.due !== undefined && !due ? t('next', { date: date.format(state.due) }) : nothing}
    </p>
    <div class="actions">
      ${
        items.length
          ? html`<button
              class="button ${due && asking !== id ? 'primary' : ''}"
              part="ask"
              aria-describedby="skill-${id}"
              aria-expanded=${String(asking === id)}
              @click=${() => view.ask(asking === id ? undefined : id)}
            >
              ${t(asking === id ? 'close' : due ? 'now' : 'practise')}
            </button>`
          : nothing
      }
      ${
        learn && resolveUrl(learn, document.baseURI)
          ? html`<a href=${learn} aria-describedby="skill-${id}">${t('learn')}</a>`
          : nothing
      }
      <label class="check">
        <input
          type="checkbox"
          part="goal"
          aria-describedby="skill-${id}"
          .checked=${record?.goal?.value === true}
          @change=${(event: Event) => view.want(id, (event.target as HTMLInputElement).checked)}
        />
        ${t('goal')}
      </label>
    </div>
    ${asking === id ? view.check : nothing} ${renderHistory(view, each)}
  </li>`;
}
