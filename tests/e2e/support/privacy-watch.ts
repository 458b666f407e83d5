import type { BrowserContext, Page, Request } from '@playwright/test';
import { gunzipSync } from 'node:zlib';
import type { FoundRequest, FoundThing } from '../../support/privacy/compare-with-inventory.js';

/** Records every request of a browser but those of the vendor's own page. */
export class PrivacyWatch {
  readonly #requests: Request[] = [];
  /** Bodies that pages have handed to `fetch`, where the browser does not tell them. */
  readonly #handed: { url: string; body: string }[] = [];

  /** @param own origin of the vendor's pages */
  constructor(context: BrowserContext, own: string) {
    context.on('request', request => {
      if (!request.url().startsWith(`${own}/`) || request.method() !== 'GET') this.#requests.push(request);
    });
  }

  /** An installed Firefox does not tell the bodies of requests over WebDriver BiDi, so its pages do. Call before the first page. */
  async listenToFetch(context: BrowserContext): Promise<void> {
    await context.exposeBinding('tellBody', (_source, url: string, body: string) => this.#handed.push({ url, body }));
    await context.addInitScript(() => {
      const { fetch, tellBody } = window as unknown as {
        fetch: typeof window.fetch;
        tellBody: (url: string, body: string) => void;
      };
      window.fetch = (input, init) => {
        if (init?.body) tellBody(String(input), String(init.body));
        return fetch(input, init);
      };
    });
  }

  /** What was sent so far, in order. */
  async requests(): Promise<FoundRequest[]> {
    const handed = [...this.#handed];
    const bodyOf = (request: Request): Buffer => {
      const raw = request.postDataBuffer();
      const place = raw ? -1 : handed.findIndex(({ url }) => url === request.url());
      return raw ?? Buffer.from(place < 0 ? '' : handed.splice(place, 1)[0]!.body);
    };
    return Promise.all(
      this.#requests.map(async request => {
        const raw = request.method() !== 'GET' ? bodyOf(request) : Buffer.alloc(0);
        const headers = await request.allHeaders().catch(() => request.headers());
        const body = headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
        return { method: request.method(), url: request.url(), headers, body: body.toString('utf8') };
      }),
    );
  }

  /** Bodies of what was posted to addresses that end like this. */
  async bodies<T>(end: string): Promise<T[]> {
    const sent = await this.requests();
    return sent
      .filter(({ body, method, url }) => method === 'POST' && url.endsWith(end) && body)
      .map(({ body }) => JSON.parse(body) as T);
  }
}

/** Everything that scripts can have left in a browser for the origin of a page. */
export async function storedThingsOf(page: Page): Promise<FoundThing[]> {
  const cookies = await page.context().cookies();
  const inPage = await page.evaluate(async () => {
    const found: { place: string; database?: string; store?: string; key: string; value: unknown }[] = [];
    for (const [key, value] of Object.entries(localStorage)) found.push({ place: 'localStorage', key, value });
    for (const [key, value] of Object.entries(sessionStorage)) found.push({ place: 'sessionStorage', key, value });
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const objects = () => database.transaction(store).objectStore(store);
        const keys = await settle(objects().getAllKeys());
        const values = await settle(objects().getAll());
        keys.forEach((key, index) =>
          found.push({ place: 'IndexedDB', database: name!, store, key: String(key), value: values[index] }),
        );
      }
      database.close();
    }
    for (const key of await caches.keys()) found.push({ place: 'Cache Storage', key, value: '' });
    for (const { scope } of await navigator.serviceWorker.getRegistrations()) {
      found.push({ place: 'service worker', key: scope, value: '' });
    }
    for await (const key of (await navigator.storage.getDirectory()).keys()) {
      found.push({ place: 'private file system', key, value: '' });
    }
    return found;
  });
  return [...cookies.map(({ name, value }) => ({ place: 'cookie', key: name, value })), ...inPage];
}
