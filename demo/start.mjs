import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './set-up.mjs';

// `npm start`: makes the checkout ready, starts the collector and the vendor's pages, says what is where, and goes on until
// Ctrl-C. What needs dependencies is imported after set-up.

try {
  await start();
} catch (error) {
  console.error(`\nThe demo could not be started: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function start() {
  const { readOptions, usage } = await import('./server/options.mjs');
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) return console.log(usage);
  await setUp();

  const { createDemo } = await import('./server/create-demo.mjs');
  const { freePort } = await import('./server/free-port.mjs');
  const host = '127.0.0.1';
  const data = options.data ?? fileURLToPath(new URL('data', import.meta.url));
  const port = await nextFree(freePort, host, options.port, 'the pages');
  const wantedCollector = port && options.collectorPort === port ? port + 1 : options.collectorPort;
  const collectorPort = options.collectorUrl ? 0 : await nextFree(freePort, host, wantedCollector, 'the collector');
  const demo = await createDemo({
    ...{ data, host, port, collectorPort, watch: true },
    ...(options.collectorUrl && { collectorUrl: options.collectorUrl }),
  });
  stopOnSignal(demo);
  console.log(`
  Docent is running.

  Product page   ${demo.url}/
  Plans          ${demo.url}/plans       a guide to the vendor's own product, and to what is not
  Calendar       ${demo.url}/calendar    a real application with how-tos beside it
  Leave planner  ${demo.url}/leave       a guide by public rules, with dates and money
  Stored events  ${demo.url}/events
  Gallery        ${demo.url}/gallery     every element in every state
  Scenarios      ${demo.url}/scenarios   difficult host pages
  Collector      ${demo.collectorUrl}/healthz
  Content        demo/project            saved changes are published at once
  Data           ${join(data, '')}

  Ctrl-C stops it.
`);
}

async function nextFree(freePort, host, wanted, what) {
  const port = await freePort(host, wanted);
  if (port !== wanted) console.log(`Port ${wanted} is taken; ${what} will be on ${port}.`);
  return port;
}

/** The first Ctrl-C finishes what is in flight, the second does not wait for it. */
function stopOnSignal(demo) {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      console.log('\nStopping … (Ctrl-C again does not wait)');
      await demo.close();
      console.log('Stopped.');
      process.exit(0);
    });
  }
}
