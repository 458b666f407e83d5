import { createLazy } from '../platform/create-lazy.js';
import { within } from '../platform/within.js';
import { leftPrefix, patience, recordKey, setAsideKey } from './record-keys.js';
import type { RecordStore, RecordStoreSetup } from './record-store.js';

export type { RecordStore } from './record-store.js';

/**
 * The customer record, whose code comes when somebody asks for it: a page without consent, or without a widget that knows its
 * customer, never loads it. Who asks waits until it is there; who signs out or withdraws does not.
 */
export function createRecordStore(setup: RecordStoreSetup): RecordStore {
  const { mayOpen, name, platform, report, store } = setup;
  let asked = false;
  const keeper = createLazy<RecordStore>(
    platform,
    async () => {
      const { createRecordKeeper } = await import('./create-record-keeper.js');
      return createRecordKeeper(setup);
    },
    error => report.debug('The code for the customer record could not be loaded; it is tried again.', error),
  );
  const get = () => {
    asked = true;
    return keeper.get();
  };

  return {
    all: async () => (await get()).all(),
    slice: async address => (await get()).slice(address),
    write: async (address, slice) => (await get()).write(address, slice),
    async erase() {
      if (keeper.loaded()) return keeper.loaded()?.erase();
      // What was asked for before this, and still waits for the code, is erased when it comes.
      platform.local.keys(leftPrefix(name)).forEach(platform.local.delete);
      if (asked) void keeper.get().then(running => running.erase());
      if (mayOpen()) {
        await within(platform, patience, store.delete([recordKey, setAsideKey])).catch(error =>
          report.debug('The record could not be deleted.', error),
        );
      }
      const once = new AbortController();
      platform.channel(name, () => {}, once.signal)('erase');
      once.abort();
    },
    async forget(withdrawn) {
      // Where nothing may be kept any more, the client deletes all there is, which needs no code of ours.
      if (keeper.loaded() || mayOpen()) await (await keeper.get()).forget(withdrawn);
    },
    // What waits for the code is kept when it comes; nobody else has anything to keep.
    keep: async () => keeper.loaded()?.keep(),
    mode: () => keeper.loaded()?.mode() ?? { storage: 'none' },
    destroy() {
      keeper.loaded()?.destroy();
      keeper.destroy();
    },
  };
}
