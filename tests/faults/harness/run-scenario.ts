import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import type { Backend, Kept } from './backend.js';
import { createCollectorBackend } from './collector-backend.js';
import { createCountingBackend } from './counting-backend.js';
import { createGate, type Gate } from './create-gate.js';
import { type BuiltStage, createStage } from './create-stage.js';
import { createDoomedBackend } from './doomed-backend.js';
import { judge } from './judge.js';
import { launchChromium } from './launch-chromium.js';
import { launchFirefox } from './launch-firefox.js';
import { measure } from './measure.js';
import { openContext } from './open-context.js';
import type { Outcome, Scenario } from './scenario.js';
import { servePages } from './serve-pages.js';

/** How to run a scenario. */
export interface RunOptions {
  /** `ours`, or the name of a peer. */
  sdk: string;
  browser: 'chromium' | 'firefox';
  /** Folder of the peers' bundles. */
  peers?: string;
  /** Breaks a promise of ours; see `page/sabotage.js`. */
  sabotage?: string;
  /** Short form: faults last a part of their time, and less is waited for what should not come. */
  short?: boolean;
  /** Seconds after which what has not arrived is taken for lost, without a nudge. Default: the scenario's limit. */
  patience?: number;
  /** Runs in a new context of a browser that is there, instead of one of its own with a profile on disk. */
  within?: Browser;
  /** Default: a collector of its own, or what counts for a peer. */
  behind?: Backend;
}

/** What became of it. */
export interface ScenarioResult {
  outcome: Outcome;
  /** Gates that were not passed; those are for ours, and told of peers all the same. */
  failures: string[];
  /** Of the browser. */
  version: string;
}

/** Runs one scenario: everything in it is made for it and gone afterwards, unless the options lend it. */
export async function runScenario(scenario: Scenario, options: RunOptions): Promise<ScenarioResult> {
  const { browser: name, patience, peers, sabotage, sdk, short = false, within } = options;
  const profile = await mkdtemp(join(tmpdir(), 'docent-faults-'));
  const backend =
    options.behind ??
    (sdk !== 'ours'
      ? createCountingBackend()
      : await (scenario.doomed ? createDoomedBackend() : createCollectorBackend()));
  const gate = await createGate(backend.upstream);
  const pages = await servePages(peers);
  const launch = name === 'firefox' ? launchFirefox : launchChromium;
  let built: BuiltStage | undefined;
  try {
    built = await createStage({
      scenario,
      sdk,
      gate,
      backend,
      pages: pages.url,
      launch: () =>
        within ? openContext(within, name) : launch({ profile, backForwardCache: !scenario.withoutBackForwardCache }),
      short,
      query: sabotage ? { sabotage } : {},
    });
    const began = Date.now();
    await scenario.run(built.stage);
    if (gate.fault) await built.stage.recover();
    const outcome = await settle(built, scenario, { began, short, patience });
    return { outcome, failures: judge(scenario, outcome), version: built.browser().version };
  } finally {
    await built?.browser().close();
    await gate.close();
    await pages.close();
    await backend.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits for what is still to come, nudges, and counts. */
async function settle(
  built: BuiltStage,
  scenario: Scenario,
  { began, patience, short }: { began: number; short: boolean; patience: number | undefined },
): Promise<Outcome> {
  const { longTasks, notes, pageErrors, stage } = built;
  const { backend, events, gate } = stage;
  const { limit = 40, unwanted = [] } = scenario;
  const wanted = Array.from({ length: events }, (_, number) => number).filter(number => !unwanted.includes(number));

  const complete = await (scenario.capped
    ? untilAccountedFor(backend, wanted, patience ?? limit)
    : stage.until(patience ?? limit, wanted));
  if (complete) await untilEmpty(built, 20);
  // Copies come late.
  await delay(short ? 500 : 8000);
  const lostBeforeNudge = missing(wanted, await backend.kept());
  if (patience === undefined && (!short || !complete)) {
    await nudge(built, wanted);
    await untilEmpty(built, 20);
  }

  const kept = await backend.kept();
  const numbered = kept.filter(({ number }) => number < events);
  const from = built.recoveredAt() || began;
  // A page may only now take up what one before it had sent already, and send it again.
  const debug = await untilEmpty(built, complete ? 20 : 0);
  return {
    events,
    lost: missing(wanted, numbered),
    lostBeforeNudge,
    leaked: numbered.filter(({ number }) => unwanted.includes(number)).length,
    ...measure(gate, kept),
    preflights: gate.preflights,
    drainMs: Math.max(0, lastArrival(gate, numbered) - from),
    pageErrors,
    longTasks: longTasks.length,
    longestTaskMs: Math.max(0, ...longTasks),
    restored: built.restored(),
    reported: await backend.reported(),
    skewMs: Math.max(0, ...numbered.map(({ timestamp }) => distance(timestamp, began, Date.now()))),
    ...(debug && { debug }),
    notes,
  };
}

/** Waits until ours knows that all is there; answers what it says then. */
async function untilEmpty(built: BuiltStage, seconds: number): ReturnType<typeof debugOf> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const debug = await debugOf(await lastPage(built));
    if (!debug?.queued || Date.now() >= end) return debug;
    await delay(250);
  }
}

/** Waits until what is missing is what was reported as dropped. */
async function untilAccountedFor(backend: Backend, wanted: readonly number[], seconds: number): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const reported = await backend.reported();
    if (reported && missing(wanted, await backend.kept()) === reported) return true;
    if (Date.now() > end) return false;
    await delay(1000);
  }
}

/** One more event, from whatever page is open. */
async function nudge(built: BuiltStage, wanted: readonly number[]): Promise<void> {
  const { stage } = built;
  const page = (await lastPage(built)) ?? (await stage.open());
  await stage.send(page, { from: stage.events, to: stage.events + 1 });
  await stage.until(12, [...wanted, stage.events]);
}

/** The last page that has the SDK in it. */
async function lastPage({ stage }: BuiltStage): Promise<Page | undefined> {
  const pages = stage.context.pages().filter(page => page.url().includes('/p/') && !page.isClosed());
  return pages.at(-1);
}

function missing(wanted: readonly number[], kept: readonly Kept[]): number {
  const numbers = new Set(kept.map(({ number }) => number));
  return wanted.filter(number => !numbers.has(number)).length;
}

/** When the last event arrived for the first time. */
function lastArrival({ requests }: Gate, kept: readonly Kept[]): number {
  const first = new Map<number, number>();
  for (const { at, events, stored } of requests) {
    for (const { number } of stored ? events : []) if (!first.has(number)) first.set(number, at);
  }
  return Math.max(0, ...kept.map(({ number }) => first.get(number) ?? 0));
}

/** How far a time is outside the run. */
function distance(timestamp: number | undefined, from: number, to: number): number {
  if (timestamp === undefined) return 0;
  return Math.max(0, from - timestamp, timestamp - to);
}

interface DebugReport {
  queued: number;
  quarantined?: readonly unknown[];
}

async function debugOf(page: Page | undefined): Promise<{ queued: number; quarantined: number } | undefined> {
  const report = await page?.evaluate(() =>
    (window as unknown as { docent?: { debug?(): Promise<DebugReport> } }).docent?.debug?.(),
  );
  return report && { queued: report.queued, quarantined: report.quarantined?.length ?? 0 };
}
