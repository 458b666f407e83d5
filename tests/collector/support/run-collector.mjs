import { createCollector, listen, openStore } from '@docent/collector';
import { note } from './note-command.mjs';

/**
 * A collector as a process of its own, for tests that kill it: `run-collector.mjs <project file> <data folder> <manner> [store]`.
 * Prints its address and write key as one line of JSON. Manners other than `honest` are sabotaged: `hasty` answers before
 * anything is durable, `dying` kills itself between the commit of commands and their answer. Plain JavaScript, because
 * nothing that starts a hundred times should be compiled a hundred times.
 */
const [file = '', data = '', manner = 'honest', store = ''] = process.argv.slice(2);

/** What is written to start with, keys and versions, is not sabotaged: there would be nothing to send to. */
const state = { listens: false };

/** @param {import('@docent/collector').EventStore} store */
function hasty(store) {
  return {
    ...store,
    append: (project, messages) => {
      if (!state.listens) return store.append(project, messages);
      setTimeout(() => void store.append(project, messages), 60_000);
      return Promise.resolve({ stored: messages.length });
    },
    transact: work => {
      if (!state.listens) return store.transact(work);
      return new Promise((resolve, reject) => {
        const undone = new Error('never committed');
        store
          .transact(async transaction => {
            resolve(await work(transaction));
            throw undone;
          })
          .catch(error => error === undone || reject(error));
      });
    },
  };
}

/** @param {import('@docent/collector').EventStore} store */
function dying(store) {
  return {
    ...store,
    transact: async work => {
      const value = await store.transact(work);
      if (!state.listens) return value;
      process.kill(process.pid, 'SIGKILL');
      return await new Promise(() => {});
    },
  };
}

const location = store === '' ? `${data}/docent.db` : store;
const sabotage = { hasty, dying }[manner];
const collector = await createCollector({
  projects: [file],
  data,
  log: () => {},
  commands: [note],
  // One sender stands for many here.
  limits: { ingest: { perAddress: false, perKey: false }, commands: { perAddress: false, perKey: false } },
  store: sabotage ? sabotage(await openStore(location)) : location,
});
const { url } = await listen(collector, { port: 0 });
state.listens = true;
process.stdout.write(`${JSON.stringify({ url, key: collector.projects.list()[0]?.writeKey })}\n`);
