import type { Report } from '@docent/client';
import type { RunningClient } from './run-client.js';

/** The client, which comes when it is needed. */
export interface Backstage {
  /** Runs with the client, now or when it has come; loads it if need be. */
  with(run: (client: RunningClient) => void): void;
  /** The client, if it is there. */
  client(): RunningClient | undefined;
}

/**
 * Loads the client at most once. When that fails, who asked waits until the next try, which is made when somebody asks again
 * or the browser is online again.
 *
 * @param load its code
 */
export function createBackstage(
  window: Window,
  load: () => Promise<RunningClient>,
  report: Report,
  until: AbortSignal,
): Backstage {
  const waiting: ((client: RunningClient) => void)[] = [];
  let client: RunningClient | undefined;
  let loading = false;

  async function fetch(): Promise<void> {
    if (loading || until.aborted) return;
    loading = true;
    try {
      const loaded = (client = await load());
      waiting.splice(0).forEach(run => run(loaded));
    } catch (error) {
      loading = false;
      report.warn(`code did not load; trying again. ${error}`);
      window.addEventListener('online', () => void fetch(), { once: true, signal: until });
    }
  }

  return {
    with(run) {
      if (client) return run(client);
      waiting.push(run);
      void fetch();
    },
    client: () => client,
  };
}
