import { html, nothing, type TemplateResult } from 'lit';
import { assetUrl } from '../asset-url.js';
import { icons } from '../howto-icons.js';
import type { VideoPart } from '../howto-player.js';
import { HowtoVideoFailedEvent, HowtoVideoPlayedEvent } from '../howto-video-events.js';
import { embedUrl, pageUrl, providerNames } from './embed-url.js';
import { videoEmbedMessages } from './video-embed.messages.js';
import { videoEmbedStyles } from './video-embed.styles.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/**
 * A video that somebody else keeps. Nothing of theirs is loaded before the customer, having been told whose it is, presses
 * the button; then their player is shown as it is, neither covered nor asked anything.
 */
export function createVideoEmbed(video: VideoView): VideoTool {
  const { view } = video;
  /** Address of their player, once it is wanted. */
  let address = '';
  /** Whose player was refused by the page. */
  let refused: unknown;
  let shown: unknown;
  let watching: AbortController | undefined;

  async function start(part: VideoPart): Promise<void> {
    const { session, shownLocale } = view;
    const { embed } = video.source!;
    address = embedUrl(embed!, part, shownLocale);
    watching?.abort();
    watching = new AbortController();
    // A page that allows no frames of others tells so, and nobody else does.
    document.addEventListener('securitypolicyviolation', refuse, { signal: watching.signal });
    session.start();
    view.emit(new HowtoVideoPlayedEvent(session.place, part.start ?? 0));
    view.requestUpdate();
    await view.updateComplete;
    view.renderRoot.querySelector('iframe')?.focus();
  }

  function refuse({ blockedURI, disposition, effectiveDirective }: SecurityPolicyViolationEvent): void {
    if (disposition !== 'enforce' || !/^(frame|child|default)-src/.test(effectiveDirective)) return;
    if (!address.startsWith(new URL(blockedURI, 'about:blank').origin) && blockedURI !== address) return;
    reset();
    refused = video.source;
    view.emit(new HowtoVideoFailedEvent('embed', 0));
    view.requestUpdate();
  }

  function reset(): void {
    watching?.abort();
    address = '';
    shown = refused = undefined;
  }

  const link = (provider: string): TemplateResult =>
    html`<a
      class="button"
      part="embed-link"
      href=${pageUrl(video.source!.embed!)}
      target="_blank"
      rel="noreferrer"
      referrerpolicy="no-referrer"
      >${view.t('embedOpen', { provider })}</a
    >`;

  return {
    english: videoEmbedMessages,
    styles: videoEmbedStyles,
    closed: reset,
    play(part = {}) {
      // Who has not seen whose it is sees that first.
      if (shown === video.source) return void start(part);
      view.requestUpdate();
      void view.updateComplete.then(() => view.renderRoot.querySelector<HTMLElement>('[part=embed-play]')?.focus());
    },
    over() {
      const { embed, height, poster, width } = video.source!;
      const { howto, session, t } = view;
      const provider = providerNames[embed!.provider];
      const shape = `aspect-ratio:${Number(width)}/${Number(height)}`;
      shown = video.source;
      if (address) {
        return html`<div class="frame" .style=${shape}>
          <iframe
            part="embed"
            src=${address}
            title=${t('video', { title: session.step.video ? session.step.title : howto.title })}
            allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
            allowfullscreen
            referrerpolicy="strict-origin-when-cross-origin"
          ></iframe>
        </div>`;
      }
      const stopped = refused === video.source;
      const part = session.step.video ? { start: 0, ...session.step } : {};
      return html`<div class="frame" .style=${shape}><img src=${assetUrl(howto, poster)} alt="" loading="lazy" /></div>
        <div class="told" part="embed-told" role=${stopped ? 'alert' : nothing}>
          <p>${t(stopped ? 'embedFailed' : 'embedTold', { provider })}</p>
          ${
            stopped
              ? link(provider)
              : html`<button class="button primary" part="embed-play" @click=${() => void start(part)}>
                  ${icons.play}${t('embedPlay', { provider })}
                </button>`
          }
        </div>`;
    },
  };
}
