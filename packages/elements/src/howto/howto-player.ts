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
  /** The video, or a caption track, could not be loaded or decoded. */
  onFail(part: 'video' | 'captions', seconds: number): void;
}

/** Part of the video that belongs to a step, in seconds. */
export interface VideoPart {
  start?: number;
  end?: number;
}

/** Stops this many seconds before the end of a part, so that the playhead is still well inside it. */
const margin = 0.1;

/** The video of a how-to, made when the customer asks for it. */
export class HowtoPlayer {
  /** The native video element. */
  readonly video: HTMLVideoElement;
  #host: HowtoPlayerHost;
  #life = new AbortController();
  #playing = false;
  #captionsFailed = false;
  #startAt = 0;
  #stopAt: number | undefined;

  constructor(host: HowtoPlayerHost, howto: PublishedHowto, locale: string) {
    this.#host = host;
    const video = (this.video = createVideo(howto, locale));
    const { signal } = this.#life;
    video.addEventListener('loadedmetadata', () => this.#startAt && this.#seek(this.#startAt), { signal });
    video.addEventListener('playing', () => this.#setPlaying(true), { signal });
    video.addEventListener('pause', () => this.#setPlaying(false), { signal });
    video.addEventListener('timeupdate', () => this.#onTime(), { signal });
    // Errors of sources and tracks do not bubble; they are seen on their way down.
    video.addEventListener('error', event => this.#onError(event.target), { signal, capture: true });
  }

  /** Moves to a step: to its part of the video, or, when it has none, out of the way. */
  show({ start }: VideoPart): void {
    this.#stopAt = undefined;
    if (start === undefined) this.video.pause();
    else this.#seek(start);
  }

  /** Plays from there, to the end of the part when it has one. */
  play({ start = 0, end }: VideoPart): void {
    this.#stopAt = end;
    this.#seek(start);
    // A browser may refuse to start even after a click; its controls are there. What cannot be played reports an error.
    this.video.play().catch(() => undefined);
  }

  /** Stops playing. */
  pause(): void {
    this.video.pause();
    this.#setPlaying(false);
  }

  /** Stops, and says nothing any more. */
  destroy(): void {
    this.pause();
    this.#life.abort();
  }

  get #seconds(): number {
    return Math.round(this.video.currentTime * 100) / 100;
  }

  /** Not every browser keeps a position it was given before it knows the video. */
  #seek(seconds: number): void {
    this.#startAt = seconds;
    if (this.video.readyState) this.video.currentTime = seconds;
  }

  #setPlaying(playing: boolean): void {
    if (playing === this.#playing) return;
    this.#playing = playing;
    if (playing) this.#host.onPlay(this.#seconds);
    else this.#host.onPause(this.#seconds);
  }

  #onTime(): void {
    const { video } = this;
    if (video.seeking) return;
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
      if (!this.#captionsFailed) this.#host.onFail('captions', seconds);
      this.#captionsFailed = true;
    } else if (target === this.video || target === this.video.querySelector('source:last-of-type')) {
      this.destroy();
      this.#host.onFail('video', seconds);
    }
  }
}
