import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../support/source-files.js';

/** The vendor's server, on which no fault falls. */
export interface Pages {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Name of the project whose events are counted. */
export const projectName = 'faults';

const here = join(root, 'tests/faults/page');
const bundle = join(root, 'packages/sdk/bundle');

/**
 * Serves `/p/ours` with the script tag of the SDK as built, `/p/<peer>` with a peer's bundle, and `/elsewhere`, a page of the
 * same site without any of them. Query: `c` collector, `v` variant, `clock`, `idb`, `sabotage` (see `page/`).
 *
 * @param peers folder of `<peer>.js`
 */
export async function servePages(peers?: string): Promise<Pages> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://pages');
    answer(url, peers).then(
      ([type, body]) => response.writeHead(200, { 'content-type': type }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ pathname, searchParams }: URL, peers: string | undefined): Promise<[string, string | Buffer]> {
  const [, kind, name = ''] = pathname.split('/');
  if (kind === 'elsewhere') return ['text/html', shell('')];
  if (kind === 'p' && name === 'ours') {
    const consent = searchParams.get('consent') ?? 'granted';
    return ['text/html', shell(ours(searchParams.get('c') ?? '', consent))];
  }
  if (kind === 'p') return ['text/html', shell(`<script src="/peer/${name}.js"></script>`)];
  if (kind === 'v1') return ['text/javascript', await readFile(inside(bundle, pathname.slice('/v1/'.length)))];
  if (kind === 'page') return ['text/javascript', await readFile(inside(here, name))];
  if (kind === 'peer' && peers) return ['text/javascript', await readFile(inside(peers, name))];
  throw new Error('not found');
}

function ours(collector: string, consent: string): string {
  return `<script async src="/v1/docent.js" data-project="${projectName}" data-endpoint="${collector}"
    data-consent="${consent}"></script>
    <script src="/page/ours.js"></script>`;
}

/** Everything that has to be in place before an SDK comes stands before it. */
function shell(scripts: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Faults</title><link rel="icon" href="data:,">
    <script src="/page/conditions.js"></script><script src="/page/sabotage.js"></script>${scripts}<p>A page of the vendor.`;
}

function inside(folder: string, path: string): string {
  if (path.includes('..')) throw new Error('not found');
  return join(folder, path);
}
