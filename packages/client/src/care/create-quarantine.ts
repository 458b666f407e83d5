import type { Outbox } from '../delivery/create-outbox.js';
import type { Entry } from '../delivery/entry.js';

/** A message that the server will not have, kept so that somebody can find out why. */
export interface QuarantinedEntry extends Entry {
  /** Code of the refusal, or `isolated` when the server refused every request that held the message. */
  code: string;
  reason: string;
  /** Milliseconds since the epoch. */
  at: number;
  /** How often it was isolated. */
  tries: number;
}

/** Messages that are set aside, so that they block nobody. */
export interface Quarantine {
  put(entry: QuarantinedEntry): Promise<void>;
  /** Oldest first. */
  all(): Promise<QuarantinedEntry[]>;
  /** Lets messages out again. */
  release(entries: readonly QuarantinedEntry[]): Promise<void>;
}

/** First letter of the keys of messages in quarantine. */
const prefix = 'q';
/** Messages in quarantine; then the oldest goes. */
const limit = 100;

const isQuarantined = (value: unknown): value is QuarantinedEntry =>
  typeof (value as Partial<QuarantinedEntry> | undefined)?.reason === 'string';

/** A quarantine in the storage of the outbox, and in memory where the browser refuses that. */
export function createQuarantine(outbox: Outbox): Quarantine {
  const memory = new Map<string, QuarantinedEntry>();
  const aside = ({ key }: Entry) => prefix + key.slice(1);

  return {
    async put(entry) {
      outbox.drop([entry.key]);
      const put = [[aside(entry), entry]] as const;
      if (await outbox.stored(store => store.write(put, [entry.key]).then(() => true), false)) {
        await outbox.stored(store => store.revise(prefix, keys => ({ remove: keys.slice(0, -limit) })), undefined);
      } else {
        memory.set(entry.key, entry);
        const [oldest] = memory.keys();
        if (memory.size > limit && oldest) memory.delete(oldest);
      }
    },
    async all() {
      const values = await outbox.stored(store => store.values(prefix), []);
      return [...values.filter(isQuarantined), ...memory.values()];
    },
    async release(entries) {
      await outbox.add(entries.map(({ at: _at, code: _code, reason: _reason, tries: _tries, ...entry }) => entry));
      for (const { key } of entries) memory.delete(key);
      await outbox.stored(store => store.delete(entries.map(aside)), undefined);
    },
  };
}
