import type { PublishedStep, RichText } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { assetUrl } from './asset-url.js';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/**
 * What a step says: its title with its place, picture, text and lines.
 *
 * @param write makes rich text
 */
export function renderStep(
  { headingLevel, howto, t }: HowtoView,
  step: PublishedStep,
  index: number,
  write: (text: RichText) => unknown,
): TemplateResult {
  const { image, text, lines = [] } = step;
  return html`<div role="heading" aria-level=${headingLevel + 1} class="step-title" part="step-title" tabindex="-1">
      <span class="eyebrow">${t('step', { number: index + 1, count: howto.steps.length })}</span>
      <span>${step.title}</span>
    </div>
    ${text && html`<div class="text" part="text">${write(text)}</div>`}
    ${lines.map(
      line =>
        html`<div class="line ${line.kind}" part="line ${line.kind}">
          ${icons[line.kind]}
          <div class="text"><strong>${t(line.kind)}</strong> ${write(line.text)}</div>
        </div>`,
    )}
    ${
      image
        ? html`<img
            class="still"
            part="image"
            src=${assetUrl(howto, image.src)}
            alt=${image.alt}
            width=${image.width}
            height=${image.height}
            loading="lazy"
          />`
        : nothing
    }`;
}
