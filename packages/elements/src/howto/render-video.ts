import type { PublishedHowto } from '@docent/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { assetUrl } from './asset-url.js';
import { formatDuration } from './format-duration.js';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/** The video; before the customer asks for it, a picture with a button in its place. */
export function renderVideo(view: HowtoView): unknown {
  return view.howto.video ? (view.video?.render() ?? renderFacade(view)) : nothing;
}

/** The place of the video, in its shape. */
export function frame({ video }: PublishedHowto, content: unknown): TemplateResult {
  const shape = `aspect-ratio:${Number(video!.width)}/${Number(video!.height)}`;
  return html`<div class="frame" .style=${shape}>${content}</div>`;
}

function renderFacade(view: HowtoView): TemplateResult {
  const { howto, t } = view;
  const { duration, poster } = howto.video!;
  const length = formatDuration(duration, view.shownLocale);
  return html`${frame(
    howto,
    html`<img src=${assetUrl(howto, poster)} alt="" loading="lazy" />
      <button
        class="facade"
        part="play"
        aria-label=${t('play', { title: howto.title, duration: length })}
        @click=${view.play}
      >
        <span class="disc">${icons.play}</span><span class="duration">${length}</span>
      </button>`,
  )}${view.videoMissing ? html`<p class="state" role="alert">${t('error')}</p>` : nothing}`;
}
