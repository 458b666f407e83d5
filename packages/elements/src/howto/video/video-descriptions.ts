import { html, nothing } from 'lit';
import type { VideoTool } from './video-tool.js';
import type { VideoView } from './video-view.js';

const language = (tag: string) => tag.split('-')[0];

/** Says what is to be seen: to a screen reader, or aloud, and then the video waits until it is said. */
export function createVideoDescriptions(video: VideoView): VideoTool {
  const { view } = video;
  let said = '';
  let listening = new AbortController();
  let waiting = false;

  const mode = () => video.preferences.get('video-descriptions', '') ?? '';
  const tracks = () => [...(video.player?.video.textTracks ?? [])].filter(({ kind }) => kind === 'descriptions');
  const chosen = () => tracks().find(track => language(track.language) === language(view.shownLocale)) ?? tracks()[0];

  function apply(): void {
    const wanted = mode() ? chosen() : undefined;
    for (const track of tracks()) {
      const now = track === wanted ? 'hidden' : 'disabled';
      if (track.mode !== now) track.mode = now;
    }
    if (!wanted && waiting) goOn();
  }

  function goOn(): void {
    if (!waiting) return;
    waiting = false;
    window.speechSynthesis.cancel();
    video.player?.resume();
  }

  function speak(text: string, locale: string): void {
    const { player } = video;
    if (!player || player.video.paused) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = locale;
    utterance.onend = utterance.onerror = goOn;
    player.pause();
    waiting = true;
    window.speechSynthesis.speak(utterance);
  }

  function tell(track: TextTrack): void {
    const cues = [...(track.activeCues ?? [])].filter(cue => cue instanceof VTTCue);
    const text = cues.map(cue => cue.getCueAsHTML().textContent).join(' ');
    if (text === said) return;
    said = text;
    if (text && mode() === 'spoken') speak(text, track.language);
    video.update();
  }

  return {
    english: {},
    styles: '',
    opened() {
      listening.abort();
      listening = new AbortController();
      said = '';
      for (const track of tracks()) {
        track.addEventListener('cuechange', () => track.mode === 'hidden' && tell(track), {
          signal: listening.signal,
        });
      }
      // Who plays on does not want to wait.
      video.player?.video.addEventListener('play', () => waiting && ((waiting = false), speechSynthesis.cancel()), {
        signal: listening.signal,
      });
      apply();
    },
    changed: apply,
    closed() {
      listening.abort();
      if (waiting) speechSynthesis.cancel();
      waiting = false;
    },
    over: () =>
      mode() === 'read'
        ? html`<div class="sr" aria-live="assertive" part="descriptions-box" lang=${chosen()?.language ?? nothing}>
            ${said}
          </div>`
        : nothing,
  };
}
