import type { Ranking } from '@docent/engine/recommend/ranking.js';
import type { PublishedRecommendations } from '@docent/schema';
import type { RecommendedItem } from '@docent/schema/names';
import type { ReactiveControllerHost } from 'lit';
import type { DocentFactEvent } from '../base/docent-fact-event.js';
import type { Translate } from '../base/translate.js';
import type { WidgetPart } from '../base/widget-part.js';

/** What the parts of the widget for recommendations read and call. */
export interface RecommendationsView
  extends ReactiveControllerHost, Pick<HTMLElement, 'dispatchEvent' | 'ownerDocument'> {
  readonly data: PublishedRecommendations | undefined;
  /** What the page is about. Default: nothing in particular. */
  readonly about: string | undefined;
  /** What rules see of the customer. */
  readonly facts: Readonly<Record<string, unknown>> | undefined;
  readonly headingLevel: number;
  readonly shownLocale: string;
  readonly isConnected: boolean;
  readonly renderRoot: ParentNode;
  readonly t: Translate;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Takes in what a part brings that was loaded later. */
  extend(part: WidgetPart): void;
  emit(event: DocentFactEvent): void;
  /** Has a screen reader say something. */
  announce(text: string): void;
}

/** An ordering, and what the page calls the items that are named in it. */
export interface ShownRanking extends Ranking {
  /** Title of an item, as customers know it. Default: unknown. */
  titleOf(item: RecommendedItem): string | undefined;
}
