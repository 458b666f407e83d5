import { html, nothing, type TemplateResult } from 'lit';
import { formatDuration } from '../format-duration.js';
import { icons } from '../howto-icons.js';
import type { HowtoPlayer } from '../howto-player.js';
import { chaptersOf } from './chapters-of.js';
import { formatClock } from './format-clock.js';
import { canFill, toggleFullscreen } from './fullscreen.js';
import { isSilent } from './is-silent.js';
import { videoBarMessages } from './video-bar.messages.js';
import { videoBarStyles } from './video-bar.styles.js';
import { videoIcons } from './video-icons.js';
import type { VideoTool, VideoToolName } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** More than these could not be told apart. */
const mostMarks = 60;

/** The bar that everybody needs: playing, the playhead, sound, captions, the way to the rest, the whole screen. */
export function createVideoBar(video: VideoView): VideoTool {
  const { root, view } = video;
  root.addEventListener('fullscreenchange', () => video.update());
  root.addEventListener('click', ({ target }) => {
    if (target === video.player?.video) toggle();
  });

  function toggle(): void {
    const { player } = video;
    if (player?.video.paused) player.resume();
    else player?.pause();
  }

  function toggleCaptions(): void {
    const on = !video.captionsOn;
    video.preferences.set('captions', on ? (video.player?.video.querySelector('track')?.srclang ?? 'en') : '');
    view.announce(view.t(on ? 'captionsOn' : 'captionsOff'));
  }

  const button = (name: string, label: string, drawing: TemplateResult, act: () => void, pressed?: boolean) =>
    html`<button
      part=${name}
      aria-label=${label}
      title=${label}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      @click=${act}
    >
      ${drawing}
    </button>`;

  const opener = (name: VideoToolName, drawing: TemplateResult) =>
    html`<button
      part=${name}
      aria-label=${view.t(name)}
      title=${view.t(name)}
      aria-expanded=${String(video.open === name)}
      @click=${() => void video.toggle(name)}
    >
      ${drawing}
    </button>`;

  /** Arrow keys move as players move, not as inputs do. */
  function onKey(event: KeyboardEvent, player: HowtoPlayer): void {
    const to = {
      ArrowLeft: player.seconds - 5,
      ArrowDown: player.seconds - 5,
      ArrowRight: player.seconds + 5,
      ArrowUp: player.seconds + 5,
      PageDown: player.seconds - 30,
      PageUp: player.seconds + 30,
      Home: 0,
      End: player.duration,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    player.seek(Math.min(to, player.duration));
  }

  function renderScrubber(player: HowtoPlayer): TemplateResult {
    const { shownLocale: locale, t } = view;
    const { duration, seconds } = player;
    const chapters = chaptersOf(view.howto, player.source, duration);
    const here = chapters.find(({ end, start }) => start <= seconds && seconds < end);
    const position = formatDuration(seconds, locale);
    const values = { position, duration: formatDuration(duration, locale), title: here?.title ?? '' };
    return html`<div>
      <input
        type="range"
        class="scrubber"
        part="scrubber"
        min="0"
        max=${duration}
        step="any"
        .value=${String(seconds)}
        aria-label=${t('position')}
        aria-valuetext=${t(here ? 'positionStep' : 'positionNow', values)}
        @input=${({ target }: Event) => player.seek(Number((target as HTMLInputElement).value))}
        @keydown=${(event: KeyboardEvent) => onKey(event, player)}
      />
      ${chapters
        .slice(1, mostMarks)
        .map(({ start }) => html`<i .style=${`left:calc(8px + (100% - 16px)*${start / duration})`}></i>`)}
    </div>`;
  }

  return {
    english: videoBarMessages,
    styles: videoBarStyles,
    over() {
      const { player } = video;
      if (!player) return nothing;
      const { shownLocale: locale, t } = view;
      const { paused, muted } = player.video;
      root.classList.toggle('playing', !paused);
      return html`<div class="bar" part="bar" dir="ltr">
        ${renderScrubber(player)}
        <div>
          ${
            paused
              ? button('toggle', t('playVideo'), icons.play, toggle)
              : button('toggle', t('pauseVideo'), videoIcons.pause, toggle)
          }
          <span class="time">${formatClock(player.seconds, locale)} / ${formatClock(player.duration, locale)}</span>
          ${
            isSilent(player.video)
              ? nothing
              : button(
                  'mute',
                  t('mute'),
                  muted ? videoIcons.muted : videoIcons.sound,
                  () => (player.video.muted = !muted),
                  muted,
                )
          }
          ${
            player.source.captions.length && !player.failed.has('captions')
              ? button('captions', t('captions'), videoIcons.captions, toggleCaptions, video.captionsOn)
              : nothing
          }
          ${chaptersOf(view.howto, player.source, player.duration).length > 1 ? opener('chapters', videoIcons.chapters) : nothing}
          ${opener('settings', videoIcons.settings)}
          ${canFill(player.video) ? button('fullscreen', t('fullscreen'), videoIcons.fullscreen, () => void toggleFullscreen(video)) : nothing}
        </div>
      </div>`;
    },
  };
}
