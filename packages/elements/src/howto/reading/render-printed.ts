import type { PublishedStep } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { assetUrl } from '../asset-url.js';
import type { HowtoView } from '../howto-view.js';
import { renderStep } from '../render-step.js';
import { sectionsBefore } from './sections-before.js';

/**
 * All steps for paper, each with its still, under their sections. A step without one gets none: a frame of the video would have
 * to be made up; but the poster stands for the video with the first.
 *
 * @param below what else there is to a step
 */
export function renderPrinted(view: HowtoView, below: (step: PublishedStep) => unknown): TemplateResult {
  const { headingLevel, howto } = view;
  const poster = howto.video && !howto.steps[0]?.image ? assetUrl(howto, howto.video.poster) : '';
  return html`<div class="printed">
    ${howto.steps.map(
      (step, index) =>
        html`${sectionsBefore(howto, index).map(
          ({ title }) => html`<div role="heading" aria-level=${headingLevel + 1} class="title">${title}</div>`,
        )}${
          // Rich text is kept between updates and can only be in one place; this copy needs its own.
          renderStep(view, step, index, text => view.newText(text))
        }${poster && !index ? html`<img class="still" src=${poster} alt="" />` : nothing}${below(step)}`,
    )}
  </div>`;
}
