import type { Collector } from '../create-collector.js';
import type { ListeningCollector } from '../server.js';
import { collectorScriptTag } from './script-tag.js';
import type { ServeOptions } from './serve.js';
import type { Terminal } from './terminal.js';

/** What there is to say once a collector listens. */
export interface Announcement {
  collector: Collector;
  listening: ListeningCollector;
  /** Absolute path. */
  data: string;
  options: Pick<ServeOptions, 'port' | 'publicUrl' | 'watch'>;
}

/** Prints what is where, and what to paste. */
export function announce({ out, colors }: Terminal, { collector, listening, data, options }: Announcement): void {
  const url = options.publicUrl?.replace(/\/$/, '') ?? listening.url;
  if (options.port !== 0 && listening.port !== options.port) {
    out(colors.yellow(`Port ${options.port} is taken; using ${listening.port}.`));
  }
  out(`Docent collector   ${colors.cyan(url)}`);
  out(`Health             ${url}/healthz, ${url}/readyz`);
  out(`Data               ${data}`);
  for (const { project, name, version, writeKey } of collector.projects.list()) {
    out('');
    out(`${colors.bold(name)} (${project}), version ${version}`);
    out(`  write key    ${writeKey}`);
    out(`  script tag   ${colors.cyan(collectorScriptTag(url, project))}`);
  }
  out('');
  out('Nothing is stored or sent before the customer agrees: data-consent="granted" in the tag, or docent.consent(…).');
  out(options.watch ? 'Watching for changes. Ctrl-C ends it.' : 'Ctrl-C ends it.');
}
