import type { Page } from '@playwright/test';

/** What a browser holds of the demo's customer. */
export interface CustomerStorage {
  record?: { version: number; progress: Record<string, { steps: object }>; preferences: object; beside?: object };
  'record-set-aside'?: { reason: string; record: unknown }[];
}

/** Reads storage behind Docent's back. Creates nothing. */
export function readCustomer(page: Page): Promise<CustomerStorage> {
  return page.evaluate(async () => {
    const name = 'docent-meridian-customer';
    if (!(await indexedDB.databases()).some(database => database.name === name)) return {};
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open(name));
    try {
      if (!database.objectStoreNames.contains('customer')) return {};
      const objects = database.transaction('customer').objectStore('customer');
      const [keys, values] = await Promise.all([settle(objects.getAllKeys()), settle(objects.getAll())]);
      return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]));
    } finally {
      database.close();
    }
  });
}

/** Puts a record there before Docent runs; call on a page of the same origin that has no Docent. */
export function plantRecord(page: Page, record: unknown): Promise<void> {
  return page.evaluate(async raw => {
    const opening = indexedDB.open('docent-meridian-customer');
    opening.onupgradeneeded = () => opening.result.createObjectStore('customer');
    await new Promise(resolve => (opening.onsuccess = resolve));
    const transaction = opening.result.transaction('customer', 'readwrite');
    transaction.objectStore('customer').put(raw, 'record');
    await new Promise(resolve => (transaction.oncomplete = resolve));
    opening.result.close();
  }, record);
}
