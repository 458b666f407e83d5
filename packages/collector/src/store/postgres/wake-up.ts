import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Carries between collectors that a project has new events. */
export interface WakeUp {
  /** Begins to hear of others, unless it does. */
  start(): void;
  /** Tells the others. A hint: whoever misses it finds out by himself. */
  tell(project: string, seq: number): void;
  close(): Promise<void>;
}

/** How to be told. */
export interface WakeUpOptions {
  config: pg.ClientConfig;
  /** Reads the counters of all projects. */
  readCounters(): Promise<{ project: string; seq: number }[]>;
  onNews(project: string, seq: number): void;
  /** How often to look whether something is new, in milliseconds, while notifications arrive. */
  pollInterval: number;
}

const channel = 'docent_events';
/** How often to look while no notifications arrive, in milliseconds; also how long to wait before connecting again. */
const blindInterval = 1000;

/**
 * LISTEN and NOTIFY on a connection of its own, outside of the transactions that store: in them it would make all commits
 * of the database wait for each other. Where there is no NOTIFY, or the connection is gone, counters are looked at instead.
 */
export function createWakeUp({ config, readCounters, onNews, pollInterval }: WakeUpOptions): WakeUp {
  const self = randomUUID();
  const known = new Map<string, number>();
  const untold = new Map<string, number>();
  const ending = new AbortController();
  let client: pg.Client | undefined;
  let connecting: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let polling: Promise<void> | undefined;
  let telling: Promise<void> | undefined;
  let started = false;

  function news(project: string, seq: number) {
    if ((known.get(project) ?? 0) >= seq) return;
    known.set(project, seq);
    onNews(project, seq);
  }

  async function connect() {
    const fresh = new pg.Client({ ...config, query_timeout: 5000 });
    const lose = () => {
      if (client === fresh) client = undefined;
      schedule();
    };
    fresh.on('error', lose);
    fresh.on('end', lose);
    fresh.on('notification', ({ payload = '' }) => hear(payload));
    try {
      await fresh.connect();
      // A hint need not be on disk.
      await fresh.query(`SET synchronous_commit = off; LISTEN ${channel}`);
      if (ending.signal.aborted) await fresh.end();
      else client = fresh;
    } catch {
      await fresh.end().catch(() => {});
    }
  }

  async function connected(): Promise<pg.Client | undefined> {
    if (!client && !ending.signal.aborted) await (connecting ??= connect().finally(() => (connecting = undefined)));
    return client;
  }

  function hear(payload: string) {
    try {
      const { from, project, seq } = JSON.parse(payload) as { from: string; project: string; seq: number };
      if (from !== self && typeof project === 'string' && Number.isSafeInteger(seq)) news(project, seq);
    } catch {
      // Somebody else uses the channel.
    }
  }

  /** Connects when that is needed, and looks what is new: at first, and after what may have been missed. */
  async function look() {
    await connected();
    try {
      for (const { project, seq } of await readCounters()) news(project, seq);
    } catch {
      // The database is away; the next look finds out what happened.
    }
  }

  function schedule() {
    if (!started || ending.signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(poll, client ? pollInterval : blindInterval).unref();
  }

  function poll() {
    polling ??= look().finally(() => {
      polling = undefined;
      schedule();
    });
  }

  async function tellAll() {
    const sender = await connected();
    while (untold.size > 0) {
      const told = [...untold];
      untold.clear();
      for (const [project, seq] of told) {
        const payload = JSON.stringify({ from: self, project, seq });
        await sender?.query('SELECT pg_notify($1, $2)', [channel, payload]).catch(() => {});
      }
    }
  }

  return {
    start() {
      if (started) return;
      started = true;
      poll();
    },
    tell(project, seq) {
      known.set(project, Math.max(seq, known.get(project) ?? 0));
      untold.set(project, seq);
      telling ??= tellAll().finally(() => (telling = undefined));
    },
    async close() {
      ending.abort();
      clearTimeout(timer);
      await Promise.all([connecting, polling, telling]);
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}
