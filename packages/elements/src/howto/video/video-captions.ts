import { html, nothing } from 'lit';
import { videoCaptionsStyles } from './video-captions.styles.js';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

const language = (tag: string) => tag.split('-')[0];

/** The captions, in a box of our own: they look alike in every browser, grow on request, and never vanish from a menu. */
export function createVideoCaptions(video: VideoView): VideoTool {
  let listening = new AbortController();
  let elsewhere = false;

  const tracks = () => [...(video.player?.video.textTracks ?? [])].filter(({ kind }) => kind === 'captions');

  /** In the language wished for, else in that of the widget, else the first. */
  function chosen(): TextTrack | undefined {
    if (!video.captionsOn) return undefined;
    const wishes = [video.preferences.get('captions', ''), video.view.shownLocale];
    for (const wish of wishes) {
      const found = tracks().find(track => wish && language(track.language) === language(wish));
      if (found) return found;
    }
    return tracks()[0];
  }

  /** Has the browser load and read what is wanted, and show it where our box is not seen. */
  function apply(): void {
    const wanted = chosen();
    for (const track of tracks()) {
      const mode = track !== wanted ? 'disabled' : elsewhere ? 'showing' : 'hidden';
      if (track.mode !== mode) track.mode = mode;
    }
  }

  return {
    english: {},
    styles: videoCaptionsStyles,
    opened() {
      listening.abort();
      listening = new AbortController();
      const { signal } = listening;
      const media = video.player!.video;
      elsewhere = false;
      for (const track of tracks()) track.addEventListener('cuechange', () => video.update(), { signal });
      for (const [names, away] of [
        ['enterpictureinpicture webkitbeginfullscreen', true],
        ['leavepictureinpicture webkitendfullscreen', false],
      ] as const) {
        for (const name of names.split(' ')) {
          media.addEventListener(
            name,
            () => {
              elsewhere = away;
              apply();
            },
            { signal },
          );
        }
      }
      apply();
    },
    changed: apply,
    language: () => chosen()?.language,
    closed: () => listening.abort(),
    over() {
      const cues = elsewhere ? [] : [...(chosen()?.activeCues ?? [])];
      if (!cues.length) return nothing;
      const size = video.preferences.get('captions-size', 1) ?? 1;
      return html`<div class="cues" part="captions-box" .style=${`--cue:${Number(size)}`}>
        ${cues.map(cue => html`<p dir="auto" lang=${chosen()!.language}>${textOf(cue)}</p>`)}
      </div>`;
    },
  };
}

/** The words of a cue, without the markup of WebVTT. */
function textOf(cue: TextTrackCue): string {
  return cue instanceof VTTCue ? (cue.getCueAsHTML().textContent ?? '') : '';
}
