import type { AddressInfo } from 'node:net';
import type { Collector } from './create-collector.js';

/** Where to listen. */
export interface ListenOptions {
  /** Default: 127.0.0.1, this machine only. */
  host?: string;
  /** 0 lets the system choose. Default: 4400. */
  port?: number;
  /** Fail when the port is taken, instead of trying the next. Default: false. */
  strictPort?: boolean;
}

/** A collector that listens. */
export interface ListeningCollector {
  /** Address on this machine, without a slash at the end. */
  url: string;
  port: number;
  /**
   * Stops accepting, finishes what is in flight, commits, closes. What has not ended by then is cut off.
   *
   * @param withinMs bound in milliseconds. Default: 10,000.
   */
  close(withinMs?: number): Promise<void>;
}

/** How many ports to try before giving up: more than any number of collectors somebody runs side by side. */
const attempts = 20;

/**
 * Starts to listen, on the next free port when the one asked for is taken.
 *
 * @throws Error with code EADDRINUSE, EACCES … when it cannot
 */
export async function listen(
  collector: Collector,
  { host = '127.0.0.1', port = 4400, strictPort = false }: ListenOptions = {},
): Promise<ListeningCollector> {
  const { app } = collector;
  const last = strictPort || port === 0 ? port : Math.min(port + attempts, 65_535);
  for (let candidate = port; ; candidate++) {
    try {
      await app.listen({ host, port: candidate });
      break;
    } catch (error) {
      if (!isTaken(error) || candidate >= last) throw error;
    }
  }
  const address = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    port: address.port,
    async close(withinMs = 10_000) {
      const cut = setTimeout(() => app.server.closeAllConnections(), withinMs);
      try {
        await collector.close();
      } finally {
        clearTimeout(cut);
      }
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
