import type { BrowserContext, Page } from '@playwright/test';
import type { Docent } from '../../../packages/client/dist/docent.js';
import type { PublishedPlacements } from '../../../packages/schema/dist/index.js';

/** Limits that keep nothing back. */
export const wide = { perPage: 9, perDay: 9, perWeek: 9, coolDown: 0 };

/** Publishes the demo's project with these placements. */
export async function place(context: BrowserContext, unasked: PublishedPlacements): Promise<void> {
  await context.route('**/manifest.json', async route => {
    const response = await route.fetch();
    const manifest = (await response.json()) as object;
    await route.fulfill({ response, json: { ...manifest, unasked } });
  });
}

/** A page on which something may appear unasked. */
export class PlacedPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A page of the demo that has no widget of its own. */
  static async open(context: BrowserContext, url: string, query = ''): Promise<PlacedPage> {
    const page = await context.newPage();
    await page.goto(`${url}/scenarios/single-page-app${query}`);
    return new PlacedPage(page);
  }

  get frame() {
    return this.page.locator('docent-placement');
  }

  get survey() {
    return this.frame.locator('docent-survey');
  }

  /** Calls a method of `window.docent`. */
  async call(method: 'show' | 'hide' | 'explain' | 'track', ...args: unknown[]): Promise<unknown> {
    return this.page.evaluate<unknown, readonly [typeof method, unknown[]]>(
      ([name, rest]) =>
        (window as unknown as { docent: Docent }).docent[name](...(rest as [string])).catch(
          (error: Error) => error.message,
        ),
      [method, args] as const,
    );
  }

  /** Gates that keep the first placement of an entity back. */
  async closed(ref: string): Promise<string[]> {
    const [explained] = (await this.call('explain', ref)) as Awaited<ReturnType<Docent['explain']>>;
    return explained!.gates.filter(({ outcome }) => outcome !== 'pass').map(({ gate }) => gate);
  }
}
