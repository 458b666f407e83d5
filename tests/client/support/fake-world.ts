import type { Answer, KeyValueStore, Platform, PlatformSignal, Report } from '@docent/client';

/** One request as the network saw it. */
export interface SeenRequest {
  url: string;
  init: RequestInit;
  /** Parsed body; `undefined` for a GET. */
  body:
    { batch: { messageId: string; event?: string }[]; writeKey?: string; token?: string; sentAt: string } | undefined;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** A browser without a browser: its tabs share storage, network and a clock that only moves when told to. */
export interface FakeWorld {
  tab(): FakeTab;
  /** Every key of every database, as `database/store/key`. */
  stored(): string[];
  storage: Map<string, Map<string, unknown>>;
  requests: SeenRequest[];
  /** Batches only. */
  batches(): SeenRequest[];
  /** Decides what the network answers; throw for no answer. Default: acknowledges batches, 404 else. */
  answer: (request: SeenRequest) => Reply | Promise<Reply>;
  /** Storage operations reject, or never answer. Default: they work. */
  storageFault: 'none' | 'refused' | 'hanging';
  /** Moves the clock, running what is due on the way. */
  advance(milliseconds: number): Promise<void>;
  now: number;
}

export interface FakeTab {
  platform: Platform;
  report: Report & { warnings: string[] };
  signal(name: PlatformSignal): Promise<void>;
  page: { url: string; title: string };
  privacyControl: boolean;
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  // Imports are answered in their order, so when this one is, those of the client have been.
  await import('@docent/client/delivery/create-tracker.js');
  for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setImmediate(resolve));
}

/** Answer of a collector that takes everything. */
export const acknowledge = ({ body }: SeenRequest): Reply => ({
  body: { accepted: body?.batch.map(({ messageId }) => messageId) ?? [], refused: [] },
});

export function createFakeWorld(): FakeWorld {
  const timers = new Map<number, { at: number; run: () => void }>();
  const locks = new Set<string>();
  const channels = new Map<string, Set<(message: string) => void>>();
  let nextTimer = 1;
  let randomness = 1;

  const world: FakeWorld = {
    tab,
    storage: new Map(),
    requests: [],
    batches: () => world.requests.filter(({ body }) => body),
    answer: request => (request.body ? acknowledge(request) : { status: 404, body: 'no' }),
    storageFault: 'none',
    now: Date.UTC(2026, 10, 22, 9, 30),
    stored: () => [...world.storage].flatMap(([name, values]) => [...values.keys()].map(key => `${name}/${key}`)),
    async advance(milliseconds) {
      const end = world.now + milliseconds;
      for (;;) {
        await settle();
        const [id, due] = [...timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [0, undefined];
        if (!due || due.at > end) break;
        timers.delete(id);
        world.now = Math.max(world.now, due.at);
        due.run();
      }
      world.now = end;
    },
  };

  function store(database: string, name: string): KeyValueStore {
    const id = `${database}/${name}`;
    const faulty = async (): Promise<void> => {
      if (world.storageFault === 'refused') throw new DOMException('refused', 'InvalidStateError');
      if (world.storageFault === 'hanging') await new Promise(() => {});
    };
    const values = async () => {
      await faulty();
      const found = world.storage.get(id) ?? new Map<string, unknown>();
      world.storage.set(id, found);
      return found;
    };
    return {
      get: async key => structuredClone((await values()).get(key)),
      set: async (key, value) => void (await values()).set(key, structuredClone(value)),
      async update(key, change) {
        const map = await values();
        map.set(key, structuredClone(change(structuredClone(map.get(key)))));
      },
      first: async limit =>
        [...(await values())]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([, value]) => structuredClone(value)),
      count: async () => (await values()).size,
      delete: async keys => {
        const map = await values();
        keys.forEach(key => map.delete(key));
      },
      drop: async () => {
        await faulty();
        world.storage.delete(id);
      },
    };
  }

  function tab(): FakeTab {
    const listeners: { signal: PlatformSignal; run: () => void; until: AbortSignal }[] = [];
    const warnings: string[] = [];
    const self: FakeTab = {
      page: { url: 'https://vendor.example/rooms?customer=secret#top', title: 'Rooms' },
      privacyControl: false,
      report: { warnings, warn: message => void warnings.push(message), debug: () => {} },
      async signal(name) {
        for (const { signal, run, until } of listeners) if (signal === name && !until.aborted) run();
        await settle();
      },
      platform: {
        now: () => world.now,
        randomBytes: length => Uint8Array.from({ length }, () => (randomness = (randomness * 75 + 74) % 65_537) & 0xff),
        async fetch(url, init = {}) {
          const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
          const request = { url, init, body };
          world.requests.push(request);
          const { status = 200, headers = {}, body: text } = await world.answer(request);
          return {
            status,
            headers: new Headers(headers),
            text: async () => (typeof text === 'string' ? text : JSON.stringify(text)),
          } satisfies Answer;
        },
        storage: store,
        setTimer(run, milliseconds) {
          const id = nextTimer++;
          timers.set(id, { at: world.now + milliseconds, run });
          return () => void timers.delete(id);
        },
        on: (signal, run, until) => void listeners.push({ signal, run, until }),
        moment: () => ({ at: world.now, ...self.page }),
        referrer: () => '',
        locale: () => 'en-GB',
        privacyControl: () => self.privacyControl,
        async exclusive(name, run) {
          if (locks.has(name)) return undefined;
          locks.add(name);
          try {
            return await run();
          } finally {
            locks.delete(name);
          }
        },
        channel(name, hear, until) {
          const others = channels.get(name) ?? new Set();
          channels.set(name, others.add(hear));
          until.addEventListener('abort', () => others.delete(hear));
          return message => [...others].filter(other => other !== hear).forEach(other => other(message));
        },
      },
    };
    return self;
  }

  return world;
}
