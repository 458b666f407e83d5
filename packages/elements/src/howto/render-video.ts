import { html, nothing } from 'lit';
import { assetUrl } from './create-video.js';
import { formatDuration } from './format-duration.js';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/** The video; before the customer asks for it, a picture with a button in its place. */
export function renderVideo(view: HowtoView): unknown {
  const { howto, player, t } = view;
  const { video } = howto;
  if (!video) return nothing;
  if (player.failed) {
    return html`<div class="notice" role="alert" part="video-failed">
      ${icons.caution}
      <p>${t('videoFailed')}</p>
      <button class="button" @click=${view.play}>${t('retryVideo')}</button>
    </div>`;
  }
  const shape = `aspect-ratio:${Number(video.width)}/${Number(video.height)}`;
  if (player.video) {
    return html`<div class="frame" .style=${shape}>${player.video}</div>
      ${player.captionsFailed ? html`<p class="quiet">${t('captionsFailed')}</p>` : nothing}`;
  }
  const duration = formatDuration(video.duration, view.locale);
  return html`<div class="frame" .style=${shape}>
    <img src=${assetUrl(howto, video.poster)} alt="" loading="lazy" decoding="async" />
    <button class="facade" part="play" aria-label=${t('play', { title: howto.title, duration })} @click=${view.play}>
      <span class="disc">${icons.play}</span><span class="duration">${duration}</span>
    </button>
  </div>`;
}
