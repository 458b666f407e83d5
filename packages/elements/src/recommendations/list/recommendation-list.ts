import type { RankedItem } from '@docent/engine/recommend/ranking.js';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import type { Interactions, PublishedRecommendations } from '@docent/schema';
import type { RecommendationVerdict, RecommendedItem } from '@docent/schema/names';
import type { TemplateResult } from 'lit';
import { DocentRecordChangeEvent } from '../../base/docent-record-change-event.js';
import type { InteractionsResponse } from '../../base/interactions-request.js';
import type { ModelResponse } from '../../base/model-request.js';
import type { WidgetPart } from '../../base/widget-part.js';
import {
  PersonalisationChangedEvent,
  RecommendationExplainedEvent,
  RecommendationJudgedEvent,
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

/** Field of the record that holds what was said of an item. */
const fields = { 'not-interested': 'notInterested', seen: 'seen', more: 'more' } as const;

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
    if (!this.shown.length) this.view.emit(new RecommendationsWithheldEvent());
    this.view.requestUpdate();
  }

  /** What was said or done elsewhere. Nothing moves under the eyes of who reads; but a wish to be forgotten holds at once. */
  async refresh(data: PublishedRecommendations): Promise<void> {
    const { forgotten, personal } = this.known;
    const known = await gatherKnown(this.view, this.#own);
    if (known.personal !== personal || known.forgotten > forgotten) return this.order(data);
    this.known = known;
    this.view.requestUpdate();
  }

  /** To be called when it is rendered. */
  watch(): void {
    const { watch } = this.#exposure ?? {};
    if (watch) this.view.renderRoot.querySelectorAll('.item:not(.out)').forEach(watch);
  }

  /** Whether something was said of an item that still holds. */
  said(item: RecommendedItem, verdict: RecommendationVerdict): boolean {
    return this.known.interactions[item]?.[fields[verdict]]?.value === true;
  }

  judge(ranked: RankedItem, verdict: RecommendationVerdict, value: boolean): void {
    const { item } = ranked;
    const field = fields[verdict];
    const before = this.known.interactions[item];
    // The later one wins when records merge, so it must be later even when the clock was set back.
    const at = Math.max(this.view.now(), (before?.[field]?.at ?? 0) + 1, this.known.forgotten + 1);
    const news: Interactions = { [field]: { value, at } };
    this.known.interactions = { ...this.known.interactions, [item]: mergeTrees(before ?? {}, news) as Interactions };
    this.#write('interactions', item, news);
    this.view.emit(new RecommendationJudgedEvent(this.ranking!, ranked, verdict, !value));
    this.stale = true;
    this.controlled = value && verdict !== 'more' ? undefined : this.controlled;
    this.view.announce(this.view.t(value ? `said-${verdict}` : 'takenBack', { title: ranked.candidate.title }));
    void this.#focus(item, value && verdict !== 'more' ? '[part~=undo]' : value ? '[part~=more]' : '[part~=controls]');
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

  control(item: RecommendedItem): void {
    this.controlled = this.controlled === item ? undefined : item;
    this.view.requestUpdate();
  }

  tellOpened(ranked: RankedItem): void {
    this.view.emit(new RecommendationOpenedEvent(this.ranking!, ranked));
  }

  /** Lets the customer's own history choose, or not; and holds to that everywhere. */
  async personalise(value: boolean): Promise<void> {
    const { view } = this;
    const at = view.now();
    this.#write('preferences', 'personalisation', { value, at });
    view.emit(new PersonalisationChangedEvent(value ? 'on' : 'off'));
    await this.again(value ? 'personalOn' : 'personalOff', '[part~=personalise]');
  }

  /** Has all that was done and said forgotten. */
  async forget(): Promise<void> {
    const { view } = this;
    const marks = Object.values(this.known.interactions).flatMap(({ did, ...said }) => [
      ...Object.values(did ?? {}),
      ...Object.values(said),
    ]);
    const at = Math.max(view.now(), ...marks.map(mark => (mark as { at: number }).at));
    this.#write('interactions', 'forgotten', { at });
    view.emit(new PersonalisationChangedEvent('forgotten'));
    await this.again('forgotten', '[part~=how] summary');
  }

  /** Puts the list in order once more because the customer wants it, and says so. */
  async again(said: string, focus: string): Promise<void> {
    const { data, t } = this.view;
    if (data) await this.order(data);
    this.view.announce(t(said));
    await this.view.updateComplete;
    this.view.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }

  render(): TemplateResult {
    return renderList(this);
  }

  #write(part: 'interactions' | 'preferences', name: string, news: unknown): void {
    this.#own = mergeTrees(this.#own, { [part]: { [name]: news } }) as InteractionsResponse;
    this.view.dispatchEvent(new DocentRecordChangeEvent(`${part}/${name}`, news));
  }

  #seen(element: Element): void {
    const ranked = this.shown.find(({ item }) => item === (element as HTMLElement).dataset['item']);
    if (!ranked || this.#viewed.has(ranked.item)) return;
    this.#viewed.add(ranked.item);
    this.view.emit(new RecommendationViewedEvent(this.ranking!, ranked));
  }

  async #focus(item: RecommendedItem, part: string): Promise<void> {
    this.view.requestUpdate();
    await this.view.updateComplete;
    this.view.renderRoot.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"] ${part}`)?.focus();
  }
}
