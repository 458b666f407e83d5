import { describeConfiguration } from '../config/describe-configuration.js';
import type { ResolvedConfiguration } from '../config/resolve-configuration.js';
import type { Collector } from '../create-collector.js';
import type { ListeningCollector } from '../server.js';
import { collectorScriptTag } from './script-tag.js';
import type { Terminal } from './terminal.js';

/** What there is to say once a collector listens. */
export interface Announcement {
  collector: Collector;
  listening: ListeningCollector;
  configuration: ResolvedConfiguration;
}

/** Prints what is where, and what to paste. */
export function announce({ out, colors }: Terminal, { collector, listening, configuration }: Announcement): void {
  const { publicUrl, port, data, watch } = configuration.values;
  const url = publicUrl ?? listening.url;
  if (port !== 0 && listening.port !== port) {
    out(colors.yellow(`Port ${port} is taken; using ${listening.port}.`));
  }
  out(`Docent collector   ${colors.cyan(url)}`);
  out(`Health             ${url}/healthz, ${url}/readyz`);
  out(`Data               ${data}`);
  out(`Configuration      ${configuration.file ?? colors.dim('no docent.config.json; flags, environment, defaults')}`);
  for (const { name, shown, origin } of describeConfiguration(configuration)) {
    out(`  ${name.padEnd(15)}  ${shown}  ${colors.dim(`(${origin})`)}`);
  }
  for (const { project, name, version, writeKey } of collector.projects.list()) {
    out('');
    out(`${colors.bold(name)} (${project}), version ${version}`);
    out(`  write key    ${writeKey}`);
    out(`  script tag   ${colors.cyan(collectorScriptTag(url, project))}`);
  }
  out('');
  out('Nothing is stored or sent before the customer agrees: data-consent="granted" in the tag, or docent.consent(…).');
  out(watch ? 'Watching for changes. Ctrl-C ends it.' : 'Ctrl-C ends it.');
}
