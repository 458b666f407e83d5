import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Answer, KeyValueStore, LocalStore, Platform, PlatformSignal, Report } from '@docent/client';

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
  /** Every key of every database, as `database/store/key`, and of local storage, as `local/key`. */
  stored(): string[];
  storage: Map<string, Map<string, unknown>>;
  local: Map<string, string>;
  /** Deletes a database as a browser or another script would: whoever has it open is told. */
  evict(database: string): void;
  requests: SeenRequest[];
  /** Batches only. */
  batches(): SeenRequest[];
  /** Decides what the network answers; throw for no answer. Default: acknowledges batches, 404 else. */
  answer: (request: SeenRequest) => Reply | Promise<Reply>;
  /** Storage operations reject, never answer, or do so after these milliseconds. Default: they work. */
  storageFault: 'none' | 'refused' | 'hanging' | number;
  /** Moves time on, running what is due on the way. */
  advance(milliseconds: number): Promise<void>;
  /** The clock, which anybody may set; time goes on regardless. */
  now: number;
}

export interface FakeTab {
  platform: Platform;
  report: Report & { warnings: string[] };
  signal(name: PlatformSignal): Promise<void>;
  page: { url: string; title: string };
  privacyControl: boolean;
  /** Holds what it holds and does nothing any more. */
  frozen: boolean;
}

/** Lets everything happen that needs no time. */
export async function settle(): Promise<void> {
  // Imports are answered in their order, so when this one is, those of the client have been.
  await import('@docent/client/capture/create-tracker.js');
  await import('@docent/client/care/create-care.js');
  await import('@docent/client/commands/create-commands.js');
  await import('@docent/client/commands/create-uploads.js');
  await import('@docent/client/record/create-record-keeper.js');
  await import('@docent/client/record/mend-record.js');
  await import('@docent/client/record/create-record-sync.js');
  await import('@docent/client/project/project-errors.js');
  for (let turn = 0; turn < 150; turn++) await new Promise(resolve => setImmediate(resolve));
}

/** Answer of a collector that takes everything. */
export const acknowledge = ({ body }: SeenRequest): Reply => ({
  body: { accepted: body?.batch.map(({ messageId }) => messageId) ?? [], refused: [] },
});

