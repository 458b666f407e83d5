import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { RecommendationList } from '../list/recommendation-list.js';
import { recommendationWhyMessages } from './recommendation-why.messages.js';
import { recommendationWhyStyles } from './recommendation-why.styles.js';
import { renderHow } from './render-how.js';
import { renderWhy } from './render-why.js';

/** Explains: why an item is there, in numbers, and how the list comes about; and lets the customer say what may be used for it. */
export class RecommendationWhy implements WidgetPart {
  readonly english = recommendationWhyMessages;
  readonly styles = recommendationWhyStyles;
  readonly list: RecommendationList;
  /** The customer is asked whether they are sure. */
  forgetting = false;

  constructor(list: RecommendationList) {
    this.list = list;
  }

  async askForget(forgetting: boolean): Promise<void> {
    const { view } = this.list;
    this.forgetting = forgetting;
    view.requestUpdate();
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(forgetting ? '[part~=forget-yes]' : '[part~=forget]')?.focus();
  }

  async forget(): Promise<void> {
    this.forgetting = false;
    await this.list.act(acts => acts.forget());
  }

  renderWhy(ranked: RankedItem): TemplateResult {
    return renderWhy(this.list, ranked);
  }

  renderHow(): TemplateResult {
    return renderHow(this);
  }
}
