import type { BrowserContext, Page, Request } from '@playwright/test';
import { gunzipSync } from 'node:zlib';
import type { FoundRequest, FoundThing } from '../../support/privacy/compare-with-inventory.js';

/** Records every request of a browser but those of the vendor's own page. */
export class PrivacyWatch {
  readonly #requests: Request[] = [];

  /** @param own origin of the vendor's pages */
  constructor(context: BrowserContext, own: string) {
    context.on('request', request => {
      if (!request.url().startsWith(`${own}/`) || request.method() !== 'GET') this.#requests.push(request);
    });
  }

  /** What was sent so far, in order. */
  async requests(): Promise<FoundRequest[]> {
    return Promise.all(
      this.#requests.map(async request => {
        const headers = await request.allHeaders().catch(() => request.headers());
        const raw = request.postDataBuffer() ?? Buffer.alloc(0);
        const body = headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
        return { method: request.method(), url: request.url(), headers, body: body.toString('utf8') };
      }),
    );
  }

  /** Bodies of what was posted to addresses that end like this. */
  async bodies<T>(end: string): Promise<T[]> {
    const sent = await this.requests();
    return sent
      .filter(({ method, url }) => method === 'POST' && url.endsWith(end))
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
