import {
  answered,
  type Attentions,
  choosePlacement,
  type Claim,
  claimPlacement,
  dismissed,
  notAboutThis,
  nothingThisMonth,
  notNow,
  openPage,
  type PageHistory,
  type Placements,
  showed,
} from '@docent/engine';
import { mergeTrees } from '@docent/engine/record/merge-trees.js';
import { day, hour, noon, world } from './world.js';

/** What can be done wrong on purpose. */
export interface Sabotage {
  /** Tabs claim by what they remember instead of by what is stored. */
  withoutLock?: boolean;
  /** What ended something is not merged from device to device. */
  endsNotMerged?: boolean;
}

/** What a customer, a browser or a network does next. */
export type Move =
  | { do: 'look' | 'claim' | 'reload' | 'hear'; tab: number }
  | { do: 'answer' | 'dismiss' | 'not-now' | 'not-about-this' | 'nothing'; tab: number; ref: number }
  | { do: 'send' | 'receive'; device: number }
  | { do: 'wait'; hours: number }
  | { do: 'set-clock'; device: number; hours: number };

/** Two devices with two tabs each: 0 and 1 are of the first. */
export const deviceOf = (tab: number): number => tab >> 1;

interface Tab {
  page: PageHistory;
  /** What it knows of the record; may be behind what its device has stored. */
  memory: Attentions;
  chosen?: string;
}

/** One showing, with what its device had stored just before, by the device's own clock. */
export interface Showing {
  device: number;
  placement: string;
  at: number;
  before: Attentions;
}

const joined = (a: Attentions, b: Attentions) => mergeTrees(a, b) as Attentions;
const withoutEnds = (attention: Attentions): Attentions =>
  Object.fromEntries(Object.entries(attention).map(([ref, { shown = {} }]) => [ref, { shown }]));

/** Several replicas of one customer's record, as tabs, devices and the collector hold them. */
export function createReplicas(placements: Placements, sabotage: Sabotage = {}) {
  const refs = Object.values(placements).map(({ show }) => show);
  const clocks = [noon, noon];
  const stored: Attentions[] = [{}, {}];
  let server: Attentions = {};
  const opened = (device: number): Tab => ({
    page: openPage('https://a.example/', clocks[device]!, true),
    memory: stored[device]!,
  });
  const tabs = [0, 1, 2, 3].map(tab => opened(deviceOf(tab)));
  const showings: Showing[] = [];
  const said: { kind: string; ref: string }[] = [];
  let names = 0;

  const seenBy = (tab: number, attention: Attentions) =>
    world({ now: clocks[deviceOf(tab)]!, attention, page: tabs[tab]!.page });

  /** Keeps what a tab has to say where its device keeps it: storage merges in one transaction. */
  function keep(tab: number, news: Attentions): void {
    const device = deviceOf(tab);
    stored[device] = joined(stored[device]!, news);
    tabs[tab]!.memory = joined(tabs[tab]!.memory, news);
  }

  function claim(tab: number): void {
    const mine = tabs[tab]!;
    const { chosen } = mine;
    if (chosen === undefined) return;
    delete mine.chosen;
    const device = deviceOf(tab);
    // Nobody else moves between reading the record here and keeping the news: that is what the lock is for.
    if (!sabotage.withoutLock) mine.memory = joined(mine.memory, stored[device]!);
    const found: Claim = claimPlacement(chosen, placements[chosen]!, seenBy(tab, mine.memory), `n${names++}`);
    if (!found.claimed) return;
    showings.push({ device, placement: chosen, at: clocks[device]!, before: stored[device]! });
    keep(tab, found.news);
    mine.page = showed(mine.page, placements[chosen]!.show);
  }

  function say(kind: 'answer' | 'dismiss' | 'not-now' | 'not-about-this' | 'nothing', tab: number, ref: string): void {
    const now = clocks[deviceOf(tab)]!;
    said.push({ kind, ref });
    if (kind === 'answer') keep(tab, answered(ref, now));
    if (kind === 'dismiss') keep(tab, dismissed(ref, now));
    if (kind === 'not-now') keep(tab, notNow(ref, now));
    if (kind === 'not-about-this') keep(tab, notAboutThis(ref, now));
    if (kind === 'nothing') keep(tab, nothingThisMonth(now));
  }

  const passing = (attention: Attentions) => (sabotage.endsNotMerged ? withoutEnds(attention) : attention);
  const send = (device: number) => (server = joined(server, passing(stored[device]!)));
  const receive = (device: number) => (stored[device] = joined(stored[device]!, passing(server)));

  return {
    showings,
    said,
    stored,
    make(move: Move): void {
      switch (move.do) {
        case 'look': {
          const chosen = choosePlacement(placements, seenBy(move.tab, tabs[move.tab]!.memory));
          if (chosen !== undefined) tabs[move.tab]!.chosen = chosen;
          return;
        }
        case 'claim':
          return claim(move.tab);
        case 'reload':
          tabs[move.tab] = opened(deviceOf(move.tab));
          return;
        case 'hear':
          tabs[move.tab]!.memory = joined(tabs[move.tab]!.memory, stored[deviceOf(move.tab)]!);
          return;
        case 'send':
          return void send(move.device);
        case 'receive':
          return void receive(move.device);
        case 'wait':
          for (const device of [0, 1]) clocks[device]! += move.hours * hour;
          return;
        case 'set-clock':
          clocks[move.device]! += move.hours * hour;
          return;
        default:
          say(move.do, move.tab, refs[move.ref % refs.length]!);
      }
    },
    /** Everybody is online at last. */
    meet(): void {
      for (const device of [0, 1, 0, 1]) {
        send(device);
        receive(device);
      }
    },
  };
}

/** How many showings lie within a time before the given one, itself included. */
export const within = (showings: readonly Showing[], last: Showing, length: number): number =>
  showings.filter(({ at, device }) => device === last.device && at > last.at - length && at <= last.at).length;
export const week = 7 * day;
