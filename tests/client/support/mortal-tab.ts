import type { KeyValueStore, Platform } from '@docent/client';
import type { FakeTab } from './fake-world.js';

/** A tab that can die at any moment: from then on nothing of it goes on, and its locks are free. */
export interface MortalTab extends FakeTab {
  kill(): void;
}

/** Makes a tab mortal. What the world was already doing for it (storing, answering) the world still does. */
export function mortal(tab: FakeTab): MortalTab {
  let dead = false;
  let die = () => {};
  const death = new Promise<undefined>(resolve => (die = () => resolve(undefined)));
  const never = new Promise<never>(() => {});
  /** Work that nobody hears of when the tab has died meanwhile. */
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dead) return never;
    const result = await work();
    return dead ? never : result;
  };
  const storeOf = (store: KeyValueStore): KeyValueStore => ({
    get: key => alive(() => store.get(key)),
    update: (key, change) => alive(() => store.update(key, change)),
    write: (put, remove) => alive(() => store.write(put, remove)),
    delete: keys => alive(() => store.delete(keys)),
    values: (prefix, limit) => alive(() => store.values(prefix, limit)),
    count: prefix => alive(() => store.count(prefix)),
    revise: (prefix, choose) => alive(() => store.revise(prefix, choose)),
    drop: keep => alive(() => store.drop(keep)),
  });
  const { platform } = tab;
  const own: Platform = {
    ...platform,
    fetch: (url, init) => alive(() => platform.fetch(url, init)),
    storage: (database, store, lost) => storeOf(platform.storage(database, store, lost)),
    setTimer: (run, milliseconds) => platform.setTimer(() => dead || run(), milliseconds),
    nextTask: run => platform.nextTask(() => dead || run()),
    on: (signal, run, until) => platform.on(signal, () => dead || run(), until),
    exclusive: (name, run, steal) =>
      alive(() => platform.exclusive(name, () => Promise.race([run(), death]) as ReturnType<typeof run>, steal)),
    channel: (name, hear, until) => platform.channel(name, message => dead || hear(message), until),
  };
  return {
    ...tab,
    platform: own,
    kill() {
      dead = true;
      die();
    },
  };
}
