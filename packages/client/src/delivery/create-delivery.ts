import type { Lazy } from '../platform/create-lazy.js';
import type { Platform } from '../platform/platform.js';
import { within } from '../platform/within.js';
import { chooseBatch } from './choose-batch.js';
import { createCircuit } from './create-circuit.js';
import type { Care } from '../care/create-care.js';
import type { Outbox } from './create-outbox.js';
import { bytesOf } from './entry-key.js';
import type { Entry } from './entry.js';
import type { Refusal } from './read-acknowledgement.js';
import { type Destination, type Outcome, sendBatch } from './send-batch.js';

/** Sends what is in the outbox and deletes what was acknowledged. */
export interface Delivery {
  /** Sees to it that there will be a request soon; at once when enough has gathered. */
  schedule(added?: Entry): void;
  /** Sends now, until the outbox is empty or something is wrong. Answers the number of messages delivered. */
  flush(): Promise<number>;
  requests(): RequestNote[];
  /** Milliseconds until a request may be made. 0: now. */
  wait(): number;
  destroy(): void;
}

/** One request, for `debug()`. */
export interface RequestNote {
  /** Milliseconds since the epoch. */
  at: number;
  url: string;
  messages: number;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  acknowledged: number;
}

/** What delivery takes from, sends to and tells. */
export interface DeliverySetup {
  platform: Platform;
  outbox: Outbox;
  /** Name that the tabs of one project share. */
  name: string;
  /** Rejects while it cannot be known where to send to. */
  destination: () => Promise<Destination>;
  care: Lazy<Care>;
  /** Customers may have tokens. */
  signed: () => boolean;
  allowed: () => boolean;
  delivered: (messageIds: string[]) => void;
  refused: (refusal: Refusal) => void;
  failed: (outcome: Outcome) => void;
}

/** Milliseconds that messages gather before they are sent. */
const interval = 5000;
const limits = { messages: 100, bytes: 500_000 };
/** What makes a batch full enough to be sent at once. */
const full = { messages: 50, bytes: 400_000 };
/** Bytes of all requests that may outlive a page; browsers refuse more than 65,536 together. */
const keepaliveBytes = 60_000;
const notes = 20;
/** Statuses that may be the fault of one message. */
const suspects = [400, 413, 422];
/** Milliseconds to wait for code that is rarely needed. */
const patience = 10_000;
/** Milliseconds without progress after which the tab that sends is taken for frozen: longer than any request takes. */
const stuck = 40_000;

