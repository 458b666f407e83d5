import { resolve } from 'node:path';
import { type CopyProgress, copyStore } from '../store/copy/copy-store.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** Options of `docent store copy`. */
export interface StoreCopyOptions {
  from: string;
  to: string;
  json?: boolean;
}

/** At most one line of progress in so many milliseconds, beside the first of each table. */
const progressInterval = 1000;

/**
 * `docent store copy`: progress on stderr, the report on stdout.
 *
 * @throws StoreError when it cannot copy
 */
export async function storeCopy(
  { out, err, colors, cwd }: Terminal,
  { from, to, json = false }: StoreCopyOptions,
  stop: AbortSignal,
): Promise<ExitCode> {
  const locate = (location: string) => (location.includes('://') ? location : resolve(cwd, location));
  let last = { at: 0, what: '' };
  const report = await copyStore({
    from: locate(from),
    to: locate(to),
    stop,
    onProgress(progress) {
      const what = `${progress.doing} ${progress.table}`;
      if (what === last.what && Date.now() - last.at < progressInterval) return;
      last = { at: Date.now(), what };
      err(describe(progress));
    },
  });
  if (json) out(JSON.stringify(report, null, 2));
  else {
    for (const { table, source, target, same } of report.tables) {
      const counts = same
        ? count(source.rows)
        : `${count(source.rows)} in the source, ${count(target.rows)} in the target`;
      out(
        `${same ? colors.green('same   ') : colors.red('differs')}  ${table.padEnd(24)} ${counts}  ${source.checksum}`,
      );
    }
  }
  if (report.same) {
    err(colors.green('Both are the same, row by row.'));
    return exitCodes.ok;
  }
  err(
    colors.yellow(
      'They differ: the source was written to meanwhile. Stop the collectors that write to it, and run this again.',
    ),
  );
  return exitCodes.problems;
}

function describe({ doing, table, done, total }: CopyProgress): string {
  if (doing !== 'copying') return `${doing} ${table} …`;
  const share = total > 0 ? ` (${Math.min(100, Math.floor((done / total) * 100))} %)` : '';
  return `copying ${table}: ${done.toLocaleString('en')} of ${count(total)}${share}`;
}

function count(rows: number): string {
  return `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;
}
