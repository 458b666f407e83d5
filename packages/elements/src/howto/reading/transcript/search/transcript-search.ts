import { findInText, type Found } from '@docent/engine/howto/find-in-text.js';
import type { TranscriptLine } from '@docent/engine/howto/group-transcript.js';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../../../base/widget-part.js';
import type { HowtoTranscript } from '../howto-transcript.js';
import { canHighlight, createHighlighter } from './highlight-found.js';
import { renderFoundWords, renderSearch } from './render-search.js';
import { HowtoTranscriptSearchedEvent } from './transcript-events.js';
import { transcriptSearchMessages } from './transcript-search.messages.js';
import { transcriptSearchStyles } from './transcript-search.styles.js';

/** Who has not typed for so many milliseconds has stopped. */
const pause = 800;

/** Looking for something in a transcript: what is found, and which of it is shown. */
export class TranscriptSearch implements WidgetPart {
  readonly english = transcriptSearchMessages;
  readonly styles = transcriptSearchStyles;
  readonly part: HowtoTranscript;
  query = '';
  /** Each place, in order: the line, and where in its text. */
  places: { line: TranscriptLine; at: Found }[] = [];
  /** Index in `places` of the one shown; -1 when nothing was found. */
  index = -1;
  #timer: number | undefined;
  #highlight = createHighlighter();

  constructor(part: HowtoTranscript) {
    this.part = part;
  }

  /** Where in a line something was found. */
  inLine(line: TranscriptLine): Found[] {
    return this.places.filter(place => place.line === line).map(({ at }) => at);
  }

  /** Looks for something; tells what was looked for once the customer has stopped typing. */
  look(query: string): void {
    this.#find(query);
    if (query.trim()) this.#timer = window.setTimeout(() => this.#tell(), pause);
    this.#show();
  }

  /** The same in what the transcript says now. */
  repeat(): void {
    this.#find(this.query);
  }

  /** Goes to another place; after the last comes the first. */
  move(by: number): void {
    const { length } = this.places;
    if (length) this.index = (this.index + by + length) % length;
    this.#say();
    this.#show();
  }

  /** The count in words; empty when nothing is looked for. */
  count(): string {
    const { t } = this.part.view;
    const { length } = this.places;
    if (!this.query.trim()) return '';
    return length ? t('found', { place: this.index + 1, count: length }) : t('foundNone');
  }

  /** Draws what was found, where the browser can do that without changing the text; with nothing on show, nothing. */
  draw(list: Element | null): void {
    if (!canHighlight()) return;
    const { index, part, places } = this;
    const texts = list?.querySelectorAll('.words') ?? [];
    const found = [...new Set(places.map(({ line }) => line))].flatMap(line => {
      const nodes = texts[part.lines.indexOf(line)]?.childNodes ?? [];
      const node = [...nodes].find(child => child instanceof Text);
      const own = places.filter(place => place.line === line);
      return node ? [{ node, places: own.map(({ at }) => at), shown: own.indexOf(places[index]!) }] : [];
    });
    this.#highlight(found);
  }

  /** Stops; what was typed just now is not told. */
  destroy(): void {
    window.clearTimeout(this.#timer);
    this.draw(null);
  }

  /** The text of a line; where the browser cannot draw on it, with what was found marked in it. */
  words(line: TranscriptLine): unknown {
    return canHighlight() ? line.text : renderFoundWords(line.text, this.inLine(line));
  }

  render(): TemplateResult {
    return renderSearch(this);
  }

  #find(query: string): void {
    window.clearTimeout(this.#timer);
    this.query = query;
    this.places = this.part.lines.flatMap(line => findInText(line.text, query).map(at => ({ line, at })));
    this.index = this.places.length ? 0 : -1;
  }

  #show(): void {
    this.part.reveal(this.places[this.index]?.line);
    this.part.view.requestUpdate();
  }

  #say(): void {
    this.part.view.announce(this.count());
  }

  #tell(): void {
    this.#say();
    const lines = new Set(this.places.map(({ line }) => line));
    this.part.view.emit(new HowtoTranscriptSearchedEvent(this.query.trim().slice(0, 100), lines.size));
  }
}
