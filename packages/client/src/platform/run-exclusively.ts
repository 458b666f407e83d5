/**
 * Runs under a Web Lock unless another tab holds it. Where there are no locks (insecure or sandboxed pages) it runs anyway:
 * two senders cost a duplicate request, which the collector drops by message id; no sender would cost the events.
 */
export async function runExclusively<T>(
  navigator: Navigator,
  name: string,
  run: () => Promise<T>,
): Promise<T | undefined> {
  let started = false;
  const start = () => {
    started = true;
    return run();
  };
  try {
    if (!navigator.locks) return await start();
    return await navigator.locks.request(name, { ifAvailable: true }, lock => (lock ? start() : undefined));
  } catch (error) {
    if (started) throw error;
    return run();
  }
}
