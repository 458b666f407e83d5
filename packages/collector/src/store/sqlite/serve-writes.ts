import { parentPort, workerData } from 'node:worker_threads';
import { createInsertMessages } from './insert-messages.js';
import { limitPages, openDatabase } from './open-database.js';
import { type PackedMessage, unpackMessages } from './pack-messages.js';
import { writeGroup } from './write-group.js';

/** What the thread is started with. */
export interface ServeWritesData {
  path: string;
  maxPages: number | undefined;
}

/** A group of appends for the thread, or the word to end. */
export type WriteRequest = { project: string; messages: PackedMessage[] }[] | 'close';

/** That it is ready; how many messages of each append were new, or why it was not stored; or why nothing of the group was. */
export type WriteAnswer = 'ready' | ({ stored: number } | { failed: string })[] | { failed: string };

/** Runs in the thread that {@link createWriteThread} starts: writes groups of appends over a connection of its own. */
export async function serveWrites(): Promise<void> {
  const { path, maxPages } = workerData as ServeWritesData;
  const port = parentPort;
  if (!port) throw new Error('This runs in a thread only.');
  const database = await openDatabase(path);
  limitPages(database, maxPages);
  const insertMessages = createInsertMessages(database);

  async function write(appends: Exclude<WriteRequest, 'close'>): Promise<WriteAnswer> {
    try {
      const outcomes = await writeGroup(
        database,
        appends.map(
          ({ project, messages }) =>
            () =>
              insertMessages(project, unpackMessages(messages)),
        ),
      );
      return outcomes.map(outcome =>
        'error' in outcome ? { failed: reasonOf(outcome.error) } : { stored: outcome.value as number },
      );
    } catch (error) {
      return { failed: reasonOf(error) };
    }
  }

  port.on('message', (request: WriteRequest) => {
    if (request === 'close') {
      database.close();
      port.close();
    } else void write(request).then(answer => port.postMessage(answer));
  });
  port.postMessage('ready' satisfies WriteAnswer);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
