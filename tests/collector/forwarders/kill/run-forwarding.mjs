import { createCollector, forwarderKinds, listen, openPostgresStore } from '@docent/collector';

// A collector with forwarders as a process of its own; JavaScript, so that it is up again soon after each kill.

/** The same way of forwarding, but it says "done" at once and delivers a little later. */
function hasten(kind) {
  return {
    ...kind,
    kind: `hasty-${kind.kind}`,
    create(options, environment) {
      const forwarder = kind.create(options, environment);
      return {
        ...forwarder,
        deliver(events) {
          setTimeout(() => void forwarder.deliver(events, new AbortController().signal), 50);
          return Promise.resolve({ done: events.length });
        },
      };
    },
  };
}

/** @type {import('./receivers.ts').ForwardingProcess} */
const { projects, data, port, forwarders, hasty, store } = JSON.parse(process.argv[2]);
const collector = await createCollector({
  projects,
  data,
  // What statements are named by, wherever it listens.
  publicUrl: 'https://learn.vendor.example',
  ...(store && { store: await openPostgresStore({ url: store }) }),
  log: () => {},
  forwarderKinds: forwarderKinds.map(hasten),
  forwarders: forwarders.map(config => (hasty ? { ...config, kind: `hasty-${config.kind}` } : config)),
  // What is measured here is loss, not patience.
  forwarderTiming: { pollMs: 50, leaseMs: 500, backoff: { firstMs: 20, maxMs: 200 } },
  limits: { ingest: { perAddress: false, perKey: false } },
});
const { url } = await listen(collector, { port, strictPort: port !== 0 });
process.stdout.write(`${JSON.stringify({ url, key: collector.projects.list()[0]?.writeKey })}\n`);
