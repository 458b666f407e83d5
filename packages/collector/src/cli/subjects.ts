import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { EventStore } from '../store/event-store.js';
import { type SubjectFormat, subjectFormats } from '../subjects/import/formats.js';
import { importSubjects, type ImportProgress, type RefusedRow } from '../subjects/import/import-subjects.js';
import { BrokenSource } from '../subjects/import/source-row.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { StoreLocation } from './store-flags.js';
import { withStore } from './with-store.js';
import type { Terminal } from './terminal.js';

/** Options of `docent subjects import`. */
export interface SubjectsImportOptions extends StoreLocation {
  project: string;
  format: SubjectFormat;
  removeMissing?: boolean;
  /** File for what was refused, as JSON Lines. */
  report?: string;
}

/** Rows that are shown when there is no report; the rest is counted. */
const shownRefusals = 20;
/** Rows between two words about the progress. */
const progressEvery = 5000;

/** `docent subjects import`: reads a file into the store, and says what became of it. */
export async function importSubjectFile(
  terminal: Terminal,
  file: string,
  { project, format, report, removeMissing = false, ...location }: SubjectsImportOptions,
): Promise<ExitCode> {
  return await withStore(terminal, location, store => run(terminal, store));

  async function run({ cwd, err, out, colors }: Terminal, store: EventStore): Promise<ExitCode> {
    const refusals = report === undefined ? undefined : createWriteStream(resolve(cwd, report));
    let shown = 0;
    let told = 0;
    try {
      if (refusals) await once(refusals, 'open');
      const source = file === '-' ? process.stdin : createReadStream(resolve(cwd, file));
      const result = await importSubjects(store, {
        project,
        rows: subjectFormats[format](source),
        removeMissing,
        now: Date.now,
        async onRefused(row) {
          if (refusals) await write(refusals, row);
          else if (++shown <= shownRefusals) err(colors.yellow(describe(row)));
        },
        onProgress(progress) {
          if (progress.read - told < progressEvery) return;
          told = progress.read;
          err(colors.dim(`${summary(progress)} …`));
        },
      });
      if (!refusals && shown > shownRefusals) {
        err(colors.yellow(`… and ${shown - shownRefusals} more. --report <file> writes all of them.`));
      }
      if (result.removalSkipped) {
        err(
          colors.yellow('Nothing was removed: some rows have no id that can be read, and might be what seems missing.'),
        );
      }
      out(`${summary(result)}.`);
      return result.refused > 0 ? exitCodes.problems : exitCodes.ok;
    } catch (error) {
      if (!(error instanceof BrokenSource)) throw error;
      err(colors.red(`${error.message} What stands before it was imported; nothing was removed.`));
      return exitCodes.problems;
    } finally {
      if (refusals) {
        refusals.end();
        await once(refusals, 'close').catch(() => {});
      }
    }
  }
}

async function write(report: NodeJS.WritableStream, row: RefusedRow): Promise<void> {
  if (!report.write(`${JSON.stringify(row)}\n`)) await once(report, 'drain');
}

/** Files come from elsewhere: what they hold must not talk to the terminal. */
function describe({ line, id, reason }: RefusedRow): string {
  return `Line ${line}${id === undefined ? '' : ` (${id})`}: ${reason}`.replace(/\p{Cc}/gu, ' ');
}

function summary({ read, added, changed, unchanged, removed, refused }: ImportProgress): string {
  return `${read} read: ${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed, ${refused} refused`;
}
