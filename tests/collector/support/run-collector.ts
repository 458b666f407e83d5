import type { EventStore } from '@docent/collector';
import { createCollector, listen, openSqliteStore } from '@docent/collector';

/**
 * A collector as a process of its own, for tests that kill it: `run-collector.ts <project file> <data folder> <honest|hasty>`.
 * Prints its address and write key as one line of JSON. `hasty` is sabotaged: it acknowledges before anything is durable.
 */
const [file = '', data = '', manner = 'honest'] = process.argv.slice(2);

function hasty(store: EventStore): EventStore {
  return {
    ...store,
    append: (project, messages) => {
      setTimeout(() => void store.append(project, messages), 60_000);
      return Promise.resolve({ stored: messages.length });
    },
  };
}

const sabotaged = manner === 'hasty' ? { store: hasty(await openSqliteStore({ path: `${data}/docent.db` })) } : {};
const collector = await createCollector({ projects: [file], data, log: () => {}, ...sabotaged });
const { url } = await listen(collector, { port: 0 });
process.stdout.write(`${JSON.stringify({ url, key: collector.projects.list()[0]?.writeKey })}\n`);
