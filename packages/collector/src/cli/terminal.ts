import picocolors from 'picocolors';

/** Where the command line writes to and runs in. */
export interface Terminal {
  /** One line to stdout: results. */
  out(line: string): void;
  /** Text to stdout as it is; resolves when there is room for more. */
  write(text: string): Promise<void>;
  /** One line to stderr: everything else. */
  err(line: string): void;
  /** Colours for stdout and stderr; plain text where nobody sees them. */
  colors: ReturnType<typeof picocolors.createColors>;
  /** Folder that relative paths are meant from. */
  cwd: string;
  /** Variables of the environment. */
  env: Readonly<Record<string, string | undefined>>;
}

/** The terminal of a process. Colours only for people: on a TTY, and not with NO_COLOR. */
export function createTerminal(process: NodeJS.Process): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: line => stdout.write(`${line}\n`),
    write: text =>
      new Promise(resolve => {
        if (stdout.write(text)) resolve();
        else stdout.once('drain', resolve);
      }),
    err: line => stderr.write(`${line}\n`),
    colors: picocolors.createColors(Boolean(stdout.isTTY && stderr.isTTY && !env['NO_COLOR'])),
    cwd: process.cwd(),
    env,
  };
}
