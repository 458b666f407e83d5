import type { RecommendationVerdict } from '@docent/schema/names';
import type { RankedItem, Ranking } from '@docent/engine/recommend/ranking.js';
import { DocentFactEvent } from '../base/docent-fact-event.js';

/** What every event of an item says: which, in which ordering, where, and why it stands there at all. */
const about = ({ slate }: Ranking, { item, position, source }: RankedItem) => ({ item, slate, position, source });

/** Fires when at least half of an item was on the screen for one second; once per ordering. */
export class RecommendationViewedEvent extends DocentFactEvent {
  constructor(ranking: Ranking, item: RankedItem) {
    const { propensity, strategy, would } = item;
    super('Recommendation Viewed', {
      ...about(ranking, item),
      ...(strategy && { strategy }),
      propensity,
      // What is placed by hand has its place whatever is drawn.
      drawn: !!strategy && ranking.drawn,
      would,
    });
  }
}

/** Fires when the customer has opened a recommended item. */
export class RecommendationOpenedEvent extends DocentFactEvent {
  constructor(ranking: Ranking, item: RankedItem) {
    super('Recommendation Opened', about(ranking, item));
  }
}

/** Fires when the customer has opened why an item is recommended. */
export class RecommendationExplainedEvent extends DocentFactEvent {
  constructor(ranking: Ranking, item: RankedItem) {
    super('Recommendation Explained', about(ranking, item));
  }
}

/** Fires when the customer has said something of an item, or taken it back. */
export class RecommendationJudgedEvent extends DocentFactEvent {
  constructor(ranking: Ranking, item: RankedItem, verdict: RecommendationVerdict, undone: boolean) {
    super('Recommendation Judged', { ...about(ranking, item), verdict, ...(undone && { undone }) });
  }
}

/** Fires when a list says that it does not know enough yet. */
export class RecommendationsWithheldEvent extends DocentFactEvent {
  constructor() {
    super('Recommendations Withheld', {});
  }
}

/** Fires when the customer turns recommendations from their own history on or off, or has that history forgotten. */
export class PersonalisationChangedEvent extends DocentFactEvent {
  constructor(change: 'on' | 'off' | 'forgotten') {
    super('Personalisation Changed', { change });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'docent-recommendation-viewed': RecommendationViewedEvent;
    'docent-recommendation-opened': RecommendationOpenedEvent;
    'docent-recommendation-explained': RecommendationExplainedEvent;
    'docent-recommendation-judged': RecommendationJudgedEvent;
    'docent-recommendations-withheld': RecommendationsWithheldEvent;
    'docent-personalisation-changed': PersonalisationChangedEvent;
  }
}
