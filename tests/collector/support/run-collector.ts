import type { EventStore } from '@docent/collector';
import { createCollector, listen, openSqliteStore } from '@docent/collector';
import { note } from './commands.js';

/**
 * A collector as a process of its own, for tests that kill it: `run-collector.ts <project file> <data folder> <manner>`.
 * Prints its address and write key as one line of JSON. Manners other than `honest` are sabotaged: `hasty` answers before
 * anything is durable, `dying` kills itself between the commit of commands and their answer.
 */
const [file = '', data = '', manner = 'honest'] = process.argv.slice(2);

function hasty(store: EventStore): EventStore {
  return {
    ...store,
    append: (project, messages) => {
      setTimeout(() => void store.append(project, messages), 60_000);
      return Promise.resolve({ stored: messages.length });
    },
    transact: work =>
      new Promise((resolve, reject) => {
        const undone = new Error('never committed');
        store
          .transact(async transaction => {
            resolve(await work(transaction));
            throw undone;
          })
          .catch((error: unknown) => error === undone || reject(error));
      }),
  };
}

function dying(store: EventStore): EventStore {
  return {
    ...store,
    transact: async work => {
      await store.transact(work);
      process.kill(process.pid, 'SIGKILL');
      return await new Promise(() => {});
    },
  };
}

const sabotage = { hasty, dying }[manner];
const sabotaged = sabotage ? { store: sabotage(await openSqliteStore({ path: `${data}/docent.db` })) } : {};
const collector = await createCollector({ projects: [file], data, log: () => {}, commands: [note], ...sabotaged });
const { url } = await listen(collector, { port: 0 });
process.stdout.write(`${JSON.stringify({ url, key: collector.projects.list()[0]?.writeKey })}\n`);
