import type { Log } from './log.js';

/** How to make a log of JSON lines. */
export interface JsonLogOptions {
  /** Default: to stderr. */
  write?: (line: string) => void;
  /** Milliseconds since the epoch. Default: the system's clock. */
  now?: () => number;
}

/** Writes each entry as one line of JSON: `time` (RFC 3339), `level`, `message`, `fields`, and `error` with its stack and cause. */
export function createJsonLog({
  write = line => process.stderr.write(line),
  now = Date.now,
}: JsonLogOptions = {}): Log {
  return ({ level, message, fields, error }) => {
    const time = new Date(now()).toISOString();
    write(`${JSON.stringify({ time, level, message, fields, error: describe(error) })}\n`);
  };
}

function describe(error: unknown): unknown {
  if (error === undefined) return undefined;
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  return { name, message, stack, ...(cause !== undefined && { cause: describe(cause) }) };
}