/** Listens to the page being hidden, shown and online again until destroyed. */
export function createDelivery(setup: DeliverySetup): Delivery {
  const { platform, outbox, name, destination, care, allowed } = setup;
  const life = new AbortController();
  const requests: RequestNote[] = [];
  const flying = new Set<string>();
  const circuit = createCircuit(platform, name, allowed);
  const gathered = { messages: 0, bytes: 0 };
  let keepaliveInUse = 0;
  let size = limits.messages;
  /** The last request went unanswered: perhaps because of its frills. */
  let plain = false;
  /** All that waits is to be sent, and not only what fills a batch. */
  let whole = false;
  let blocked: { since: number; head: string | undefined } | undefined;
  let cancelTimer: (() => void) | undefined;
  let running: Promise<number> | undefined;
  let known: Destination | undefined;

  const tokenOf = (userId: string | undefined) => care.loaded()?.tokens.of(userId);
  /** Each step of a long drain is a task of its own, so that none of them is long. */
  const turn = () => new Promise<void>(resolve => platform.nextTask(resolve));
  /** Rejects when it does not come: then nothing is decided, and everything tried again later. */
  const takeCare = () => within(platform, patience, care.get());

  async function send(entries: readonly Entry[], to: Destination, leaving: boolean) {
    const room = keepaliveBytes - keepaliveInUse;
    const batch = chooseBatch(entries, { messages: size, bytes: leaving ? room : limits.bytes }, tokenOf);
    if (!batch || (leaving && batch.bytes > room)) return undefined;
    const keepalive = batch.bytes <= room && (leaving || !plain);
    if (keepalive) keepaliveInUse += batch.bytes;
    batch.entries.forEach(({ key }) => flying.add(key));
    const outcome = await sendBatch(platform, to, batch, { keepalive, compress: !leaving && !plain });
    batch.entries.forEach(({ key }) => flying.delete(key));
    if (keepalive) keepaliveInUse -= batch.bytes;
    plain = !outcome.status && !plain;
    circuit.pause(outcome.wait);
    const { accepted = [], refused = [] } = outcome.acknowledgement ?? {};
    const { status } = outcome;
    const acknowledged = accepted.length + refused.length;
    requests.push({ at: platform.now(), url: to.url, messages: batch.entries.length, status, acknowledged });
    requests.splice(0, requests.length - notes);
    if (!leaving) await turn();
    await outbox.delete(batch.entries.filter(({ messageId }) => accepted.includes(messageId)));
    if (accepted.length) setup.delivered(accepted);
    for (const refusal of refused) {
      const { quarantine } = await takeCare();
      const entry = batch.entries.find(({ messageId }) => messageId === refusal.messageId);
      if (entry) await quarantine.put({ ...entry, ...refusal, at: platform.now(), tries: 1 });
      setup.refused(refusal);
    }
    return { outcome, entries: batch.entries, delivered: accepted.length, acknowledged };
  }

  function fail(outcome: Outcome): void {
    circuit.failed();
    setup.failed(outcome);
  }

  async function drain(): Promise<number> {
    let delivered = 0;
    blocked = undefined;
    try {
      const to = (known = await destination());
      if (setup.signed()) await (await takeCare()).tokens.refresh();
      while (allowed() && !life.signal.aborted && !circuit.paused()) {
        const entries = await outbox.first(size);
        await turn();
        if (!whole && entries.length < full.messages) break;
        const sent = await send(entries, to, false);
        if (!sent) break;
        delivered += sent.delivered;
        if (sent.acknowledged) {
          circuit.succeeded();
          size = Math.min(limits.messages, size * 2);
          if (sent.delivered) await care.loaded()?.isolation.accepted();
          continue;
        }
        // The server dislikes something in it, or everything.
        const { status } = sent.outcome;
        const next = suspects.includes(status)
          ? await (await takeCare()).isolation.refused(sent.entries, status)
          : undefined;
        size = next ?? size;
        if (next) continue;
        fail(sent.outcome);
        break;
      }
    } catch {
      fail({ status: 0, wait: 0 });
    }
    return delivered;
  }

  /** Another tab sends. When nothing moves for long it is frozen, and its lock is taken from it. */
  async function look(): Promise<void> {
    const [first] = await outbox.first(1);
    if (blocked?.head !== first?.key) blocked = { since: platform.elapsed(), head: first?.key };
  }

  async function flush(all: boolean): Promise<number> {
    // What runs may not have been asked for everything.
    if (running && all && !whole) await running;
    whole = all;
    gathered.messages = gathered.bytes = 0;
    const steal = !!blocked?.head && platform.elapsed() - blocked.since >= stuck;
    running ??= platform
      .exclusive(name, drain, steal)
      .then(async delivered => {
        if (delivered === undefined) await look();
        return delivered ?? 0;
      })
      .finally(async () => {
        running = undefined;
        if (await outbox.count()) schedule();
      });
    return running;
  }

  function schedule(added?: Entry): void {
    if (life.signal.aborted || !allowed()) return;
    if (added) {
      gathered.messages++;
      gathered.bytes += bytesOf(added.key);
    }
    const wait = circuit.wait();
    if (!wait && !running && (gathered.messages >= full.messages || gathered.bytes >= full.bytes)) void flush(false);
    cancelTimer ??= platform.setTimer(wake, Math.max(interval, wait));
  }

  function wake(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    void flush(true);
  }

  // Learned now, because there is no time to ask when the page goes.
  destination().then(
    to => (known = to),
    () => undefined,
  );
  platform.on('online', wake, life.signal);
  platform.on(
    'visible',
    async () => {
      if (!circuit.wait() && (await outbox.count())) wake();
    },
    life.signal,
  );
  platform.on(
    'hidden',
    () => {
      // Everything here happens before the page goes: no lock, no storage, no waiting.
      if (!known || !allowed() || circuit.wait()) return;
      const waiting = outbox.recent().filter(({ key }) => !flying.has(key));
      if (waiting.length) void send(waiting, known, true);
    },
    life.signal,
  );

  return {
    schedule,
    flush: () => flush(true),
    requests: () => [...requests],
    wait: circuit.wait,
    destroy() {
      life.abort();
      cancelTimer?.();
    },
  };
}