export function createFakeWorld(): FakeWorld {
  const timers = new Map<number, { at: number; run: () => void }>();
  const locks = new Set<string>();
  const channels = new Map<string, Set<(message: string) => void>>();
  const opened: { database: string; lost: () => void }[] = [];
  let elapsed = 0;
  let nextTimer = 1;
  let randomness = 1;

  const world: FakeWorld = {
    tab,
    storage: new Map(),
    local: new Map(),
    requests: [],
    batches: () => world.requests.filter(({ body }) => body?.batch),
    answer: request => (request.body ? acknowledge(request) : { status: 404, body: 'no' }),
    storageFault: 'none',
    now: Date.UTC(2026, 10, 22, 9, 30),
    stored: () => [
      ...[...world.storage].flatMap(([name, values]) => [...values.keys()].map(key => `${name}/${key}`)),
      ...[...world.local.keys()].map(key => `local/${key}`),
    ],
    evict(database) {
      for (const id of world.storage.keys()) if (id.startsWith(`${database}/`)) world.storage.delete(id);
      opened.filter(open => open.database === database).forEach(({ lost }) => lost());
    },
    async advance(milliseconds) {
      const end = elapsed + milliseconds;
      const pass = (to: number) => {
        world.now += Math.max(0, to - elapsed);
        elapsed = Math.max(elapsed, to);
      };
      for (;;) {
        await settle();
        const [id, due] = [...timers].sort(([, a], [, b]) => a.at - b.at)[0] ?? [0, undefined];
        if (!due || due.at > end) break;
        timers.delete(id);
        pass(due.at);
        due.run();
      }
      pass(end);
    },
  };

  const setTimer = (run: () => void, milliseconds: number) => {
    const id = nextTimer++;
    timers.set(id, { at: elapsed + milliseconds, run });
    return () => void timers.delete(id);
  };
  const pass = (milliseconds: number) => new Promise<void>(resolve => setTimer(resolve, milliseconds));

  function store(database: string, name: string, lost = () => {}): KeyValueStore {
    const id = `${database}/${name}`;
    opened.push({ database, lost });
    const faulty = async (): Promise<void> => {
      if (world.storageFault === 'refused') throw new DOMException('refused', 'InvalidStateError');
      if (world.storageFault === 'hanging') await new Promise(() => {});
      if (typeof world.storageFault === 'number') await pass(world.storageFault);
    };
    const values = async () => {
      await faulty();
      const found = world.storage.get(id) ?? new Map<string, unknown>();
      world.storage.set(id, found);
      return found;
    };
    const keysOf = (map: Map<string, unknown>, prefix: string) =>
      [...map.keys()].filter(key => key.startsWith(prefix)).sort();
    const change = (
      map: Map<string, unknown>,
      put: readonly (readonly [string, unknown])[] = [],
      remove: readonly string[] = [],
    ) => {
      remove.forEach(key => map.delete(key));
      put.forEach(([key, value]) => map.set(key, structuredClone(value)));
    };
    return {
      get: async key => structuredClone((await values()).get(key)),
      async update(key, changed) {
        const map = await values();
        map.set(key, structuredClone(changed(structuredClone(map.get(key)))));
      },
      write: async (put, remove) => change(await values(), put, remove),
      async values(prefix, limit) {
        const map = await values();
        return keysOf(map, prefix)
          .slice(0, limit)
          .map(key => structuredClone(map.get(key)));
      },
      count: async prefix => keysOf(await values(), prefix).length,
      delete: async keys => change(await values(), [], keys),
      async revise(prefix, choose) {
        const map = await values();
        const { put, remove } = choose(keysOf(map, prefix));
        change(map, put, remove);
      },
      async drop(keep) {
        await faulty();
        const map = world.storage.get(id);
        if (!map) return;
        const kept = keep ? keysOf(map, keep) : [];
        if (kept.length)
          change(
            map,
            [],
            [...map.keys()].filter(key => !kept.includes(key)),
          );
        else world.storage.delete(id);
      },
    };
  }

  const local: LocalStore = {
    get: key => world.local.get(key),
    set: (key, value) => (world.local.set(key, value), true),
    delete: key => void world.local.delete(key),
    keys: prefix => [...world.local.keys()].filter(key => key.startsWith(prefix)),
  };

  function tab(): FakeTab {
    const listeners: { signal: PlatformSignal; run: () => void; until: AbortSignal }[] = [];
    const warnings: string[] = [];
    const self: FakeTab = {
      page: { url: 'https://vendor.example/rooms?customer=secret#top', title: 'Rooms' },
      privacyControl: false,
      frozen: false,
      report: { warnings, warn: message => void warnings.push(message), debug: () => {} },
      async signal(name) {
        for (const { signal, run, until } of listeners) if (signal === name && !until.aborted) run();
        await settle();
      },
      platform: {
        now: () => world.now,
        elapsed: () => elapsed,
        sha256: async text => new Uint8Array(createHash('sha256').update(text).digest()),
        gzip: async text => new Blob([gzipSync(text)]),
        local,
        randomBytes: length => Uint8Array.from({ length }, () => (randomness = (randomness * 75 + 74) % 65_537) & 0xff),
        async fetch(url, init = {}) {
          const packed = init.body instanceof Blob && new Headers(init.headers).has('content-encoding');
          const text = packed ? gunzipSync(await (init.body as Blob).arrayBuffer()).toString() : init.body;
          const body = typeof text === 'string' ? JSON.parse(text) : undefined;
          const request = { url, init, body };
          world.requests.push(request);
          const { status = 200, headers = {}, body: answer } = await world.answer(request);
          return {
            status,
            headers: new Headers(headers),
            text: async () => (typeof answer === 'string' ? answer : JSON.stringify(answer)),
          } satisfies Answer;
        },
        storage: store,
        nextTask: run => void setImmediate(run),
        setTimer,
        on: (signal, run, until) => void listeners.push({ signal, run, until }),
        moment: () => ({ at: world.now, ...self.page }),
        referrer: () => '',
        locale: () => 'en-GB',
        privacyControl: () => self.privacyControl,
        async exclusive(name, run, steal) {
          if (locks.has(name) && !steal) return undefined;
          locks.add(name);
          try {
            return await (self.frozen ? new Promise<never>(() => {}) : run());
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
