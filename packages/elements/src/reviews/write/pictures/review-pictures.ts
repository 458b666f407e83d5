import { reviewLimits } from '@docent/schema/names';
import { html, nothing, type TemplateResult } from 'lit';
import { css } from '../../../base/css.js';
import type { WidgetPart } from '../../../base/widget-part.js';
import type { ReviewForm } from '../form/review-form.js';
import type { ChosenPicture } from '../review-write.js';
import { checkPicture } from './check-picture.js';
import { reviewPicturesMessages } from './review-pictures.messages.js';

/** A picture that was sent before. */
export interface KeptImage {
  hash: string;
  alt: string;
}

/** A picture in the form: from before, or chosen just now. */
interface Picture {
  alt: string;
  hash?: string;
  file?: Blob;
  /** What is shown of it. */
  canvas?: HTMLCanvasElement;
}

/** Pixels of the longer edge of what is shown of a picture. */
const edge = 240;

/** The pictures of a review: chosen, looked at, told in words. They leave the browser with the review, not before. */
export class ReviewPictures implements WidgetPart {
  readonly english = reviewPicturesMessages;
  readonly styles = css`
    .pictures {
      display: grid;
      gap: calc(2 * var(--space));
      padding: 0;
      list-style: none;
    }
    .pictures li {
      display: grid;
      grid-template-columns: 96px minmax(0, 1fr);
      gap: calc(1.5 * var(--space));
    }
    .pictures canvas {
      inline-size: 96px;
      border-radius: calc(var(--radius) / 3);
    }
    .choose {
      position: relative;
      margin-block: var(--space);
    }
    .choose input {
      position: absolute;
      inset: 0;
      opacity: 0;
      cursor: pointer;
    }
    .choose:has(:focus-visible) {
      outline: 3px solid var(--color-accent);
      outline-offset: 2px;
    }
  `;
  readonly #form: ReviewForm;
  #pictures: readonly Picture[] = [];
  /** What was wrong with what was chosen last. */
  #faults: readonly string[] = [];

  constructor(form: ReviewForm) {
    this.#form = form;
  }

  /** Those from before that are still wanted. */
  get kept(): readonly KeptImage[] {
    return this.#pictures.flatMap(({ alt, hash }) => (hash === undefined ? [] : [{ alt, hash }]));
  }

  /** Those that were chosen here. */
  get chosen(): readonly ChosenPicture[] {
    return this.#pictures.flatMap(({ alt, file }) => (file ? [{ alt: alt.trim(), file }] : []));
  }

  /** Begins with what was sent before. */
  begin(images: readonly KeptImage[]): void {
    this.#pictures = images.map(({ alt, hash }) => ({ alt, hash }));
    this.#faults = [];
  }

  /** What has to be mended, by field. */
  judge(): readonly (readonly [field: string, text: string])[] {
    const { t } = this.#form.view;
    return this.#pictures.flatMap(({ alt }, index) => {
      const count = [...alt.trim()].length;
      if (count && count <= reviewLimits.alt) return [];
      return [[`alt${index}`, t(count ? 'tooLong' : 'altMissing', { count: reviewLimits.alt })] as const];
    });
  }

  render(): TemplateResult {
    const { view } = this.#form;
    const { t } = view;
    const full = this.#pictures.length >= reviewLimits.images;
    return html`<div part="field" role="group" aria-labelledby="w-pictures" aria-describedby="w-pictures-hint">
      <p class="label" id="w-pictures">${t('pictures')} <span class="optional">(${t('mayBeEmpty')})</span></p>
      <p class="hint" id="w-pictures-hint">${t('picturesHint', { count: reviewLimits.images })}</p>
      <ul class="pictures">
        ${this.#pictures.map((picture, index) => this.#renderPicture(picture, index))}
      </ul>
      ${
        full
          ? nothing
          : html`<label class="button choose"
              >${t('addPictures')}<input
                type="file"
                multiple
                accept="image/jpeg,image/png,image/webp"
                aria-label=${t('addPictures')}
                @change=${(event: Event) => void this.#choose(event.target as HTMLInputElement)}
            /></label>`
      }
      <div role="alert">${this.#faults.map(fault => html`<p class="problem" dir="auto">${fault}</p>`)}</div>
    </div>`;
  }

  #renderPicture({ alt, canvas }: Picture, index: number): TemplateResult {
    const { problems, view } = this.#form;
    const { t } = view;
    const [id, number] = [`w-alt${index}`, index + 1];
    const problem = problems.get(`alt${index}`);
    return html`<li part="picture">
      <span>${canvas}</span>
      <div>
        <label class="label" for=${id}>${t('ask-alt', { number })}</label>
        <input
          type="text"
          id=${id}
          dir="auto"
          .value=${alt}
          aria-required="true"
          aria-invalid=${problem ? 'true' : nothing}
          aria-describedby="${id}-hint${problem ? ` ${id}-problem` : ''}"
          @input=${(event: Event) => this.#say(index, (event.target as HTMLInputElement).value)}
        />
        <p class="hint" id="${id}-hint">${t('altHint')}</p>
        ${problem ? html`<p class="problem" id="${id}-problem">${problem}</p>` : nothing}
        <button class="button" @click=${() => void this.#remove(index)}>${t('takeOut', { number })}</button>
      </div>
    </li>`;
  }

  #say(index: number, alt: string): void {
    this.#pictures = this.#pictures.map((picture, at) => (at === index ? { ...picture, alt } : picture));
    this.#form.look(`alt${index}`);
  }

  async #remove(index: number): Promise<void> {
    this.#pictures = this.#pictures.filter((_, at) => at !== index);
    this.#form.look();
    this.#form.view.announce(this.#form.view.t('tookOut', { number: index + 1 }));
    await this.#form.write.focus('.choose input');
  }

  async #choose(input: HTMLInputElement): Promise<void> {
    const { t } = this.#form.view;
    const files = [...(input.files ?? [])];
    // The same file can then be chosen once more.
    input.value = '';
    const before = this.#pictures.length;
    const faults: string[] = [];
    for (const file of files) {
      const checked =
        this.#pictures.length < reviewLimits.images ? await checkPicture(file) : { fault: 'many' as const };
      if ('fault' in checked) faults.push(t(`picture-${checked.fault}`, { name: file.name }));
      else this.#pictures = [...this.#pictures, { alt: '', file, canvas: draw(checked.bitmap) }];
    }
    this.#faults = faults;
    this.#form.look();
    const count = this.#pictures.length - before;
    if (!count) return;
    this.#form.view.announce(t('added', { count }));
    await this.#form.write.focus(`#w-alt${before}`);
  }
}

/** A small copy to look at. Drawn, not linked: a page's policy need not allow pictures from here. */
function draw(bitmap: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, edge / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}
