import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { Interactions } from '@docent/schema';
import type { RecommendationVerdict, RecommendedItem } from '@docent/schema/names';
import type { TemplateResult } from 'lit';
import type { WidgetPart } from '../../base/widget-part.js';
import type { RecommendationList } from '../list/recommendation-list.js';
import { PersonalisationChangedEvent, RecommendationJudgedEvent } from '../recommendation-events.js';
import { recommendationActsMessages } from './recommendation-acts.messages.js';
import { recommendationActsStyles } from './recommendation-acts.styles.js';
import { renderChoices } from './render-choices.js';
import { renderOut } from './render-out.js';

/** Field of the record that holds what was said of an item. */
const fields = { 'not-interested': 'notInterested', seen: 'seen', more: 'more' } as const;

/** Keeps what the customer says of items, and of what may be used to choose them. */
export class RecommendationActs implements WidgetPart {
  readonly english = recommendationActsMessages;
  readonly styles = recommendationActsStyles;
  readonly list: RecommendationList;

  constructor(list: RecommendationList) {
    this.list = list;
  }

  /** Whether something was said of an item that still holds. */
  said(item: RecommendedItem, verdict: RecommendationVerdict): boolean {
    return this.list.known.interactions[item]?.[fields[verdict]]?.value === true;
  }

  judge(ranked: RankedItem, verdict: RecommendationVerdict, value: boolean): void {
    const { known, ranking, view } = this.list;
    const { item } = ranked;
    const field = fields[verdict];
    const before = known.interactions[item];
    // The later one wins when records merge, so it must be later even when the clock was set back.
    const at = Math.max(view.now(), (before?.[field]?.at ?? 0) + 1, known.forgotten + 1);
    const news: Interactions = { [field]: { value, at } };
    known.interactions = { ...known.interactions, [item]: mergeTrees(before ?? {}, news) as Interactions };
    this.list.write('interactions', item, news);
    view.emit(new RecommendationJudgedEvent(ranking!, ranked, verdict, !value));
    this.list.stale = true;
    const out = value && verdict !== 'more';
    if (out) this.list.controlled = undefined;
    view.announce(view.t(value ? `said-${verdict}` : 'takenBack', { title: ranked.candidate.title }));
    void this.#focus(item, out ? '[part~=undo]' : verdict === 'more' ? '[part~=more]' : '[part~=controls]');
  }

  /** Lets the customer's own history choose, or not; and holds to that everywhere. */
  async personalise(value: boolean): Promise<void> {
    const { view } = this.list;
    this.list.write('preferences', 'personalisation', { value, at: view.now() });
    view.emit(new PersonalisationChangedEvent(value ? 'on' : 'off'));
    await this.again(value ? 'personalOn' : 'personalOff', '[part~=personalise]');
  }

  /** Has all that was done and said forgotten. */
  async forget(): Promise<void> {
    const { known, view } = this.list;
    const marks = Object.values(known.interactions).flatMap(({ did = {}, more, notInterested, seen }) => [
      ...Object.values(did),
      ...[more, notInterested, seen],
    ]);
    const at = Math.max(view.now(), ...marks.map(mark => mark?.at ?? 0));
    this.list.write('interactions', 'forgotten', { at });
    view.emit(new PersonalisationChangedEvent('forgotten'));
    await this.again('forgotten', '[part~=forget]');
  }

  /** Puts the list in order once more because the customer wants it, and says so. */
  async again(said: string, focus: string): Promise<void> {
    const { view } = this.list;
    if (view.data) await this.list.order(view.data);
    view.announce(view.t(said));
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  renderChoices(ranked: RankedItem): TemplateResult {
    return renderChoices(this, ranked);
  }

  renderOut(ranked: RankedItem, verdict: RecommendationVerdict): TemplateResult {
    return renderOut(this, ranked, verdict);
  }

  async #focus(item: RecommendedItem, part: string): Promise<void> {
    const { view } = this.list;
    view.requestUpdate();
    await view.updateComplete;
    view.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"] ${part}`)?.focus();
  }
}
