import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { PublishedRecommendations } from '@docent/schema';
import type { RecommendationVerdict, RecommendedItem } from '@docent/schema/names';
import type { TemplateResult } from 'lit';
import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import type { InteractionsResponse } from '../../base/interactions-request.js';
import type { ModelResponse } from '../../base/model-request.js';
import type { WidgetPart } from '../../base/widget-part.js';
import type { RecommendationActs } from '../acts/recommendation-acts.js';
import {
  RecommendationExplainedEvent,
  RecommendationOpenedEvent,
  RecommendationsWithheldEvent,
  RecommendationViewedEvent,
} from '../recommendation-events.js';
import type { RecommendationsView, ShownRanking } from '../recommendations-view.js';
import type { RecommendationWhy } from '../why/recommendation-why.js';
import { gatherKnown, gatherRanking, type Known } from './gather.js';
import { recommendationListMessages } from './recommendation-list.messages.js';
import { recommendationListStyles } from './recommendation-list.styles.js';
import { renderList } from './render-list.js';
import { type ExposureWatch, watchExposure } from './watch-exposure.js';

/** Puts a list in its order, shows it, and keeps what the customer says of it. */
export class RecommendationList implements WidgetPart {
  readonly english = recommendationListMessages;
  readonly styles = recommendationListStyles;
  readonly view: RecommendationsView;
  ranking: ShownRanking | undefined;
  /** What was learned, and by whom. */
  learned: ModelResponse = {};
  /** Item whose reasons are open, and the one whose controls are. */
  explained: RecommendedItem | undefined;
  controlled: RecommendedItem | undefined;
  /** Entities that are open in place, each by its own widget. */
  readonly opened = new Map<RecommendedItem, HTMLElement>();
  /** Something was said that another order would follow from. */
  stale = false;
  /** What says why, once somebody wants to know. */
  why: RecommendationWhy | undefined;
  /** What keeps what the customer says, once they say something. */
  acts: RecommendationActs | undefined;
  known: Known = { interactions: {}, forgotten: -Infinity, personal: true, learning: {}, progress: {} };
  #exposure: ExposureWatch | undefined;
  /** Items of this ordering that were seen. */
  #viewed = new Set<string>();
  #own: InteractionsResponse = {};
  /** Counts orderings, so that an earlier one that comes late changes nothing. */
  #turn = 0;

  constructor(view: RecommendationsView) {
    this.view = view;
  }

  /** Sees from now on what is looked at. @param until ends that */
  connect(until: AbortSignal): void {
    this.#exposure = watchExposure(this.view.ownerDocument, element => this.#seen(element), until);
  }

  get shown(): readonly RankedItem[] {
    const { items = [], pinned = [], promoted = [] } = this.ranking ?? {};
    return [...pinned, ...items, ...promoted];
  }

  /** Puts the list in its order, with all that is known now. */
  async order(data: PublishedRecommendations): Promise<void> {
    const turn = ++this.#turn;
    const known = await gatherKnown(this.view, this.#own);
    const slate = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const { learned, ranking } = await gatherRanking(this.view, data, known, slate);
    if (turn !== this.#turn) return;
    Object.assign(this, { known, learned, ranking, stale: false, explained: undefined, controlled: undefined });
    this.opened.clear();
    this.#viewed.clear();
    this.#exposure?.reset();
    if (!ranking.items.length) this.view.emit(new RecommendationsWithheldEvent());
    this.view.requestUpdate();
  }

  /** What was said or done elsewhere. Nothing moves under the eyes of who reads; but a wish to be forgotten holds at once. */
  async refresh(data: PublishedRecommendations): Promise<void> {
    const { forgotten, personal } = this.known;
    const known = await gatherKnown(this.view, this.#own);
    if (known.personal !== personal || known.forgotten > forgotten) return this.order(data);
    this.known = known;
    // What was put out elsewhere is out here, too.
    if (this.shown.some(({ item }) => this.outBy(item))) await this.act(() => undefined);
    this.view.requestUpdate();
  }

  /** To be called when it is rendered. */
  watch(): void {
    const { watch } = this.#exposure ?? {};
    if (watch) this.view.renderRoot.querySelectorAll('.item:not(.out)').forEach(watch);
  }

  /** By what the customer has said, an item is out. */
  outBy(item: RecommendedItem): RecommendationVerdict | undefined {
    const { notInterested, seen } = this.known.interactions[item] ?? {};
    return notInterested?.value ? 'not-interested' : seen?.value ? 'seen' : undefined;
  }

  /** Opens or closes why an item is there. */
  async explain(ranked: RankedItem): Promise<void> {
    const { view } = this;
    if (this.explained === ranked.item) this.explained = undefined;
    else if (await this.loadWhy()) {
      this.explained = ranked.item;
      view.emit(new RecommendationExplainedEvent(this.ranking!, ranked));
    }
    view.requestUpdate();
  }

  /** Loads what explains; false when it cannot be had now, which is said. */
  async loadWhy(): Promise<boolean> {
    try {
      const { RecommendationWhy } = await import('../why/recommendation-why.js');
      if (!this.why) this.view.extend((this.why = new RecommendationWhy(this)));
      return true;
    } catch {
      this.view.announce(this.view.t('failed'));
      return false;
    }
  }

  /** Opens or closes what the customer can say of an item. */
  async control(item: RecommendedItem): Promise<void> {
    if (this.controlled === item) this.controlled = undefined;
    else await this.act(() => (this.controlled = item));
    this.view.requestUpdate();
  }

  /** Has something done, loading what does it. */
  async act(run: (acts: RecommendationActs) => unknown): Promise<void> {
    try {
      const { RecommendationActs } = await import('../acts/recommendation-acts.js');
      if (!this.acts) this.view.extend((this.acts = new RecommendationActs(this)));
      run(this.acts);
    } catch {
      this.view.announce(this.view.t('failed'));
    }
  }

  /** Has something kept: by the page, and here, where nobody else keeps it. */
  write(part: 'interactions' | 'preferences', name: string, news: unknown): void {
    this.#own = mergeTrees(this.#own, { [part]: { [name]: news } }) as InteractionsResponse;
    this.view.dispatchEvent(new DocentRecordChangeEvent(`${part}/${name}`, news));
  }

  tellOpened(ranked: RankedItem): void {
    this.view.emit(new RecommendationOpenedEvent(this.ranking!, ranked));
  }

  render(): TemplateResult {
    return renderList(this);
  }

  #seen(element: Element): void {
    const ranked = this.shown.find(({ item }) => item === (element as HTMLElement).dataset['item']);
    if (!ranked || this.#viewed.has(ranked.item)) return;
    this.#viewed.add(ranked.item);
    this.view.emit(new RecommendationViewedEvent(this.ranking!, ranked));
  }
}
