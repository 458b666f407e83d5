import type { EventFilter } from '../events/event-filter.js';
import { eventFormats } from '../events/event-formats.js';
import { selectEvents } from '../events/select-events.js';
import type { StoredEvent } from '../store/event-store.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { StoreFlags } from './store-flags.js';
import { chooseProject, withStore } from './with-store.js';
import type { Terminal } from './terminal.js';

/** Options of `docent events tail`. */
export interface TailOptions extends StoreFlags, Pick<EventFilter, 'events' | 'user'> {
  /** How many of those that are there to begin with. */
  last: number;
  json?: boolean;
}

/** How long to wait before looking again, in milliseconds: another process writes, which does not tell us. */
const pollMs = 300;

/**
 * `docent events tail`: the newest events, and each that comes, until `stop` is aborted.
 *
 * @throws Error when there is no such store
 */
export async function tailEvents(terminal: Terminal, options: TailOptions, stop: AbortSignal): Promise<ExitCode> {
  const { out, colors } = terminal;
  const show = (event: StoredEvent) =>
    out(options.json ? eventFormats.jsonl.write(event).trimEnd() : line(event, colors));
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    let after = await startOf(project);
    while (!stop.aborted) {
      for await (const events of selectEvents(store, { ...options, project, after })) {
        for (const event of events) show(event);
        after = events.at(-1)?.seq ?? after;
      }
      await pause(pollMs, stop);
    }
    return exitCodes.ok;

    async function startOf(of: string): Promise<number> {
      const rows = await store.query(database =>
        database
          .selectFrom('events')
          .select('seq')
          .where('project', '=', of)
          .orderBy('seq', 'desc')
          .limit(options.last + 1)
          .execute(),
      );
      return rows.length > options.last ? Number(rows.at(-1)?.seq ?? 0) : 0;
    }
  });
}

function line(event: StoredEvent, colors: Terminal['colors']): string {
  const { type, event: name, userId, anonymousId, verified, timestamp, message } = event;
  const { properties, traits } = JSON.parse(message) as { properties?: unknown; traits?: unknown };
  const who =
    userId === null ? colors.dim(clean(anonymousId ?? '')) : `${clean(userId)}${verified ? colors.green(' ✓') : ''}`;
  const detail = JSON.stringify(properties ?? traits ?? {});
  return [
    colors.dim(new Date(timestamp).toISOString()),
    colors.bold(colors.cyan(clean(name ?? type))),
    who,
    colors.dim(clean(detail.length > 160 ? `${detail.slice(0, 159)}…` : detail)),
  ].join('  ');
}

/** Names come from browsers: their control characters must not talk to the terminal. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(timer);
      stop.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    stop.addEventListener('abort', end, { once: true });
  });
}
