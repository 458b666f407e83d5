import { resolve } from 'node:path';
import type { EventFilter } from '../events/event-filter.js';
import { eventFormats } from '../events/event-formats.js';
import { openResumableFile, type ResumableFile } from '../events/resumable-file.js';
import { countEvents, selectEvents } from '../events/select-events.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { createProgress } from './progress.js';
import type { StoreFlags } from './store-flags.js';
import { chooseProject, withStore } from './with-store.js';
import type { Terminal } from './terminal.js';

/** Options of `docent events export`. */
export interface ExportOptions extends StoreFlags, Omit<EventFilter, 'project'> {
  format: keyof typeof eventFormats;
  /** File to write to. Default: stdout. */
  out?: string;
  /** Goes on with a file that was broken off. */
  resume?: boolean;
}

/**
 * `docent events export`: events as JSON Lines or CSV, to a file that can be resumed or to stdout.
 *
 * @throws Error when the store or the file cannot be used
 */
export async function exportEvents(terminal: Terminal, options: ExportOptions, stop: AbortSignal): Promise<ExitCode> {
  const { cwd, err } = terminal;
  const { header, write } = eventFormats[options.format];
  if (options.resume && options.out === undefined) {
    err('--resume needs the file, named with --out. From a certain place on: --after <seq>.');
    return exitCodes.usage;
  }
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    const file =
      options.out === undefined
        ? undefined
        : await openResumableFile(resolve(cwd, options.out), options.resume ?? false);
    const filter = { ...options, project, after: file?.after || options.after };
    const progress = createProgress(terminal, await countEvents(store, filter), 'events exported');
    const target = file ?? toStdout(terminal);
    let last = filter.after ?? 0;
    if (!options.resume && header) await target.write(header, last);
    for await (const events of selectEvents(store, filter)) {
      last = events.at(-1)?.seq ?? last;
      await target.write(events.map(write).join(''), last);
      progress.add(events.length);
      if (stop.aborted) break;
    }
    if (stop.aborted) {
      await target.close();
      err(`Stopped after ${progress.done} events. Go on with ${options.out ? '--resume' : `--after ${last}`}.`);
      return exitCodes.failed;
    }
    await target.finish();
    err(`${progress.done.toLocaleString('en')} events exported. Later ones follow with --after ${last}.`);
    return exitCodes.ok;
  });
}

function toStdout({ write }: Terminal): Pick<ResumableFile, 'write' | 'finish' | 'close'> {
  const nothing = () => Promise.resolve();
  return { write: text => write(text), finish: nothing, close: nothing };
}
