import type { ReviewTopics } from '@docent/schema';
import type { RouteContext } from '../../routes/route.js';
import type { ReviewScope } from '../read/find-places.js';
import { findTopics } from './find-topics.js';
import { fewestWriters } from './fewest-writers.js';
import { lastChange, readSaid } from './read-said.js';
import { stopWords } from '../../reports/surveys/texts/stop-words.js';
import { groupBy } from '../../reports/surveys/group-by.js';

/** Newest reviews of a subject that are looked at, so that the hundred thousandth costs nobody anything. */
export const topicWindow = 1000;
/** Languages that are told of. */
const mostLanguages = 5;
/** Subjects whose topics are kept until something changes. */
const mostKept = 200;
/**
 * Milliseconds in which they are found anew once at most, whatever comes in: as long as caches keep an answer; and in which they are,
 * though no review came or went, since votes say which quotes are the most useful.
 */
const again = { soonest: 15_000, latest: 3_600_000 };

interface Kept {
  /** Place of the last change of the subject's reviews, when these were read. */
  seq: number;
  /** When it was last asked for that, and when they were found; milliseconds since the epoch. */
  asked: number;
  found: number;
  topics: Promise<ReviewTopics>;
}

/** Tells what several writers say about a subject; found when somebody asks, and again when its reviews have changed. */
export function createTopics({ now, store }: Pick<RouteContext, 'now' | 'store'>) {
  const kept = new Map<string, Kept>();

  async function find(scope: ReviewScope): Promise<ReviewTopics> {
    const { reviews, said } = await store.query(database => readSaid(database, scope, topicWindow));
    const groups = [...groupBy(said, ({ language }) => language)]
      .filter(([language]) => stopWords[language])
      .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .slice(0, mostLanguages);
    const languages: ReviewTopics['languages'] = [];
    for (const [language, own] of groups) {
      languages.push({ language, reviews: own.length, topics: await findTopics(language, own) });
    }
    return { reviews, window: topicWindow, needed: fewestWriters, languages };
  }

  return {
    async read(scope: ReviewScope): Promise<ReviewTopics> {
      const key = `${scope.project}\0${scope.subject}`;
      const known = kept.get(key);
      const asked = now();
      if (known && asked - known.asked < again.soonest) return await known.topics;
      const seq = await store.query(database => lastChange(database, scope));
      const isCurrent = known?.seq === seq && asked - known.found < again.latest;
      const { found, topics } = isCurrent ? known : { found: asked, topics: find(scope) };
      kept.delete(key);
      kept.set(key, { seq, asked, found, topics });
      topics.catch(() => kept.delete(key));
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
      return await topics;
    },
  };
}
