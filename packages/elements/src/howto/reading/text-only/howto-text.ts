import type { TranscriptLine } from '@docent/engine/howto/group-transcript.js';
import type { ReactiveController, TemplateResult } from 'lit';
import type { WidgetPart } from '../../../base/widget-part.js';
import type { HowtoView } from '../../howto-view.js';
import { suitingLocale } from '../suiting-locale.js';
import { transcriptLocales } from '../transcript/transcript-locales.js';
import { howtoTextMessages } from './howto-text.messages.js';
import { howtoTextStyles } from './howto-text.styles.js';
import { renderText } from './render-text.js';

/** The whole how-to as text and pictures, one step after the other: as much as the steps and the video say. */
export class HowtoText implements ReactiveController, WidgetPart {
  readonly english = howtoTextMessages;
  readonly styles = howtoTextStyles;
  readonly view: HowtoView;
  /** What is said in the video, by index of the step; -1: before the first. */
  said = new Map<number, TranscriptLine[]>();
  status: 'loading' | 'ready' | 'failed' = 'loading';
  /** Goes back to one step at a time. */
  readonly leave: () => void;
  #of: unknown;

  constructor(view: HowtoView, leave: () => void) {
    this.view = view;
    this.leave = leave;
    view.addController(this);
  }

  hostUpdate(): void {
    if (this.#of !== this.view.howto) void this.read();
  }

  /** Reads what is said in the video; without captions there is nothing that the steps do not say. */
  async read(): Promise<void> {
    const { view } = this;
    const howto = (this.#of = view.howto);
    const locale = suitingLocale(transcriptLocales(view), view.shownLocale);
    this.said = new Map();
    this.status = locale ? 'loading' : 'ready';
    view.requestUpdate();
    if (!locale) return;
    try {
      const { readTranscript } = await import('../transcript/read-transcript.js');
      const groups = await readTranscript(view, locale);
      if (this.#of !== howto) return;
      for (const { lines, step } of groups) this.said.set(step, [...(this.said.get(step) ?? []), ...lines]);
      this.status = 'ready';
    } catch {
      if (this.#of === howto) this.status = 'failed';
    }
    view.requestUpdate();
  }

  /** Says of a step that it is done, or open again. */
  mark(index: number, done: boolean): void {
    const { view } = this;
    view.session.go(index, 'list');
    view.mark({ done });
  }

  render(): TemplateResult {
    return renderText(this);
  }
}
