/** What the codes of the operating system mean to somebody who runs the command line. */
const explanations: Record<string, (error: NodeJS.ErrnoException & { port?: number; address?: string }) => string> = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken. Name another with --port, or leave out --strict-port.`,
  EADDRNOTAVAIL: ({ address }) => `This machine has no address ${address}. Name another with --host.`,
  EACCES: error =>
    `Access denied: ${error.message}. Use another folder or a port above 1023, or change the permissions.`,
  EPERM: error => `Not permitted: ${error.message}. Use another folder, or change the permissions.`,
  EROFS: error => `The file system can only be read: ${error.message}. Use another folder.`,
  ENOSPC: error => `The disk is full: ${error.message}. Make room, or use another folder.`,
  ENOTDIR: ({ path }) => `${path} is a file where a folder is needed. Name another folder.`,
  EEXIST: ({ path }) => `${path} is a file where a folder is needed. Name another folder.`,
};

/** Why a command could not run and what to do about it, in one line. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code = '' } = error as NodeJS.ErrnoException;
  return explanations[code]?.(error) ?? error.message;
}
