import type { Preference } from '@docent/schema';
import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import { DocentRequestEvent } from '../../base/docent-request-event.js';

/** What is set for videos, by name as the customer record has it. */
export interface VideoSettings {
  'video-speed': number;
  /** 0 to 1. */
  'video-volume': number;
  /** Lines of the picture; -1 when the customer leaves it to us. */
  'video-quality': number;
  'video-pause': boolean;
  /** How descriptions are given: `read` to a screen reader, `spoken` by the browser; empty: not at all. */
  'video-descriptions': string;
  /** Language of captions; empty: none. */
  captions: string;
  /** 1 is the normal size. */
  'captions-size': number;
}

/** The element whose page keeps them. */
export interface PreferencesHost {
  dispatchEvent(event: Event): boolean;
  /** Milliseconds since the epoch. */
  now(): number;
}

const part = 'preferences/';

/**
 * How the customer likes videos: asked of the page, handed to it when set, and the same in all videos of the page. Where
 * nobody keeps them they hold as long as the element lives.
 */
export class VideoPreferences {
  #host: PreferencesHost;
  #known: Record<string, Preference | undefined> = {};
  #changed: () => void;

  /** @param changed hears of everything that is set, here or elsewhere */
  constructor(host: PreferencesHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** Asks for them, and listens to other videos of the page. */
  connect(signal: AbortSignal): void {
    document.addEventListener('docent-ready', () => void this.#ask(), { signal });
    document.addEventListener(
      DocentRecordChangeEvent.eventName,
      ({ ref, slice }) => ref.startsWith(part) && this.#take({ [ref.slice(part.length)]: slice as Preference }),
      { signal },
    );
    void this.#ask();
  }

  /** What is set; nothing, when nothing is or it is not of that kind. */
  get<N extends keyof VideoSettings>(name: N, kind: VideoSettings[N]): VideoSettings[N] | undefined {
    const value = this.#known[name]?.value;
    return typeof value === typeof kind ? (value as VideoSettings[N]) : undefined;
  }

  set<N extends keyof VideoSettings>(name: N, value: VideoSettings[N]): void {
    // The later one wins when records merge, so it must be later even when the clock was set back.
    const at = Math.max(this.#host.now(), (this.#known[name]?.at ?? 0) + 1);
    this.#take({ [name]: { value, at } });
    this.#host.dispatchEvent(new DocentRecordChangeEvent(part + name, { value, at }));
  }

  async #ask(): Promise<void> {
    const event = new DocentRequestEvent<'preferences'>({ type: 'preferences' });
    this.#host.dispatchEvent(event);
    const answer = await event.response?.catch(() => undefined);
    if (answer) this.#take(answer);
  }

  #take(news: Readonly<Record<string, Preference>>): void {
    let changed = false;
    for (const [name, preference] of Object.entries(news)) {
      if (!preference || (this.#known[name]?.at ?? -1) >= preference.at) continue;
      this.#known[name] = preference;
      changed = true;
    }
    if (changed) this.#changed();
  }
}
