import { hearSignal } from '@docent/engine/recommend/hear-signal.js';
import type { decide } from '@docent/engine/rules/decide.js';
import type { Signal } from '@docent/schema';
import type { Consent } from '../consent.js';
import type { Happening, Happenings } from '../create-happenings.js';
import type { RecordStore } from '../record/record-store.js';

/** What hearing works with. */
export interface HearingSetup {
  /** What lists learn from, by id of the list. */
  signals: Readonly<Record<string, readonly Signal[]>>;
  records: Pick<RecordStore, 'all' | 'write'>;
  consent: Pick<Consent, 'state'>;
  /** Hears of what happens. */
  onLearn: Happenings['onLearn'];
  /** Loads `decide` of the engine; asked only if some signal has a rule. */
  loadDecide: () => Promise<typeof decide>;
  failed: (error: unknown) => void;
}

/**
 * Keeps, from now on, what the customer does that lists learn from; and what they have done so far on this page. What happens at
 * once is kept at once, so that a page that tells much is not busy with it. Resolves when what they have done so far is kept.
 */
export function hearSignals({
  consent,
  failed,
  loadDecide,
  onLearn,
  records,
  signals,
}: HearingSetup): Promise<void> | undefined {
  const names = new Set(Object.values(signals).flatMap(each => each.map(({ event }) => event)));
  const hasRules = Object.values(signals).some(each => each.some(({ where }) => where !== undefined));
  const waiting: Happening[] = [];
  let running: Promise<void> | undefined;

  /** Keeps what waits until nothing does any more. Never rejects. */
  async function keep(): Promise<void> {
    try {
      while (waiting.length) await keepAll();
    } catch (error) {
      failed(error);
    }
    running = undefined;
  }

  async function keepAll(): Promise<void> {
    const deciding = hasRules ? await loadDecide() : undefined;
    const interactions = { ...(await records.all()).interactions };
    const news: typeof interactions = {};
    for (const [name, properties, at, ref] of waiting.splice(0)) {
      const event = { name: String(name), properties, at, ref };
      const heard = hearSignal(signals, event, interactions, (rule, about) =>
        deciding ? deciding(rule, about) : { result: 'unknown', trace: { operator: '', outcome: 'unknown' } },
      );
      for (const [key, slice] of Object.entries(heard)) {
        const item = key as keyof typeof heard;
        interactions[item] = { ...interactions[item], did: { ...interactions[item]?.did, ...slice.did } };
        news[item] = { did: { ...news[item]?.did, ...slice.did } };
      }
    }
    // Who has said no meanwhile has said it about this, too.
    if (consent.state().learning !== 'granted') return;
    await Promise.all(Object.entries(news).map(([item, slice]) => records.write(`interactions/${item}`, slice)));
  }

  onLearn(happening => {
    if (!names.has(String(happening[0])) || consent.state().learning !== 'granted') return undefined;
    waiting.push(happening);
    return (running ??= keep());
  });
  return running;
}
