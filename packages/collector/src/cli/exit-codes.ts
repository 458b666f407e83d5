/** How the command line ends. */
export const exitCodes = {
  ok: 0,
  /** The project has errors. */
  problems: 1,
  /** The command was called in a way it does not understand. */
  usage: 2,
  /** It could not run: port taken, disk full, file not writable. */
  failed: 3,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
