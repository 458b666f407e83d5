import { html, nothing, type TemplateResult } from 'lit';
import { assetUrl } from './asset-url.js';
import { formatDuration } from './format-duration.js';
import { icons } from './howto-icons.js';
import type { HowtoView } from './howto-view.js';

/** The video of the step shown; before the customer asks for it, a picture with a button in its place. */
export function renderVideo(view: HowtoView): unknown {
  return (view.session.step?.video ?? view.howto.video) ? (view.video?.render() ?? renderFacade(view)) : nothing;
}

/** The picture with the button. */
export function renderFacade(view: HowtoView): TemplateResult {
  const { howto, session, shownLocale, t, videoState: state } = view;
  const { duration, height, poster, width } = (session.step?.video ?? howto.video)!;
  const length = formatDuration(duration, shownLocale);
  return html`<div class="frame" .style=${`aspect-ratio:${+width}/${+height}`}>
    <img src=${assetUrl(howto, poster)} alt="" loading="lazy" />
    <button
      class="facade"
      part="play"
      aria-label=${t('play', { title: howto.title, duration: length })}
      @click=${() => void view.play()}
    >
      <span class="disc">${icons.play}</span><span class="duration">${state ? t(state) : length}</span>
    </button>
  </div>`;
}
