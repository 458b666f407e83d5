import { readFile, rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { EventFilter } from '../events/event-filter.js';
import { countEvents, selectEvents } from '../events/select-events.js';
import type { DeliveryProblem } from '../forwarders/forwarder-kind.js';
import { segment } from '../forwarders/kinds/segment.js';
import { createPace } from '../forwarders/pace.js';
import { createSleeper } from '../forwarders/sleeper.js';
import type { StoredEvent } from '../store/event-store.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { createProgress } from './progress.js';
import type { StoreFlags } from './store-flags.js';
import { chooseProject, withStore } from './with-store.js';
import { createStatementMaker } from '../xapi/source/statement-maker.js';
import type { Terminal } from './terminal.js';

/** Options of `docent events replay`. */
export interface ReplayOptions extends StoreFlags, Omit<EventFilter, 'project' | 'to'> {
  /** Address of the batch route, for example `https://api.segment.io/v1/batch`. */
  url: string;
  /** Only events that happened before, milliseconds since the epoch. */
  to?: number;
  /** File that keeps the place; a second run with it goes on there. */
  cursor?: string;
}

/** Name of the environment variable that holds the write key: arguments can be seen by everybody on the machine. */
const keyVariable = 'DOCENT_REPLAY_WRITE_KEY';
/** Attempts on one batch before it gives up: with waits that double, about ten minutes. */
const maxFailures = 12;

/**
 * `docent events replay`: sends stored events to another Segment-compatible endpoint, which drops what it has by message id.
 *
 * @throws Error when the store cannot be used
 */
export async function replayEvents(terminal: Terminal, options: ReplayOptions, stop: AbortSignal): Promise<ExitCode> {
  const { err, env, cwd } = terminal;
  const key = env[keyVariable];
  if (!key) {
    err(`Put the write key of the receiver into the environment variable ${keyVariable}.`);
    return exitCodes.usage;
  }
  const forwarder = segment.create(
    { url: options.url, writeKey: key },
    { secret: () => key, now: Date.now, statements: createStatementMaker({}) },
  );
  const pace = createPace({
    batch: segment.batch,
    backoff: { firstMs: 500, maxMs: 120_000 },
    patience: 5,
    random: Math.random,
  });
  const sleeper = createSleeper(stop);
  const file = options.cursor === undefined ? undefined : resolve(cwd, options.cursor);
  const after = (file && (await readPlace(file))) || options.after;

  try {
    return await withStore(terminal, options, async store => {
      const filter = { ...options, project: await chooseProject(store, options.project), after };
      const progress = createProgress(terminal, await countEvents(store, filter), 'events sent');
      let refusals = 0;
      let last = after ?? 0;

      /** Sends all of a page; returns why it could not. */
      async function send(events: readonly StoredEvent[]): Promise<DeliveryProblem | undefined> {
        let rest = events;
        while (rest.length > 0 && !stop.aborted) {
          const some = rest.slice(0, pace.limit);
          const { done, refused = [], problem } = await forwarder.deliver(some, stop);
          for (const { seq, reason } of refused) report(seq, reason);
          last = rest[done - 1]?.seq ?? last;
          rest = rest.slice(done);
          progress.add(done);
          if (done > 0) pace.succeeded();
          if (!problem || stop.aborted) continue;
          if (problem.kind === 'refused' && some.length - done > 1) {
            pace.refused(some.length - done);
          } else if (problem.kind === 'refused') {
            report(rest[0]?.seq ?? 0, problem.reason);
            rest = rest.slice(1);
          } else {
            const ms = pace.unavailable(problem.retryAfterMs);
            if (pace.failures > maxFailures) return problem;
            err(`${problem.reason} Trying again in ${Math.ceil(ms / 1000)} s.`);
            await sleeper.sleep(ms, false);
          }
        }
        return undefined;
      }

      function report(seq: number, reason: string) {
        refusals++;
        err(`Event ${seq} was not taken: ${reason}`);
      }

      for await (const events of selectEvents(store, filter)) {
        const problem = await send(events);
        if (file) await keepPlace(file, last);
        if (problem || stop.aborted) {
          const how = file ? 'Run the same command again to go on.' : `Go on with --after ${last}.`;
          err(`Stopped after ${progress.done} events. ${problem ? `${problem.reason} ` : ''}${how}`);
          return exitCodes.failed;
        }
      }
      err(`${(progress.done - refusals).toLocaleString('en')} events sent, ${refusals} not taken.`);
      return refusals > 0 ? exitCodes.problems : exitCodes.ok;
    });
  } finally {
    await forwarder.close();
  }
}

async function readPlace(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const place = Number(text);
  if (Number.isSafeInteger(place)) return place;
  throw new Error(`${file} does not hold the place of an earlier run.`);
}

async function keepPlace(file: string, seq: number): Promise<void> {
  await writeFile(`${file}.new`, `${seq}\n`);
  await rename(`${file}.new`, file);
}
