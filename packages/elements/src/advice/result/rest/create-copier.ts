import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';

/** What became of copying a text. */
export interface Copied {
  text: string;
  /** The clipboard has it; else it is shown, to be copied by hand. */
  copied: boolean;
  /** What there is to add. */
  note: string;
}

/** A button that copies something, and what came of it. */
export interface Copier {
  (label: string, part: string, copy: () => Promise<Copied>): unknown;
}

/**
 * Makes a button that copies. What the clipboard does not take is shown, selected, to be copied by hand.
 *
 * @param done what is said when it was copied
 * @param byHand what is said when it was not
 */
export function createCopier(view: AdviceView, done: string, byHand: string): Copier {
  let result: Copied | undefined;

  async function run(copy: () => Promise<Copied>, part: string): Promise<void> {
    result = await copy();
    const { copied, note } = result;
    view.announce(`${copied ? view.t(done) : ''} ${note}`.trim());
    view.requestUpdate();
    await view.updateComplete;
    const field = view.renderRoot.querySelector<HTMLTextAreaElement>(`[part=${part}-text]`);
    field?.focus();
    field?.select();
  }

  return (label, part, copy) => {
    const say = ({ copied, note, text }: Copied) =>
      html`<p part="${part}-said">${copied ? view.t(done) : nothing} ${note}</p>
        ${
          copied
            ? nothing
            : html`<label class="by-hand">
                ${view.t(byHand)}
                <textarea part="${part}-text" rows="3" readonly .value=${text}></textarea>
              </label>`
        }`;
    return html`<button class="button" part=${part} @click=${() => run(copy, part)}>${view.t(label)}</button>
      ${result ? say(result) : nothing}`;
  };
}
