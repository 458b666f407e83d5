import { html, nothing, type TemplateResult } from 'lit';
import { renderFooter } from '../base/render-footer.js';
import { renderHeading } from '../base/render-heading.js';
import type { QuestionsView } from './questions-view.js';

/** Where one asks, what became of what one has asked, and what was asked. */
export function renderQuestions(view: QuestionsView): TemplateResult {
  const { aboutTitle, data, headingLevel, own, reading, t } = view;
  const { intro, title } = data!;
  return html`<article aria-labelledby="title">
    <header part="header">
      ${renderHeading(headingLevel, title, 'title')}
      ${aboutTitle === undefined ? nothing : html`<p class="about">${aboutTitle}</p>`}
      ${intro ? html`<div class="text summary">${view.text(intro)}</div>` : nothing}
    </header>
    ${
      reading === 'ready'
        ? html`${view.question ? nothing : renderAsk(view)}${own?.render() ?? nothing}${view.list!.render()}`
        : reading === 'loading'
          ? html`<div class="skeleton" part="skeleton">
              <i></i><i></i><i></i><span class="sr">${t('loading')}</span>
            </div>`
          : html`<div class="state" part="state">
              <p role="alert">${t(reading)}</p>
              ${reading === 'unavailable' ? nothing : html`<button class="button" @click=${() => void view.read()}>${t('retry')}</button>`}
            </div>`
    }
    ${renderFooter(data!, view)}
  </article>`;
}

function renderAsk(view: QuestionsView): TemplateResult {
  const { t, words, writing } = view;
  const load = () =>
    void view.write().then(
      part => part.type(),
      () => view.announce(t('failed')),
    );
  const onInput = (event: Event) => {
    view.words = (event.target as HTMLInputElement).value;
    load();
  };
  return html`<section class="ask" part="ask">
    <label for="words">${t('askLabel')}</label>
    <input
      class="field"
      id="words"
      dir="auto"
      autocomplete="off"
      maxlength="200"
      aria-describedby="ask-hint"
      .value=${words}
      @focus=${load}
      @input=${onInput}
    />
    <p class="hint" id="ask-hint">${t('askHint')}</p>
    ${writing?.render() ?? nothing}
  </section>`;
}
