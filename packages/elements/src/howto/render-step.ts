import type { PublishedStep } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { assetUrl } from './asset-url.js';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/** What a step says: its title with its place, picture, text and lines. */
export function renderStep(view: HowtoView, step: PublishedStep, index: number): TemplateResult {
  const { howto, t } = view;
  const { image, text, lines = [] } = step;
  return html`<div
      role="heading"
      aria-level=${view.headingLevel + 1}
      class="step-title"
      part="step-title"
      tabindex="-1"
    >
      <span class="eyebrow">${t('step', { number: index + 1, count: howto.steps.length })}</span>
      <span>${step.title}</span>
    </div>
    ${text ? html`<div class="text" part="text">${view.text(text)}</div>` : nothing}
    ${lines.map(
      line =>
        html`<div class="line ${line.kind}" part="line ${line.kind}">
          ${icons[line.kind]}
          <div class="text"><strong>${t(line.kind)}</strong> ${view.text(line.text)}</div>
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
            decoding="async"
          />`
        : nothing
    }`;
}
