import type { DocentOptions } from '@docent/client';
import { createProjectSource } from '@docent/client/project/create-project-source.js';
import { fetchAnyway } from '@docent/client/project/fetch-anyway.js';
import { createBackstage } from './create-backstage.js';
import { createBridge } from './bridge.js';
import { canRender } from './can-render.js';
import { createDefiner } from './create-definer.js';
import type { Waiting } from './handover.js';
import { registry } from './registry.js';
import { createReport } from './report.js';
import { whenIdle } from './when-idle.js';

/**
 * Starts Docent in a window: shows widgets at once, brings the client when somebody needs it or the page is idle.
 *
 * @param waiting stand-ins that become the real methods
 * @returns what brings the client at once
 */
export function start(window: Window & typeof globalThis, options: DocentOptions, waiting: Waiting): () => void {
  const { document } = window;
  const report = createReport(options.debug === true);
  const life = new AbortController();
  const { signal } = life;
  const destroy = () => life.abort();
  const project = createProjectSource(fetchAnyway(window), options);
  const definer = createDefiner(registry, report, signal);
  const backstage = createBackstage(
    window,
    async () => {
      const { runClient } = await import('./run-client.js');
      return runClient({ window, options, report, project, waiting, definer, destroy, until: signal });
    },
    report,
    signal,
  );
  const bridge = createBridge({
    window,
    backstage,
    // What the client would only throw away is not worth loading it. One call is always there: `ready`.
    wanted: () => (options.consent ?? 'denied') !== 'denied' || !!backstage.client() || waiting.queue.length > 1,
    project,
    load: definer.load,
    report,
    locale: options.locale,
    until: signal,
  });
  waiting.docent.destroy = destroy;

  // Only now, when somebody listens to what elements ask.
  if (canRender(document)) definer.watch(document);
  else report.warn('no widgets: the page allows no Trusted Types policy "docent".');
  document.dispatchEvent(new Event('docent-ready'));
  const wake = () => backstage.with(client => client.onRecordChange(bridge.refresh));
  whenIdle(window, wake);
  return wake;
}
