import { html } from 'lit';
import type { AdviceView } from '../advice-view.js';
import type { ResultPart } from './result-part.js';

/** Parts of the result that have code of their own. */
export type PartName = 'rest' | 'why' | 'changes' | 'grid' | 'calculators' | 'brief' | 'rate' | 'dispute';

/** Brings a part. */
export type PartLoader = () => Promise<new (view: AdviceView) => ResultPart>;

/** Shows parts, each of which is loaded when it is first wanted. */
export interface Parts {
  /** What a part shows; until it is there, that it is coming, or that it did not come, with a way to try again. */
  show(name: PartName, about: string): unknown;
  /** The same; until it is there, nothing. */
  peek(name: PartName, about: string): unknown;
}

/** Makes what loads and shows the parts of a result. */
export function createParts(view: AdviceView, loaders: Readonly<Record<PartName, PartLoader>>): Parts {
  const parts = new Map<PartName, ResultPart | undefined>();
  const failed = new Set<PartName>();

  async function load(name: PartName): Promise<void> {
    parts.set(name, undefined);
    failed.delete(name);
    try {
      const Part = await loaders[name]();
      const part = new Part(view);
      view.extend(part);
      parts.set(name, part);
    } catch {
      failed.add(name);
    }
    view.requestUpdate();
  }

  const peek = (name: PartName, about: string) => parts.get(name)?.render(about);
  return {
    peek,
    show(name, about) {
      if (!parts.has(name)) void load(name);
      if (!failed.has(name)) return parts.get(name) ? peek(name, about) : html`<p>${view.t('loading')}</p>`;
      return html`<div class="row" role="alert">
        ${view.t('error')}<button class="button" @click=${() => load(name)}>${view.t('retry')}</button>
      </div>`;
    },
  };
}
