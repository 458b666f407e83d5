import { createServer } from 'node:net';

const tries = 50;

/**
 * The wanted port, or the next that is free. Throws when none of the next fifty is.
 *
 * @param {string} host @param {number} wanted 0 lets the system choose
 */
export async function freePort(host, wanted) {
  if (wanted === 0) return 0;
  for (let port = wanted; port < wanted + tries && port < 65_536; port++) {
    if (await isFree(host, port)) return port;
  }
  throw new Error(
    `No free port between ${wanted} and ${wanted + tries - 1}. Choose another with --port or --collector-port.`,
  );
}

function isFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else if (error.code === 'EACCES')
        reject(new Error(`Port ${port} needs more rights. Choose one above 1023 with --port.`));
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
