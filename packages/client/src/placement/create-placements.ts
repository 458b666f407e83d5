import {
  answered,
  dismissed,
  notAboutThis,
  nothingThisMonth,
  notNow,
} from '@docent/engine/placement/attention-news.js';
import { buttonsNow, choosePlacement, nextLook } from '@docent/engine/placement/choose-placement.js';
import { claimPlacement } from '@docent/engine/placement/claim-placement.js';
import { explainPlacement, hasEnded } from '@docent/engine/placement/explain-placement.js';
import type { Gate } from '@docent/engine/placement/gate.js';
import { hearEvent } from '@docent/engine/placement/hear-event.js';
import { type PageEvent, showed } from '@docent/engine/placement/page-history.js';
import type { Attentions, PlacementWorld } from '@docent/engine/placement/placement-world.js';
import type { decide } from '@docent/engine/rules/decide.js';
import type { Placement, PublishedPlacements } from '@docent/schema';
import type { ConsentState } from '../consent.js';
import type { Platform } from '../platform/platform.js';
import type { RecordStore } from '../record/record-store.js';
import type { PageWatch } from './page-watch.js';
import type { Explanation, PageGate } from './placing.js';

/** What a customer can say or do about what was shown. */
export type Saying = 'answered' | 'dismissed' | 'not-now' | 'not-about-this' | 'nothing-this-month';

/** What may be shown now: it has been counted and kept. */
export interface Found {
  id: string;
  placement: Placement;
  /** Why it is shown: every gate, as it was when it was chosen. */
  gates: readonly Gate[];
}

/** Decides what appears unasked on one page. */
export interface Placements {
  /**
   * Looks whether something may appear, and claims it. What is answered is to be shown now.
   * @returns `undefined` when nothing may; `busy` when another tab is about to decide, so that one should look again soon
   * @throws what `prepare` throws
   */
  look(): Promise<Found | 'busy' | undefined>;
  /** Ids of the buttons that are there now. */
  buttons(): Promise<string[]>;
  /** When to look again if nothing happens, in milliseconds since the epoch; `undefined` when time alone changes nothing. */
  next(): Promise<number | undefined>;
  /** Keeps what became of something, whoever showed it. */
  say(ref: string, saying: Saying): Promise<void>;
  /** Keeps that an event happened that a placement waits some days after. Without consent, nothing. */
  hear(event: PageEvent): Promise<void>;
  /** Takes note that it is on the page because somebody has asked for it. */
  came(ref: string): void;
  /** Takes note that it is gone from the page. */
  gone(ref: string): void;
  /** Refs on show that have to go: they were answered or sent away elsewhere. */
  ended(): Promise<string[]>;
  /** Why an entity appears or not: one explanation for each placement of it. @param ref Default: of everything */
  explain(ref?: string): Promise<Explanation[]>;
}

/** What placements are decided by. */
export interface PlacementsSetup {
  platform: Pick<Platform, 'exclusive' | 'now' | 'randomBytes'>;
  /** Name that the tabs of one project share. */
  name: string;
  published: PublishedPlacements;
  /** Refs of which enough customers have answered. Default: none. */
  full?: readonly string[] | undefined;
  records: Pick<RecordStore, 'all' | 'keep' | 'mode' | 'write'>;
  watch: PageWatch;
  consent: () => ConsentState;
  /** What rules see. */
  facts: () => object;
  /** Id of the customer; `undefined` while it is not known. */
  unit: () => Promise<string | undefined> | string | undefined;
  /** Loads `decide` of the engine; asked only if some placement has a rule. */
  loadDecide: () => Promise<typeof decide>;
  /** What the page has to say to a placement. Default: nothing. */
  pageGates?: (placement: Placement) => PageGate[];
  /** Gets ready what would be shown, before it is counted as shown; false when it must not be. Default: it is ready. */
  prepare?: (placement: Placement) => Promise<boolean>;
}

