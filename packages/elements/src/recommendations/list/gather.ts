import type { Finder } from '@docent/engine/recommend/finder.js';
import { historyOf } from '@docent/engine/recommend/history-of.js';
import { importedCandidate } from '@docent/engine/recommend/imported-candidate.js';
import { rank } from '@docent/engine/recommend/rank.js';
import type { RankingInput } from '@docent/engine/recommend/ranking.js';
import type { Interactions, PublishedCandidate, PublishedRecommendations } from '@docent/schema';
import type { RecommendedItem, Strategy } from '@docent/schema/names';
import type { InteractionsResponse } from '../../base/interactions-request.js';
import type { ModelResponse } from '../../base/model-request.js';
import { ask } from '../ask.js';
import type { RecommendationsView, ShownRanking } from '../recommendations-view.js';

/** What the customer did and said, as the list sees it now. */
export interface Known {
  interactions: Readonly<Record<RecommendedItem, Interactions>>;
  /** When they had everything before it forgotten; `-Infinity`: never. */
  forgotten: number;
  /** Whether they let their own history choose. */
  personal: boolean;
  learning: RankingInput['learning'];
  progress: RankingInput['progress'];
}

/** So often at most details of imported subjects are asked for: what is wanted may turn out to want more. */
const rounds = 3;
/** Milliseconds that what was learned may take. */
const patience = 5000;
const learned: readonly Strategy[] = ['for-you', 'related', 'popular'];

/** Asks what is known of the customer. @param own what was said here, which is all there is where nobody keeps it */
export async function gatherKnown(view: RecommendationsView, own: InteractionsResponse): Promise<Known> {
  const answer = await ask(view, { type: 'interactions' });
  const { interactions = {}, learning, preferences, progress } = answer ?? own;
  const { forgotten, ...items } = interactions;
  return {
    interactions: items,
    forgotten: forgotten?.at ?? -Infinity,
    personal: preferences?.['personalisation']?.value !== false,
    learning,
    progress,
  };
}

/** Puts the list in its order for the customer, with what that takes; says what was learned, too. */
export async function gatherRanking(
  view: RecommendationsView,
  list: PublishedRecommendations,
  { interactions, learning, personal, progress }: Known,
  slate: string,
): Promise<{ ranking: ShownRanking; learned: ModelResponse }> {
  const now = view.now();
  const about = view.about as RecommendedItem | undefined;
  const history = personal ? [...historyOf(list, interactions, now).keys()] : [];
  const items = about ? [about, ...history] : history;
  const [found, finders, holds] = await Promise.all([
    list.strategies.some(each => learned.includes(each))
      ? Promise.race([ask(view, { type: 'model', list: list.id, items }), tooLong()])
      : undefined,
    loadFinders(list),
    loadHolds(list, view, now),
  ]);
  const imported: PublishedCandidate[] = [];
  const tried = new Set<RecommendedItem>();
  const put = () =>
    rank({
      ...{ list, now, interactions, learning, progress, personal, about, holds, finders, slate, imported },
      ...found,
    });
  let ranking = put();
  for (let round = 0; round < rounds; round++) {
    const wanted = ranking.wanted.filter(item => !tried.has(item));
    if (!wanted.length) break;
    wanted.forEach(item => tried.add(item));
    const ids = wanted.map(item => item.slice('subject:'.length));
    const subjects = await ask(view, { type: 'subjects', ids });
    for (const [id, subject] of subjects ?? []) imported.push(importedCandidate(id, subject));
    ranking = put();
  }
  const titles = new Map([...imported, ...list.candidates].map(({ item, title }) => [item, title]));
  return { ranking: { ...ranking, titleOf: item => titles.get(item) }, learned: found ?? {} };
}

/** Who looks at a list does not wait for ever for what it would be better with. */
const tooLong = (): Promise<ModelResponse> =>
  new Promise(resolve => setTimeout(resolve, patience, { fault: 'unreachable' }));

/** What not every list needs comes for those that do. A strategy that cannot be loaded is passed over, and the list says so. */
async function loadFinders({ strategies }: PublishedRecommendations): Promise<{ [strategy in Strategy]?: Finder }> {
  const [content, next] = await Promise.all([
    strategies.includes('content')
      ? import('@docent/engine/recommend/find-by-content.js').catch(() => undefined)
      : undefined,
    strategies.includes('next-skill')
      ? import('@docent/engine/recommend/find-next-skill.js').catch(() => undefined)
      : undefined,
  ]);
  return {
    ...(content && { content: content.findByContent }),
    ...(next && { 'next-skill': next.findNextSkill }),
  };
}

/** A list without rules needs nothing that decides them. */
async function loadHolds(
  list: PublishedRecommendations,
  { facts = {} }: RecommendationsView,
  now: number,
): Promise<RankingInput['holds']> {
  const { additions, exclude = [], expert = [], include = [], pinned = [], promoted = [] } = list;
  if (![exclude, expert, include, pinned, promoted].flat().some(({ when }) => when !== undefined)) return undefined;
  const [{ createHolds }, more] = await Promise.all([
    import('@docent/engine/recommend/create-holds.js'),
    additions ? import('@docent/engine/rules/operators/operators.js') : undefined,
  ]);
  return createHolds(list, facts, new Date(now).toISOString(), more?.operators);
}
