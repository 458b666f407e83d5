import type { TranscriptGroup, TranscriptLine } from '@docent/engine/howto/group-transcript.js';
import { lineAt } from '@docent/engine/howto/line-at.js';
import type { ReactiveController, TemplateResult } from 'lit';
import type { WidgetPart } from '../../../base/widget-part.js';
import type { HowtoView } from '../../howto-view.js';
import { suitingLocale } from '../suiting-locale.js';
import { createFollower, type Follower } from './create-follower.js';
import { renderTranscript } from './render-transcript.js';
import type { TranscriptSearch } from './search/transcript-search.js';
import { transcriptLocales } from './transcript-locales.js';
import { transcriptMessages } from './transcript.messages.js';
import { transcriptStyles } from './transcript.styles.js';

/** What is said in the video, to be read, searched, and played from any line. */
export class HowtoTranscript implements ReactiveController, WidgetPart {
  readonly english = transcriptMessages;
  readonly styles = transcriptStyles;
  readonly view: HowtoView;
  /** Comes right after it. */
  search: TranscriptSearch | undefined;
  readonly follower: Follower;
  status: 'loading' | 'ready' | 'failed' = 'loading';
  locale: string | undefined;
  groups: TranscriptGroup[] = [];
  lines: TranscriptLine[] = [];
  /** The line that is being said. */
  current: TranscriptLine | undefined;
  /** The line that the Tab key leads to. */
  entry: TranscriptLine | undefined;
  #of: unknown;
  #turn = 0;

  constructor(view: HowtoView) {
    this.view = view;
    this.follower = createFollower(view.renderRoot, () => view.requestUpdate());
    // Media events do not bubble; on their way down they are heard from any video that is, or will be, in here.
    view.renderRoot.addEventListener('timeupdate', event => this.#onTime(event.target as HTMLVideoElement), true);
    view.addController(this);
    void this.#loadSearch();
  }

  /** Reads it, again or in another language. */
  async read(locale = this.locale): Promise<void> {
    const { view } = this;
    const turn = ++this.#turn;
    this.#of = view.howto;
    this.locale = locale;
    this.status = 'loading';
    this.current = this.entry = undefined;
    view.requestUpdate();
    try {
      const { readTranscript } = await import('./read-transcript.js');
      const groups = await readTranscript(view, locale);
      if (turn !== this.#turn) return;
      this.groups = groups;
      this.lines = groups.flatMap(({ lines }) => lines);
      this.entry = this.lines[0];
      this.status = 'ready';
      this.search?.repeat();
    } catch {
      if (turn === this.#turn) this.status = 'failed';
    }
    view.requestUpdate();
  }

  /** Plays the video from a line; what the customer has selected stays selected, and nothing is played. */
  playFrom(line: TranscriptLine): void {
    if (line.start === undefined) return;
    this.entry = line;
    this.follower.resume();
    void this.view.play({ start: line.start });
  }

  hostUpdate(): void {
    if (this.#of === this.view.howto) return;
    void this.read(suitingLocale(transcriptLocales(this.view), this.view.shownLocale));
  }

  hostUpdated(): void {
    const list = this.view.renderRoot.querySelector<HTMLElement>('.transcript-lines');
    if (list) this.follower.watch(list);
    this.search?.draw(list);
  }

  hostDisconnected(): void {
    this.search?.destroy();
  }

  /** Brings a line into view. */
  reveal(line: TranscriptLine | undefined): void {
    const shown = line && this.elementOf(line);
    if (shown) this.follower.show(shown);
  }

  elementOf(line: TranscriptLine): HTMLElement | undefined {
    const all = this.view.renderRoot.querySelectorAll<HTMLElement>('.transcript-lines li');
    return all[this.lines.indexOf(line)];
  }

  #onTime({ currentTime }: HTMLVideoElement): void {
    const line = this.lines[lineAt(this.lines, currentTime)];
    if (line === this.current) return;
    this.current = line;
    this.view.requestUpdate();
    void this.view.updateComplete.then(() => {
      const shown = line && line === this.current && this.elementOf(line);
      if (shown) this.follower.follow(shown);
    });
  }

  /** Without it, the transcript can be read, and played from. */
  async #loadSearch(): Promise<void> {
    const { TranscriptSearch } = await import('./search/transcript-search.js').catch(() => ({
      TranscriptSearch: null,
    }));
    if (TranscriptSearch) this.view.extend((this.search = new TranscriptSearch(this)));
  }

  render(): TemplateResult {
    return renderTranscript(this);
  }
}
