import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A vendor's page with Segment's client for browsers in it, and nothing of ours. */
export interface AnalyticsNextPage {
  url: string;
  close(): Promise<void>;
}

/** Bundles the client from npm as a vendor would, and serves a page that has it as `window.AnalyticsBrowser`. */
export async function serveAnalyticsNext(): Promise<AnalyticsNextPage> {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "import { AnalyticsBrowser } from '@segment/analytics-next'; window.AnalyticsBrowser = AnalyticsBrowser;",
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  const page =
    '<!doctype html><html lang="en"><title>Shop</title><script src="/analytics.js"></script><h1>Shop</h1></html>';
  const server = createServer((request, response) => {
    const isScript = request.url === '/analytics.js';
    response.writeHead(200, { 'Content-Type': `text/${isScript ? 'javascript' : 'html'}; charset=utf-8` });
    response.end(isScript ? script : page);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/shop`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
