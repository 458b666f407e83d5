import type { CDPSession, Page } from 'playwright';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the processor. */
  tdur?: number;
  args: { name?: string };
}

/**
 * Watches the main thread of a page.
 *
 * @returns what ends it and answers how long the longest task ran, in milliseconds of processor time: on a busy machine a task
 * also takes long because others are given the processor
 */
export async function traceTasks(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  });
  return async () => {
    const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await complete;
    const mains = events.filter(({ args, name }) => name === 'thread_name' && args.name === 'CrRendererMain');
    const tasks = events.filter(
      ({ name, ph, pid, tid }) =>
        ph === 'X' && name.endsWith('RunTask') && mains.some(main => main.pid === pid && main.tid === tid),
    );
    if (!tasks.length) throw new Error('The trace holds no task of the page.');
    return Math.round(Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000);
  };
}
