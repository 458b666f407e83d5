import { html, nothing } from 'lit';
import { chaptersOf } from './chapters-of.js';
import { formatClock } from './format-clock.js';
import { videoChaptersMessages } from './video-chapters.messages.js';
import { videoChaptersStyles } from './video-chapters.styles.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

/** The menu of chapters: one per step that has a part in the video. */
export function createVideoChapters(video: VideoView): VideoTool {
  const { root, view } = video;
  let shown = false;
  const items = () => [...root.querySelectorAll<HTMLElement>('[role=menuitemradio]')];

  async function close(): Promise<void> {
    if (video.open === 'chapters') await video.toggle('chapters');
    root.querySelector<HTMLElement>('[part=chapters]')?.focus();
  }

  function onKey(event: KeyboardEvent): void {
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') void close();
    else if (to !== undefined) all.at(to % all.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    english: videoChaptersMessages,
    styles: videoChaptersStyles,
    changed() {
      shown &&= video.open === 'chapters';
    },
    below() {
      const { player } = video;
      if (!player) return nothing;
      const { howto, session, shownLocale, t } = view;
      const chapters = chaptersOf(howto, player.source, player.duration);
      const here = Math.max(
        0,
        chapters.findIndex(({ index }) => index === session.index),
      );
      if (!shown) queueMicrotask(() => items()[here]?.focus());
      shown = true;
      return html`<ul class="chapters" role="menu" part="chapters-menu" aria-label=${t('chapters')} @keydown=${onKey}>
        ${chapters.map(({ index, start, title }, place) => {
          const position = formatClock(start, shownLocale);
          return html`<li role="none">
            <button
              role="menuitemradio"
              aria-checked=${String(place === here)}
              tabindex=${place === here ? 0 : -1}
              aria-label=${t('chapterAt', { title, position })}
              @click=${() => {
                session.go(index, 'list');
                player.show(howto.steps[index]!);
                view.requestUpdate();
                view.announce(t('stepNamed', { number: index + 1, count: howto.steps.length, title }));
                void close();
              }}
            >
              <span>${title}</span><small>${position}</small>
            </button>
          </li>`;
        })}
      </ul>`;
    },
  };
}
