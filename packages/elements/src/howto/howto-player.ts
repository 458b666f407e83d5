import type { PublishedHowto, PublishedVideo } from '@docent/schema';
import { createVideo, setSources } from './create-video.js';

export { VideoPreferences } from './video/video-preferences.js';

/** What a player tells the element it belongs to; all positions are seconds with two decimals. */
export interface HowtoPlayerHost {
  /** The video plays. */
  onPlay(seconds: number): void;
  /** It has stopped, after it was played from there without a break. */
  onPause(seconds: number, from: number): void;
  /** The playhead was moved while it played: from `from` to `seconds` it was played without a break, then it went on. */
  onSeek(from: number, seconds: number, to: number): void;
  /** The playhead is somewhere else, by playing or because the customer moved it. */
  onMove(seconds: number): void;
  /** The video, or a caption track, could not be loaded or decoded. */
  onFail(part: 'video' | 'captions' | 'descriptions', seconds: number): void;
  /** The browser wants another press before it plays. */
  onRefuse(): void;
  /** Anything else that can be seen has changed. */
  onChange(): void;
}

/** Part of the video that belongs to a step, in seconds. */
export interface VideoPart {
  start?: number;
  end?: number;
}

/** Milliseconds in which something of the video is to come; a slow network has brought something by then. */
const patience = 20_000;

/** Stops this many seconds before the end of a part, so that the playhead is still well inside it. */
export const margin = 0.1;

