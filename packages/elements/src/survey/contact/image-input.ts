import type { PublishedSurveyOption } from '@docent/schema';
import { html, nothing } from 'lit';
import { resolveUrl } from '../../rich-text/resolve-url.js';
import type { SurveyField, SurveyInput } from '../survey-field.js';
import type { SurveyView } from '../survey-view.js';

const chosenOf = ({ draft }: SurveyField): readonly unknown[] => [draft ?? []].flat();
const titleOf = ({ asked }: SurveyField, id: unknown): string =>
  asked.options?.find(option => option.id === id)?.title ?? '';

/**
 * Pictures to choose from: one of them, or several.
 *
 * @param view whose addresses the pictures' are relative to
 */
export const imageInput = (view: SurveyView): SurveyInput => ({
  role: 'group',
  settles: false,
  render(field) {
    const { asked, question, t } = field;
    const options: readonly PublishedSurveyOption[] = question.options ?? [];
    const chosen = chosenOf(field);
    const choose = (id: string) => (event: Event) => {
      const { checked } = event.target as HTMLInputElement;
      // In the order of the options, whatever the order of the ticks.
      const ids = options.map(option => option.id).filter(one => (one === id ? checked : chosen.includes(one)));
      field.enter(asked.several ? ids : id);
    };
    return html`${asked.several ? html`<p class="hint">${t('tick')}</p>` : nothing}
      <div class="pictures">
        ${options.map(({ help, id, image, title }) => {
          const name = `${question.id}-${id}`;
          return html`<label class="option picture" part="option">
            ${
              image
                ? html`<img
                    id="${name}-image"
                    part="image"
                    src=${resolveUrl(image.src, view.data?.base ?? document.baseURI, true)?.href ?? ''}
                    alt=${image.alt}
                    width=${image.width}
                    height=${image.height}
                    loading="lazy"
                  />`
                : nothing
            }
            <span
              ><input
                type=${asked.several ? 'checkbox' : 'radio'}
                name=${question.id}
                .checked=${chosen.includes(id)}
                aria-labelledby="${name}-title"
                aria-describedby="${name}-image${help ? ` ${name}-help` : ''}"
                @change=${choose(id)}
              /><span id="${name}-title">${title}</span></span
            >${help ? html`<span id="${name}-help" class="text hint">${field.text(help)}</span>` : nothing}
          </label>`;
        })}
      </div>`;
  },
  read(field) {
    const { asked, draft, question, t } = field;
    const count = chosenOf(field).filter(id => titleOf(field, id)).length;
    const { maximum = Infinity, minimum = 1 } = question;
    if (!asked.several) return count ? { answer: draft } : { problem: t('chooseOne') };
    if (count < minimum) return { problem: t('chooseMore', { count: minimum }) };
    return count > maximum ? { problem: t('chooseFewer', { count: maximum }) } : { answer: draft };
  },
  say: (answer, field) =>
    new Intl.ListFormat(field.locale).format([answer].flat().map(id => titleOf(field, id))) || field.t('none'),
});
