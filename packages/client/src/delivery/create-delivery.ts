import type { Platform } from '../platform/platform.js';
import { backoff } from './backoff.js';
import type { Signed } from './create-identity.js';
import { chooseBatch } from './choose-batch.js';
import type { Outbox } from './create-outbox.js';
import type { Refusal } from './read-acknowledgement.js';
import { type Destination, type Outcome, sendBatch } from './send-batch.js';

/** Sends what is in the outbox and deletes what was acknowledged. */
export interface Delivery {
  /** Sees to it that there will be a request soon. */
  schedule(): void;
  /** Sends now, until the outbox is empty or something is wrong. Answers the number of messages delivered. */
  flush(): Promise<number>;
  requests(): RequestNote[];
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
  signed: () => Signed | undefined;
  allowed: () => boolean;
  delivered: (messageIds: string[]) => void;
  refused: (refusal: Refusal) => void;
  failed: (outcome: Outcome) => void;
}

/** Milliseconds that messages gather before they are sent. */
const interval = 5000;
const limits = { messages: 50, bytes: 500_000 };
/** Bytes of all requests that may outlive a page; browsers refuse more than 65,536 together. */
const keepaliveBytes = 60_000;
const notes = 20;
/** That many messages refused one by one, with none accepted between, and the fault is taken to be the server's. */
const poisonStreak = 3;

/** Listens to the page being hidden, shown and online again until destroyed. */
export function createDelivery(setup: DeliverySetup): Delivery {
  const { platform, outbox, name, destination, signed, allowed } = setup;
  const life = new AbortController();
  const requests: RequestNote[] = [];
  const flying = new Set<string>();
  /** Messages that made the server refuse their whole request: left for the next page, so that they block nobody. */
  const poison = new Set<string>();
  let keepaliveInUse = 0;
  let failures = 0;
  let notBefore = 0;
  let quietUntil = 0;
  let size = limits.messages;
  let streak = 0;
  let cancelTimer: (() => void) | undefined;
  let running: Promise<number> | undefined;
  let known: Destination | undefined;

  async function send(entries: Parameters<typeof chooseBatch>[0], to: Destination, leaving: boolean) {
    const room = keepaliveBytes - keepaliveInUse;
    const batch = chooseBatch(entries, { messages: size, bytes: leaving ? room : limits.bytes }, signed());
    if (!batch || (leaving && batch.bytes > room)) return undefined;
    const ids = batch.entries.map(({ message }) => message.messageId);
    const keepalive = batch.bytes <= room;
    if (keepalive) keepaliveInUse += batch.bytes;
    ids.forEach(id => flying.add(id));
    const outcome = await sendBatch(platform, to, batch, keepalive);
    ids.forEach(id => flying.delete(id));
    if (keepalive) keepaliveInUse -= batch.bytes;
    const { accepted = [], refused = [] } = outcome.acknowledgement ?? {};
    const done = [...accepted, ...refused.map(({ messageId }) => messageId)];
    requests.push({
      at: platform.now(),
      url: to.url,
      messages: ids.length,
      status: outcome.status,
      acknowledged: done.length,
    });
    requests.splice(0, requests.length - notes);
    if (outcome.wait) quietUntil = platform.now() + outcome.wait;
    if (done.length) await outbox.delete(done);
    if (accepted.length) setup.delivered(accepted);
    refused.forEach(setup.refused);
    return { outcome, ids, done: accepted.length, any: done.length > 0 };
  }

  function fail(outcome: Outcome): void {
    failures++;
    notBefore = platform.now() + backoff(failures, (platform.randomBytes(1)[0] ?? 0) / 256);
    setup.failed(outcome);
  }

  async function drain(): Promise<number> {
    let to: Destination;
    try {
      to = known = await destination();
    } catch {
      fail({ status: 0, wait: 0 });
      return 0;
    }
    let delivered = 0;
    while (allowed() && !life.signal.aborted && platform.now() >= quietUntil) {
      const entries = await outbox.first(size + poison.size);
      const sent = await send(
        entries.filter(({ message }) => !poison.has(message.messageId)),
        to,
        false,
      );
      if (!sent) break;
      delivered += sent.done;
      if (sent.any) {
        failures = streak = 0;
        size = Math.min(limits.messages, size * 2);
        continue;
      }
      // The server dislikes something in it: halve, to find out what, and let the others through.
      if ([400, 413, 422].includes(sent.outcome.status) && streak < poisonStreak) {
        if (sent.ids.length === 1) {
          streak++;
          poison.add(sent.ids[0] ?? '');
          setup.failed(sent.outcome);
        }
        size = Math.max(1, Math.floor(sent.ids.length / 2));
        continue;
      }
      // It dislikes everything: the fault is not in the messages.
      if (streak) poison.clear();
      streak = 0;
      fail(sent.outcome);
      break;
    }
    return delivered;
  }

  function flush(): Promise<number> {
    running ??= platform
      .exclusive(name, drain)
      .then(delivered => delivered ?? 0)
      .finally(async () => {
        running = undefined;
        if ((await outbox.count()) > poison.size) schedule();
      });
    return running;
  }

  function schedule(): void {
    if (cancelTimer || life.signal.aborted || !allowed()) return;
    const now = platform.now();
    cancelTimer = platform.setTimer(
      () => {
        cancelTimer = undefined;
        void flush();
      },
      Math.max(interval, notBefore - now, quietUntil - now),
    );
  }

  function wake(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    void flush();
  }

  // Learned now, because there is no time to ask when the page goes.
  destination().then(
    to => (known = to),
    () => undefined,
  );
  platform.on('online', wake, life.signal);
  platform.on(
    'hidden',
    () => {
      // Everything here happens before the page goes: no lock, no storage, no waiting.
      if (!known || !allowed() || platform.now() < quietUntil) return;
      const waiting = outbox.recent().filter(({ message }) => !flying.has(message.messageId));
      if (waiting.length) void send(waiting, known, true);
    },
    life.signal,
  );

  return {
    schedule,
    flush,
    requests: () => [...requests],
    destroy() {
      life.abort();
      cancelTimer?.();
    },
  };
}
