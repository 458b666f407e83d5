import { waitUntil } from '@open-wc/testing';
import { DocentElement, type Messages } from '@docent/elements';
import { AdviceResult } from '@docent/elements/advice/advice-result.js';
import type { AdviceView } from '@docent/elements/advice/advice-view.js';
import { renderRichText } from '@docent/elements/rich-text/render-rich-text.js';
import { writeValues } from '@docent/elements/rich-text/write-values.js';
import { advise } from '@docent/engine/advise/advise.js';
import type { Advised } from '@docent/engine/advise/advised.js';
import type { Situation } from '@docent/engine/advise/guide.js';
import { valuesOf } from '@docent/engine/advise/values-of.js';
import type { PublishedAdvice, RichText } from '@docent/schema';
import { html, type TemplateResult } from 'lit';
import { guide, teamAnswers } from '../fixtures/plan-guide.js';
import { find } from '../fixtures/mount.js';

/** The least that a result needs around it: answers, weights and assumptions that it can read and change. */
export class ResultHost extends DocentElement<PublishedAdvice> implements AdviceView {
  readonly kind = 'advice';
  headingLevel = 2;
  situation: Situation = { answers: teamAnswers, now: '2026-11-22T12:00:00Z' };
  /** Questions that were asked for. */
  asked: string[] = [];
  /** Whether the clipboard takes what it is given. */
  clipboard = true;
  protected english: Messages = { owner: 'By {owner}', reviewed: 'Last reviewed {date}', sources: 'Sources' };
  #seen: { advised: Advised; of: Situation } | undefined;
  #texts = new Map<RichText, Node>();
  #result: AdviceResult | undefined;

  get guide(): PublishedAdvice {
    return this.data!;
  }

  get advised(): Advised {
    if (this.#seen?.of !== this.situation) {
      this.#texts.clear();
      this.#seen = { advised: advise(this.guide, this.situation), of: this.situation };
    }
    return this.#seen.advised;
  }

  text(nodes: RichText): Node {
    const node = this.#texts.get(nodes) ?? this.newText(nodes);
    this.#texts.set(nodes, node);
    return node;
  }

  newText(nodes: RichText): Node {
    const element = document.createElement('div');
    const write = writeValues(valuesOf(this.guide, this.situation), this.shownLocale);
    element.append(renderRichText(nodes, { write }));
    return element;
  }

  said(question: string): string {
    return String(this.situation.answers[question] ?? '');
  }

  ask(question: string): void {
    this.asked.push(question);
  }

  answer(question: string, answer: unknown): void {
    const { [question]: _, ...others } = this.situation.answers;
    this.change({ answers: answer === undefined ? others : { ...others, [question]: answer } });
  }

  weigh(criterion: string | undefined, points = 0): void {
    this.change({ weights: criterion === undefined ? {} : { ...this.situation.weights, [criterion]: points } });
  }

  assume(assumption: string, value: number | undefined): void {
    const { [assumption]: _, ...others } = this.situation.assumptions ?? {};
    this.change({ assumptions: value === undefined ? others : { ...others, [assumption]: value } });
  }

  copyLink(): Promise<{ link: string; copied: boolean; leftOut: number }> {
    return Promise.resolve({ link: 'https://vendor.example/#advice', copied: this.clipboard, leftOut: 1 });
  }

  /** Changes the situation. */
  change(part: Partial<Situation>): void {
    this.situation = { ...this.situation, ...part };
    this.requestUpdate();
  }

  protected accepts(): boolean {
    return true;
  }

  protected renderContent(): TemplateResult {
    if (!this.#result) {
      this.#result = new AdviceResult(this);
      queueMicrotask(() => this.extend(this.#result!));
    }
    return html`<article>
      <div role="heading" aria-level=${this.headingLevel} class="title">${this.guide.title}</div>
      <section class="result" part="result">${this.#result.render()}</section>
    </article>`;
  }
}

/** A result in the page. Remove it with {@link unmountResults}. */
export async function mountResult(
  situation: Partial<Situation> = {},
  data: PublishedAdvice = guide(),
  properties: Partial<ResultHost> = {},
): Promise<ResultHost> {
  if (!customElements.get('result-host')) customElements.define('result-host', ResultHost);
  const element = Object.assign(document.createElement('result-host') as ResultHost, { data, ...properties });
  element.change(situation);
  document.body.append(element);
  const there = () => element.shadowRoot?.querySelector('[part=copy-link]');
  await waitUntil(there, 'The rest of the result is not loaded.', { timeout: 8000 });
  await settled(element);
  return element;
}

/** Removes all results from the page. */
export function unmountResults(): void {
  document.querySelectorAll('result-host').forEach(element => element.remove());
}

/** Waits until it shows what it was told. */
export async function settled(element: ResultHost): Promise<void> {
  await element.updateComplete;
  await Promise.resolve();
  while (!(await element.updateComplete));
}

/** Opens what comes on demand, and waits until it is there. */
export async function open(element: ResultHost, selector: string): Promise<HTMLDetailsElement> {
  const details = find<HTMLDetailsElement>(element, selector);
  details.open = true;
  await waitUntil(() => details.querySelector('.inside > :not(p:only-child)'), `${selector} stays empty`, {
    timeout: 8000,
  });
  await settled(element);
  return details;
}

/** The text of an element as it is read, in one line. */
export function words(element: Element | null | undefined): string {
  if (!element) return '';
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) found.push((texts.currentNode as Text).data);
  return found
    .join(' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
