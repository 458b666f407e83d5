import { clickhouseDdl, type DdlOptions } from '../forwarders/clickhouse/ddl.js';
import { type ForwarderLag, readLag } from '../forwarders/lag.js';
import { dropLetters, listDeadLetters, replayFrom, retryLetters } from '../forwarders/manage-forwarders.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import type { StoreFlags } from './store-flags.js';
import { chooseProject, withStore } from './with-store.js';
import type { Terminal } from './terminal.js';

/** `docent forwarders status`: how far each is behind. Exit code 1 when there are dead letters. */
export async function forwarderStatus(terminal: Terminal, options: StoreFlags & { json?: boolean }): Promise<ExitCode> {
  const { out, colors } = terminal;
  const all = await withStore(terminal, options, store => readLag(store, Date.now()));
  const lags = all.filter(({ project }) => options.project === undefined || project === options.project);
  if (options.json) out(JSON.stringify(lags, null, 2));
  else if (lags.length === 0) out('No forwarder has run on this store yet.');
  else for (const lag of lags) out(describe(lag, colors));
  return lags.some(({ deadLetters }) => deadLetters > 0) ? exitCodes.problems : exitCodes.ok;
}

function describe({ forwarder, project, events, seconds, deadLetters, seq }: ForwarderLag, colors: Terminal['colors']) {
  const behind =
    events === 0
      ? colors.green('up to date')
      : colors.yellow(`${events.toLocaleString('en')} events behind, the oldest for ${Math.round(seconds)} s`);
  const dead = deadLetters === 0 ? '' : colors.red(`, ${deadLetters.toLocaleString('en')} dead letters`);
  return `${colors.bold(forwarder)}  ${project}  ${behind}${dead}  ${colors.dim(`at ${seq}`)}`;
}

/** `docent forwarders dead-letters [retry|drop]`. */
export async function deadLetters(
  terminal: Terminal,
  action: 'list' | 'retry' | 'drop',
  options: StoreFlags & { forwarder?: string; json?: boolean; limit: number },
): Promise<ExitCode> {
  const { out, err, colors } = terminal;
  return await withStore(terminal, options, async store => {
    if (action === 'retry') {
      err(`${await retryLetters(store, options)} dead letters are tried again by the collector, within seconds.`);
      return exitCodes.ok;
    }
    if (action === 'drop') {
      err(`${await dropLetters(store, options)} dead letters were dropped. Their events stay in the store.`);
      return exitCodes.ok;
    }
    const letters = await listDeadLetters(store, options, options.limit);
    if (options.json) out(JSON.stringify(letters, null, 2));
    for (const { forwarder, project, seq, messageId, reason, attempts, retry } of options.json ? [] : letters) {
      const again = retry ? colors.yellow('  waits to be tried again') : '';
      const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
      out(
        `${colors.bold(forwarder)}  ${project}  ${seq}  ${messageId.replace(/\p{Cc}/gu, '\uFFFD')}  ${reason.replace(/\p{Cc}/gu, ' ')}  ${colors.dim(tried)}${again}`,
      );
    }
    if (letters.length === 0 && !options.json) out('There are no dead letters.');
    if (letters.length === options.limit) err(`These are the first ${options.limit}; more with --limit.`);
    return exitCodes.ok;
  });
}

/** `docent forwarders replay <name>`: sends everything again from a place on. */
export async function replayForwarder(
  terminal: Terminal,
  forwarder: string,
  options: StoreFlags & { from: { seq: number } | { time: number } },
): Promise<ExitCode> {
  const { err } = terminal;
  return await withStore(terminal, options, async store => {
    const project = await chooseProject(store, options.project);
    const waiting = await replayFrom(store, { forwarder, project }, options.from);
    if (waiting === undefined) {
      err(
        `No forwarder "${forwarder}" has run for "${project}" yet. "docent forwarders status" shows those that have.`,
      );
      return exitCodes.usage;
    }
    err(`${waiting.toLocaleString('en')} events are sent again by the collector; the receiver drops those it has.`);
    return exitCodes.ok;
  });
}

/** `docent forwarders ddl clickhouse`: statements to be piped into `clickhouse-client --multiquery`. */
export function printDdl({ out }: Terminal, options: DdlOptions): ExitCode {
  for (const statement of clickhouseDdl(options)) out(`${statement};\n`);
  return exitCodes.ok;
}
