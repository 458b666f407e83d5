import type { RichText } from '@docent/schema';
import { html } from 'lit';
import type { AdviceView } from '../advice-view.js';
import { AdviceBriefOpenedEvent } from '../result/advice-result-events.js';
import { adviceCalculatorsMessages } from '../result/calculators/advice-calculators.messages.js';
import { adviceChangesMessages } from '../result/changes/advice-changes.messages.js';
import { createOutlook } from '../result/changes/create-outlook.js';
import { createCopier } from '../result/rest/create-copier.js';
import type { ResultPart } from '../result/result-part.js';
import { adviceBriefMessages } from './advice-brief.messages.js';
import { adviceBriefStyles } from './advice-brief.styles.js';
import { plainText } from './plain-text.js';
import { renderBrief } from './render-brief.js';

/** The decision brief: what the customer hands to those who approve. */
export class AdviceBrief implements ResultPart {
  readonly english = { ...adviceCalculatorsMessages, ...adviceChangesMessages, ...adviceBriefMessages };
  readonly styles = adviceBriefStyles;
  #view: AdviceView;
  #outlook;
  #copier;
  #texts = new WeakMap<RichText, Node>();
  #textsOf: unknown;

  constructor(view: AdviceView) {
    this.#view = view;
    this.#outlook = createOutlook(view);
    this.#copier = createCopier(view, 'briefCopied', 'briefManual');
  }

  opened(): void {
    this.#view.emit(new AdviceBriefOpenedEvent(this.#view.advised.first?.id));
  }

  render(): unknown {
    const view = this.#view;
    const { t } = view;
    return html`<div class="row">
        <button class="button primary" part="print" @click=${() => this.#print()}>${t('printBrief')}</button>
        ${this.#copier('copyBrief', 'copy-brief', () => this.#copy())}
      </div>
      ${renderBrief(view, this.#outlook(), text => this.#write(text))}`;
  }

  get #page(): HTMLElement {
    return this.#view.renderRoot.querySelector<HTMLElement>('.brief-page')!;
  }

  async #print(): Promise<void> {
    try {
      const { printAlone } = await import('./print-alone.js');
      printAlone(this.#page, this.#view.renderRoot as ShadowRoot);
    } catch {
      // With the page around it, then: of the widget only the brief is printed.
      window.print();
    }
  }

  async #copy() {
    const text = plainText(this.#page);
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    return { text, copied, note: '' };
  }

  /** The result shows the same texts, and a node can only be in one place. */
  #write(text: RichText): Node {
    const view = this.#view;
    if (this.#textsOf !== view.advised) this.#texts = new WeakMap();
    this.#textsOf = view.advised;
    let node = this.#texts.get(text);
    if (!node) this.#texts.set(text, (node = view.newText(text)));
    return node;
  }
}