/** A video of a how-to, made when the customer asks for it. */
export class HowtoPlayer {
  /** The native video element. */
  readonly video: HTMLVideoElement;
  /** What it plays. */
  readonly source: PublishedVideo;
  /** That is the own video of a step. */
  readonly ofStep: boolean;
  /** It is to play and waits for the network. */
  busy = false;
  /** Parts are played again when they end. */
  loop = false;
  /** Playing stops at the end of each part. */
  stops = false;
  /** It was stopped at the end of a part. */
  stopped = false;
  /** Where the stretch began that is being played without a break; nothing when nothing is. */
  from: number | undefined;
  /** What could not be loaded. */
  readonly failed = new Set<'captions' | 'descriptions'>();
  #host: HowtoPlayerHost;
  #howto: PublishedHowto;
  #life = new AbortController();
  #startAt = 0;
  #part: VideoPart = {};
  /** How far the present stretch has come. */
  #reached = 0;
  #seeking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HowtoPlayerHost, howto: PublishedHowto, source: PublishedVideo, height?: number) {
    this.#host = host;
    this.#howto = howto;
    this.source = source;
    this.ofStep = source !== howto.video;
    const video = (this.video = createVideo(howto, source, height));
    const on = (names: string, hear: (event: Event) => void) => {
      // Errors of sources and tracks do not bubble; they are seen on their way down.
      const options = { signal: this.#life.signal, capture: true };
      for (const name of names.split(' ')) video.addEventListener(name, hear, options);
    };
    on('loadedmetadata', () => this.#startAt && this.seek(this.#startAt));
    on('play waiting', () => (this.busy = !video.paused));
    on('progress', () => this.#await());
    on('playing pause canplay', () => (this.busy = false));
    on('playing', () => this.#setPlaying(true));
    on('ended', () => this.#onTime());
    on('pause', () => this.#setPlaying(false));
    on('seeking', () => (this.#seeking = true));
    on('seeked', () => this.#onSeeked());
    on('timeupdate', () => this.#onTime());
    on('error', event => this.#onError(event.target));
    on('play waiting playing pause canplay seeked timeupdate volumechange ratechange durationchange', () =>
      host.onChange(),
    );
  }

  /** Position of the playhead. */
  get seconds(): number {
    return Math.round(this.video.currentTime * 100) / 100;
  }

  /** Length in seconds: as the video has it, until then as the author says. */
  get duration(): number {
    const { duration } = this.video;
    return duration > 0 && duration < Infinity ? duration : this.source.duration;
  }

  /** The stretch that is being played without a break. */
  get stretch(): readonly [from: number, to: number] | undefined {
    return this.from === undefined ? undefined : [this.from, this.#reached];
  }

  /** Moves to a step: to its part of the video, or, when it has none, out of the way. */
  show(part: VideoPart): void {
    this.#part = this.loop || this.stops ? part : {};
    if (part.start === undefined || part.start >= this.duration) this.video.pause();
    else this.seek(part.start);
  }

  /** The playhead has come to a step by itself. */
  follow(part: VideoPart): void {
    if (this.loop || this.stops) this.#part = part;
  }

  /** Plays from there, to the end of the part when it has one. */
  play(part: VideoPart = {}): void {
    const { start } = part;
    this.#part = part;
    if (start !== undefined) this.seek(Math.min(start, Math.max(0, this.duration - margin)));
    this.resume();
  }

  /** Plays from where the playhead is. */
  resume(): void {
    this.stopped = false;
    this.busy = true;
    this.#await();
    this.video.play().catch((error: DOMException) => {
      this.busy = false;
      // What cannot be played reports an error.
      if (error.name === 'NotAllowedError') this.#host.onRefuse();
    });
    this.#host.onChange();
  }

  /** Stops playing. */
  pause(): void {
    this.video.pause();
    this.#setPlaying(false);
  }

  /** Moves the playhead. Not every browser keeps a position it was given before it knows the video. */
  seek(seconds: number): void {
    this.#startAt = seconds;
    const { video } = this;
    if (!video.readyState) return;
    // The last we heard of the playhead may be a quarter of a second old.
    if (!this.#seeking && !video.seeking) this.#reached = this.seconds;
    video.currentTime = Math.max(0, seconds);
  }

  /** Goes on in another quality. */
  setQuality(height: number | undefined): void {
    const { video } = this;
    const { currentTime, paused, playbackRate } = video;
    setSources(video, this.#howto, this.source, height);
    this.#startAt = currentTime;
    if (!video.currentSrc) return;
    video.load();
    video.playbackRate = playbackRate;
    if (!paused) this.resume();
  }

  /** Stops, and says nothing any more. */
  destroy(): void {
    this.pause();
    clearTimeout(this.#timer);
    clearTimeout(this.#watch);
    this.#life.abort();
    this.video.querySelectorAll('source').forEach(source => source.remove());
    this.video.removeAttribute('src');
    this.video.load();
  }

  /** Browsers may wait for ever for a video of which nothing comes, and say nothing: the customer hears that it failed. */
  #await(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.busy && !this.video.readyState && this.#fail(), patience);
  }

  #fail(): void {
    const { seconds } = this;
    this.destroy();
    this.#host.onFail('video', seconds);
  }

  #setPlaying(playing: boolean): void {
    if (playing === (this.from !== undefined)) return;
    const { seconds } = this;
    if (playing) {
      this.#seeking = false;
      // By the time we hear of it, it has played a little already.
      const begun = this.#reached;
      this.from = this.#reached = seconds >= begun && seconds < begun + 1 ? begun : seconds;
      this.#host.onPlay(this.from);
      return;
    }
    if (this.#seeking) this.#cut();
    else if (!this.stopped) this.#reached = seconds;
    const from = this.from!;
    this.from = undefined;
    this.#host.onPause(Math.max(from, this.#reached), from);
  }

  /** Ends a stretch where the playhead was taken away, and begins another where it was put. */
  #cut(): void {
    const { from, seconds } = this;
    if (from !== undefined) this.#host.onSeek(from, Math.max(from, this.#reached), seconds);
    this.#seeking = false;
    if (from !== undefined) this.from = seconds;
    this.#reached = seconds;
  }

  #onSeeked(): void {
    if (this.#seeking && !this.video.seeking) this.#cut();
  }

  #onTime(): void {
    const { loop, video } = this;
    if (video.seeking) return;
    // Browsers tell the time before they tell that they have got there.
    this.#onSeeked();
    const { currentTime, ended } = video;
    const { end = Infinity, start } = this.#part;
    const until = Math.min(end, this.duration) - margin;
    if (this.from !== undefined) this.#reached = this.seconds;
    clearTimeout(this.#timer);
    if (end < Infinity && (ended || this.from !== undefined)) {
      // Farther away than playing could have brought it: the customer has moved on.
      const near = currentTime < end + 1;
      if (currentTime < until) {
        // Browsers tell the time four times a second, which is late for an end.
        const left = (until - currentTime) / video.playbackRate;
        if (left < 0.3) this.#timer = setTimeout(() => this.#onTime(), left * 1000 + 1);
      } else if (near && loop) {
        this.seek(start ?? 0);
        if (ended) this.resume();
        return;
      } else {
        if (!this.stops) this.#part = {};
        if (near) {
          this.stopped = true;
          video.pause();
          if (!ended) video.currentTime = until;
          return;
        }
      }
    }
    this.#host.onMove(this.seconds);
  }

  #onError(target: EventTarget | null): void {
    const { seconds, video } = this;
    if (target instanceof HTMLTrackElement) {
      const kind = target.kind as 'captions' | 'descriptions';
      if (!this.failed.has(kind)) this.#host.onFail(kind, seconds);
      this.failed.add(kind);
    } else if (target === video || target === video.querySelector('source:last-of-type')) {
      // Whoever keeps the video may not let us read it, which only captions of another origin need: better none of these.
      if (video.crossOrigin !== null) {
        video.crossOrigin = null;
        this.#startAt = seconds;
        video.load();
        return this.resume();
      }
      this.#fail();
    }
  }
}
