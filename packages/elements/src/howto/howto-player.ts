import type { PublishedHowto } from '@docent/schema';
import { createVideo } from './create-video.js';

/** What a player tells the element it belongs to; all positions are seconds with two decimals. */
export interface HowtoPlayerHost {
  /** The video plays. */
  onPlay(seconds: number): void;
  /** It has stopped. */
  onPause(seconds: number): void;
  /** The playhead is somewhere else, by playing or because the customer moved it. */
  onMove(seconds: number): void;
  onFail(part: 'video' | 'captions', seconds: number): void;
}

/** Part of the video that belongs to a step. */
export interface VideoPart {
  start?: number;
  end?: number;
}

/** Stops this many seconds before the end of a part, so that the playhead is still well inside it. */
const margin = 0.1;

/** The video of a how-to: nothing of it exists before {@link open}. */
export class HowtoPlayer {
  /** The video, once the customer has asked for it. */
  video: HTMLVideoElement | undefined;
  /** It could not be loaded or decoded. */
  failed = false;
  /** A caption track could not be loaded. */
  captionsFailed = false;
  #host: HowtoPlayerHost;
  #listening = new AbortController();
  #playing = false;
  #stopAt: number | undefined;

  constructor(host: HowtoPlayerHost) {
    this.#host = host;
  }

  /** Creates the video and plays it from there. Call it while handling the customer's click. */
  open(howto: PublishedHowto, locale: string, from = 0): void {
    this.reset();
    this.#listening = new AbortController();
    const video = createVideo(howto, locale);
    const { signal } = this.#listening;
    const listen = (type: string, listener: (event: Event) => void, capture = false) =>
      video.addEventListener(type, listener, { signal, capture });
    listen('playing', () => this.#setPlaying(true));
    listen('pause', () => this.#setPlaying(false));
    listen('timeupdate', () => this.#onTime());
    // Errors of sources and tracks do not bubble; they are seen on their way down.
    listen('error', event => this.#onError(event.target), true);
    this.video = video;
    if (from) video.currentTime = from;
    this.#play();
  }

  /** Moves to a step: to its part of the video, or, when it has none, out of the way. */
  show({ start }: VideoPart): void {
    this.#stopAt = undefined;
    if (!this.video) return;
    if (start === undefined) this.video.pause();
    else this.video.currentTime = start;
  }

  /** Plays one part and stops at its end. */
  playPart({ start = 0, end }: VideoPart): void {
    if (!this.video) return;
    this.video.currentTime = start;
    this.#stopAt = end;
    this.#play();
  }

  /** Stops playing. */
  pause(): void {
    this.video?.pause();
    this.#setPlaying(false);
  }

  /** Forgets the video and what was wrong with it. */
  reset(): void {
    this.destroy();
    this.failed = this.captionsFailed = false;
  }

  /** Stops and lets go of the video. */
  destroy(): void {
    this.pause();
    this.#listening.abort();
    this.video = undefined;
    this.#stopAt = undefined;
  }

  get #seconds(): number {
    return Math.round((this.video?.currentTime ?? 0) * 100) / 100;
  }

  /** A browser may refuse to start even after a click; its controls are there. What cannot be played reports an error. */
  #play(): void {
    this.video?.play().catch(() => undefined);
  }

  #setPlaying(playing: boolean): void {
    if (playing === this.#playing) return;
    this.#playing = playing;
    if (playing) this.#host.onPlay(this.#seconds);
    else this.#host.onPause(this.#seconds);
  }

  #onTime(): void {
    const { video } = this;
    if (!video || video.seeking) return;
    const stopAt = this.#stopAt;
    if (stopAt !== undefined && video.currentTime >= stopAt - margin) {
      this.#stopAt = undefined;
      // Farther away than playing could have brought it: the customer has moved on.
      if (video.currentTime < stopAt + 1) {
        video.pause();
        video.currentTime = stopAt - margin;
        return;
      }
    }
    this.#host.onMove(this.#seconds);
  }

  #onError(target: EventTarget | null): void {
    const seconds = this.#seconds;
    if (target instanceof HTMLTrackElement) {
      if (this.captionsFailed) return;
      this.captionsFailed = true;
      this.#host.onFail('captions', seconds);
    } else if (target === this.video || target === this.video?.querySelector('source:last-of-type')) {
      this.destroy();
      this.failed = true;
      this.#host.onFail('video', seconds);
    }
  }
}
