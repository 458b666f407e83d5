/** Something the operator of the collector may want to know. Neither message nor fields hold anything that identifies a customer. */
export interface LogEntry {
  level: 'info' | 'warn' | 'error';
  message: string;
  /** Particulars for programs: ids of requests, counts, codes. */
  fields?: Readonly<Record<string, string | number | boolean>>;
  /** What was thrown, for errors. */
  error?: unknown;
  /** Entries of one kind are written a few times a minute, then counted; see {@link limitRepeats}. Default: always written. */
  kind?: string;
}

/** Where log entries go. */
export type Log = (entry: LogEntry) => void;

/** Writes entries as lines to stderr, errors with their stack. */
export function createLineLog(write: (line: string) => void = line => process.stderr.write(line)): Log {
  return ({ level, message, fields = {}, error }) => {
    const particulars = Object.entries(fields).map(([name, value]) => ` ${name}=${clean(String(value))}`);
    const detail = error instanceof Error ? `\n${error.stack ?? error.message}` : error ? ` ${String(error)}` : '';
    const cause = error instanceof Error && error.cause instanceof Error ? `\ncaused by ${error.cause.stack}` : '';
    write(`${level}: ${clean(message)}${particulars.join('')}${detail}${cause}\n`);
  };
}

/** Control characters from a request must not forge lines of the log or talk to the terminal. */
function clean(message: string): string {
  return message.replace(/\p{Cc}/gu, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