/** Loads and stores nothing until it is asked. */
export function createPlacements(setup: PlacementsSetup): Placements {
  const {
    consent,
    facts,
    full,
    name,
    pageGates = () => [],
    platform,
    prepare,
    published,
    records,
    unit,
    watch,
  } = setup;
  const { attention: settings, conditions = {}, placements, values = {} } = published;
  /** What is on show, by ref: the placement that brought it; none when somebody has asked for it. */
  const onShow = new Map<string, string | undefined>();

  const hasRules = Object.values(placements).some(
    ({ to, unless, when }) =>
      to !== undefined || [when?.event, when?.since, ...(unless ?? [])].some(each => each?.where !== undefined),
  );
  const noRules: PlacementWorld['decide'] = () => ({ result: 'unknown', trace: { operator: '', outcome: 'unknown' } });

  async function see(): Promise<PlacementWorld> {
    const decide = hasRules ? await setup.loadDecide() : undefined;
    // Without consent the record is not even opened: nothing may appear, and what was said there is not known.
    const attention = consent().functional === 'granted' ? ((await records.all()).attention ?? {}) : undefined;
    const who = await unit();
    const now = platform.now();
    return {
      now,
      utcOffset: -new Date(now).getTimezoneOffset(),
      consent: consent(),
      ...(who !== undefined && { unit: who }),
      full,
      facts: facts(),
      decide: decide ? (rule, about) => decide(rule, about, { conditions, values }) : noRules,
      page: watch.history(),
      ...(attention && { attention }),
      onShow: [...onShow.keys()],
      busy: watch.busy(),
      ...(settings && { settings }),
    };
  }

  /** What nothing on the page keeps back. */
  const possible = (): { [id: string]: Placement } =>
    Object.fromEntries(
      Object.entries(placements).filter(([, each]) => pageGates(each).every(({ outcome }) => outcome === 'pass')),
    );

  function storageGate(): PageGate {
    const { storage } = records.mode();
    return { gate: 'storage', outcome: storage === 'memory' ? 'fail' : 'pass', wanted: 'not memory', seen: storage };
  }

  async function choose(): Promise<string | undefined> {
    const candidates = possible();
    for (;;) {
      const chosen = choosePlacement(candidates, await see());
      if (chosen === undefined || !prepare || (await prepare(placements[chosen]!))) return chosen;
      delete candidates[chosen];
    }
  }

  /** To be called while no other tab does. */
  async function claim(id: string): Promise<Found | undefined> {
    // What other tabs have stored since, read while none of them can add to it.
    await records.keep();
    // Where nothing can be stored, no promise would outlast the page.
    if (storageGate().outcome === 'fail') return undefined;
    const world = await see();
    const placement = placements[id]!;
    const claimed = claimPlacement(id, placement, world, platform.randomBytes(8).join('-'));
    if (!claimed.claimed) return undefined;
    const gates = explainPlacement(id, placement, world);
    onShow.set(placement.show, id);
    watch.note(page => showed(page, placement.show));
    await keep(claimed.news);
    return { id, placement, gates };
  }

  async function keep(news: Attentions): Promise<void> {
    for (const [ref, slice] of Object.entries(news)) await records.write(`attention/${ref}`, slice);
  }

  return {
    async look() {
      const chosen = await choose();
      if (chosen === undefined) return undefined;
      const claimed = await platform.exclusive(`${name}:attention`, async () => ({ found: await claim(chosen) }));
      return claimed ? claimed.found : 'busy';
    },
    buttons: async () => buttonsNow(possible(), await see()),
    next: async () => nextLook(possible(), await see()),
    async say(ref, saying) {
      const now = platform.now();
      const by = onShow.get(ref) ?? Object.keys(placements).find(id => placements[id]!.show === ref);
      const again = by === undefined ? undefined : placements[by]?.again;
      if (saying === 'answered') await keep(answered(ref, now));
      else if (saying === 'dismissed') await keep(dismissed(ref, now));
      else if (saying === 'not-now') await keep(notNow(ref, now, again));
      else if (saying === 'not-about-this') await keep(notAboutThis(ref, now));
      else await keep(nothingThisMonth(now));
    },
    async hear(event) {
      const world = await see();
      if (world.attention) await keep(hearEvent(placements, event, world));
    },
    came: ref => void onShow.set(ref, onShow.get(ref)),
    gone: ref => void onShow.delete(ref),
    async ended() {
      const world = await see();
      return [...onShow]
        .filter(([, id]) => id !== undefined && hasEnded(id, placements[id]!, world))
        .map(([ref]) => ref);
    },
    async explain(ref) {
      const world = await see();
      return Object.entries(placements)
        .filter(([, { show }]) => ref === undefined || show === ref)
        .map(([placement, about]) => ({
          placement,
          show: about.show,
          gates: [...explainPlacement(placement, about, world), storageGate(), ...pageGates(about)],
        }));
    },
  };
}
