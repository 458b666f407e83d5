import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright';
import type { RunningBrowser } from './browser.js';
import type { DoomedBackend } from './doomed-backend.js';
import type { Backend } from './backend.js';
import type { Gate } from './create-gate.js';
import type { Scenario } from './scenario.js';

/** What a scenario works with. */
export interface Stage {
  readonly sdk: string;
  readonly gate: Gate;
  readonly backend: Backend;
  /** The backend of a scenario that asked for one that can be killed. */
  readonly doomed: DoomedBackend;
  readonly context: BrowserContext;
  /** The short form: fewer trials, faults of a third of their time, and what is tracked is sent at once. */
  readonly short: boolean;
  /** Number of events of the scenario. */
  readonly events: number;
  /** Opens the SDK's page in a new tab and waits until it says it is ready. Query as `servePages` has it. */
  open(query?: Record<string, string>): Promise<Page>;
  /** The same, and one event is delivered before anything else happens: a page that is in use, with all code there. */
  openUsed(query?: Record<string, string>): Promise<Page>;
  /** The same as `open`, in a tab that is there. */
  load(page: Page, query?: Record<string, string>): Promise<void>;
  /** Tracks events in one task. Default: all. */
  send(page: Page, range?: { from?: number; to?: number; size?: number }): Promise<void>;
  /** Tracks all events, and leaves for another page of the site in the same task. */
  sendAndLeave(page: Page, size?: number): Promise<void>;
  /** Goes to another page of the same site. */
  leave(page: Page): Promise<void>;
  /** Address of another page of the same site. */
  readonly elsewhere: string;
  /** The browser is killed, and started again with its profile. */
  killBrowser(): Promise<void>;
  restartBrowser(): Promise<void>;
  /** Waits until the fault has met a request, at most 15 s. */
  met(): Promise<void>;
  /** Lets a fault last; shorter in the short form. */
  lasts(seconds: number): Promise<void>;
  /** Ends whatever fault there is, and begins to count the time that delivery takes. */
  recover(): Promise<void>;
  /** Waits until these events are kept; answers whether they are. Default: all. */
  until(seconds: number, numbers?: readonly number[]): Promise<boolean>;
  /** Counts long tasks from here on only; what was before is written down. */
  countTasks(): void;
  /** Writes down a figure of the scenario. */
  note(name: string, value: number): void;
}

/** What the stage is made of. */
export interface StageSetup {
  scenario: Scenario;
  sdk: string;
  gate: Gate;
  backend: Backend;
  pages: string;
  /** Starts a browser on the profile of the run. */
  launch: () => Promise<RunningBrowser>;
  short: boolean;
  /** Goes into the address of every page. */
  query: Record<string, string>;
}

/** The stage, and what only its runner needs to see. */
export interface BuiltStage {
  stage: Stage;
  /** Milliseconds since the epoch when the fault ended; 0 when there was none. */
  recoveredAt(): number;
  notes: Record<string, number>;
  pageErrors: string[];
  longTasks: number[];
  restored(): number;
  browser(): RunningBrowser;
}

/** Numbers from here on are of events that no scenario asks for. */
const firstExtra = 90_000;

/** Starts a browser. */
export async function createStage(setup: StageSetup): Promise<BuiltStage> {
  const { backend, gate, launch, pages, query: common, scenario, sdk, short } = setup;
  const events = scenario.events ?? 30;
  const pageErrors: string[] = [];
  const longTasks: number[] = [];
  const notes: Record<string, number> = {};
  let restored = 0;
  let extras = 0;
  let recoveredAt = 0;
  let browser = await start();

  async function start(): Promise<RunningBrowser> {
    const started = await launch();
    started.context.on('page', watch);
    return started;
  }

  function watch(page: Page): void {
    page.on('pageerror', ({ message }) => {
      // Firefox tells there, too, what it could not fetch.
      if (!message.startsWith('The Same Origin Policy disallows')) pageErrors.push(message);
    });
    page.on('console', message => {
      const [what, value] = message.text().split(' ');
      if (what === 'faults:longtask') longTasks.push(Number(value));
      if (what === 'faults:persisted') restored++;
    });
  }

  const stage: Stage = {
    sdk,
    gate,
    backend,
    short,
    events,
    doomed: backend as DoomedBackend,
    elsewhere: `${pages}/elsewhere`,
    get context() {
      return browser.context;
    },
    async open(query) {
      const page = await browser.context.newPage();
      await stage.load(page, query);
      return page;
    },
    async openUsed(query) {
      const page = await stage.open(query);
      const number = firstExtra + extras++;
      await stage.send(page, { from: number, to: number + 1 });
      await page.evaluate(() => void (window as unknown as Sender).docent?.flush?.());
      if (!(await stage.until(15, [number]))) throw new Error('A page could not deliver its first event.');
      return page;
    },
    async load(page, query) {
      const address = new URLSearchParams({ c: gate.url, ...common, ...query });
      await page.goto(`${pages}/p/${sdk}?${address}`);
      await page.evaluate(() => (window as unknown as { __ready: Promise<unknown> }).__ready.then(() => undefined));
    },
    async send(page, { from = 0, size = 0, to = events } = {}) {
      await page.evaluate(
        ([first, end, bytes, now]) => {
          const { __send, docent } = window as unknown as Sender;
          __send(first, end, bytes);
          if (now) void docent?.flush?.();
        },
        [from, to, size, short] as const,
      );
    },
    async sendAndLeave(page, size = 0) {
      await page
        .evaluate(
          ([count, bytes, address]) => {
            (window as unknown as Sender).__send(0, count, bytes);
            location.href = address;
          },
          [events, size, stage.elsewhere] as const,
        )
        // The page may be gone before it could say that it has done so.
        .catch(() => {});
      await page.waitForURL(stage.elsewhere);
    },
    leave: async page => void (await page.goto(stage.elsewhere)),
    async killBrowser() {
      await browser.kill();
    },
    async restartBrowser() {
      browser = await start();
    },
    async met() {
      const end = Date.now() + 15_000;
      const met = () => gate.requests.some(({ at, faulted }) => faulted && at >= recoveredAt);
      while (Date.now() < end && !met()) await delay(50);
    },
    lasts: seconds => delay(seconds * (short ? 300 : 1000)),
    async recover() {
      gate.fault = undefined;
      await gate.openPort();
      recoveredAt = Date.now();
    },
    async until(seconds, numbers = Array.from({ length: events }, (_, number) => number)) {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        // Reading the store takes long when there is much in it: only once what was passed on is complete.
        const passed = new Set(gate.requests.flatMap(({ events: some, stored }) => (stored ? some : [])).map(toNumber));
        if (numbers.every(number => passed.has(number))) {
          const kept = new Set((await backend.kept()).map(toNumber));
          if (numbers.every(number => kept.has(number))) return true;
        }
        if (Date.now() > end) return false;
        await delay(250);
      }
    },
    countTasks() {
      notes['longTasksBefore'] = longTasks.length;
      notes['longestTaskBeforeMs'] = Math.max(0, ...longTasks.splice(0));
    },
    note: (name, value) => void (notes[name] = value),
  };
  return {
    stage,
    recoveredAt: () => recoveredAt,
    notes,
    pageErrors,
    longTasks,
    restored: () => restored,
    browser: () => browser,
  };
}

const toNumber = ({ number }: { number: number }) => number;

interface Sender {
  __send(from: number, to: number, size: number): void;
  docent?: { flush?(): Promise<unknown> };
}
