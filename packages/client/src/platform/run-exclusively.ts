import type { LocalStore } from './stores.js';

/** Milliseconds for which a lease holds unless it is given back. */
const term = 40_000;

/**
 * Runs under a Web Lock unless another tab holds it. Where there are no locks (pages without TLS, sandboxes) a lease in local
 * storage does instead: it can fail to keep two tabs apart, which costs a request that the collector drops by message id.
 *
 * @param steal take the lock from who has it
 */
export async function runExclusively<T>(
  { locks }: Pick<Navigator, 'locks'>,
  local: LocalStore,
  name: string,
  run: () => Promise<T>,
  steal = false,
): Promise<T | undefined> {
  if (locks) {
    let running: Promise<T> | undefined;
    try {
      await locks.request(name, steal ? { steal } : { ifAvailable: true }, lock => lock && (running = run()));
      return await running;
    } catch (error) {
      // Stolen from us, while we were thought to be stuck: what runs, runs on.
      if (running) return running;
      if ((error as Error).name !== 'SecurityError') return undefined;
    }
  }
  const key = `${name}:sender`;
  if (!steal && Number(local.get(key)) > Date.now()) return undefined;
  local.set(key, String(Date.now() + term));
  try {
    return await run();
  } finally {
    local.delete(key);
  }
}
