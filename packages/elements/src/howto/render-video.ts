import { html, nothing } from 'lit';
import { assetUrl } from './asset-url.js';
import { formatDuration } from './format-duration.js';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/** The video; before the customer asks for it, a picture with a button in its place. */
export function renderVideo(view: HowtoView): unknown {
  const { howto, t } = view;
  const { video } = howto;
  if (!video) return nothing;
  if (view.videoFailed) {
    return html`<div class="notice" role="alert" part="video-failed">
      ${icons.caution}
      <p>${t('videoFailed')}</p>
      <button class="button" @click=${view.play}>${t('retryVideo')}</button>
    </div>`;
  }
  const shape = `aspect-ratio:${Number(video.width)}/${Number(video.height)}`;
  if (view.player) {
    return html`<div class="frame" .style=${shape}>${view.player.video}</div>
      ${view.captionsFailed ? html`<p class="quiet">${t('captionsFailed')}</p>` : nothing}`;
  }
  const duration = formatDuration(video.duration, view.shownLocale);
  return html`<div class="frame" .style=${shape}>
    <img src=${assetUrl(howto, video.poster)} alt="" loading="lazy" decoding="async" />
    <button class="facade" part="play" aria-label=${t('play', { title: howto.title, duration })} @click=${view.play}>
      <span class="disc">${icons.play}</span><span class="duration">${duration}</span>
    </button>
  </div>`;
}
