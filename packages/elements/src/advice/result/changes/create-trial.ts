import { html, nothing } from 'lit';
import type { AdviceView } from '../../advice-view.js';
import { AdviceWeightsChangedEvent } from '../advice-result-events.js';
import { formatAnswer } from '../format-answer.js';
import { questionOf } from '../outcome-of.js';

/** Trying what would change the advice, and undoing it. */
export interface Trial {
  answer(question: string, answer: unknown): void;
  weight(criterion: string, points: number): void;
  /** What is being tried, with the way back; nothing when nothing is. */
  render(): unknown;
}

/** Makes what applies a change for the customer to look at, and takes it back. */
export function createTrial(view: AdviceView): Trial {
  let tried: { what: string; undo: () => void } | undefined;

  async function focus(selector: string): Promise<void> {
    view.requestUpdate();
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  function start(what: string, undo: () => void): void {
    tried = { what, undo };
    void focus('[part=undo-try]');
  }

  function tell(): void {
    view.emit(new AdviceWeightsChangedEvent(view.situation.weights ?? {}, view.advised.first?.id));
  }

  return {
    answer(id, answer) {
      const question = questionOf(view.guide, id)!;
      const before = view.situation.answers[id];
      view.answer(id, answer);
      const values = { question: question.title, answer: formatAnswer(view, question, answer) };
      start(view.t('triedAnswer', values), () => view.answer(id, before));
    },
    weight(id, points) {
      const before = { ...view.situation.weights };
      view.weigh(id, points);
      tell();
      const criterion = view.guide.criteria.find(one => one.id === id)!.title;
      start(view.t('triedWeight', { criterion, points }), () => {
        view.weigh(undefined);
        for (const [each, own] of Object.entries(before)) view.weigh(each, own);
        tell();
      });
    },
    render() {
      if (!tried) return nothing;
      const undo = () => {
        tried?.undo();
        tried = undefined;
        void focus('.changes > summary');
      };
      return html`<div class="row tried" part="tried">
        <span>${tried.what}</span>
        <button class="button" part="undo-try" @click=${undo}>${view.t('undoTry')}</button>
      </div>`;
    },
  };
}
