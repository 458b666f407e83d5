import { createLazy } from '../platform/create-lazy.js';
import type { RecordStore, RecordStoreSetup } from './record-store.js';

export type { RecordStore } from './record-store.js';

/**
 * The customer record, whose code comes when somebody asks for it: a page without consent, or without a widget that knows its
 * customer, never loads it. Who asks waits until it is there.
 */
export function createRecordStore(setup: RecordStoreSetup): RecordStore {
  const keeper = createLazy<RecordStore>(
    setup.platform,
    async () => {
      const { createRecordKeeper } = await import('./create-record-keeper.js');
      return createRecordKeeper(setup);
    },
    error => setup.report.debug('The code for the customer record could not be loaded; it is tried again.', error),
  );

  return {
    all: async () => (await keeper.get()).all(),
    slice: async address => (await keeper.get()).slice(address),
    write: async (address, slice) => (await keeper.get()).write(address, slice),
    erase: async () => (await keeper.get()).erase(),
    async forget(withdrawn) {
      // Where nothing may be kept any more, the client deletes all there is, which needs no code of ours.
      if (keeper.loaded() || setup.mayOpen()) await (await keeper.get()).forget(withdrawn);
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
