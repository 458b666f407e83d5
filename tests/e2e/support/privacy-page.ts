import { requestKinds, type Since, storedThings } from '@docent/schema';
import type { BrowserContext, Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import {
  type FoundThing,
  type Names,
  thingOf,
  unlistedRequests,
  unlistedThings,
} from '../../support/privacy/compare-with-inventory.js';
import { expect, test as base } from './fixtures.js';
import { HowtoPage } from './howto-page.js';
import { PrivacyWatch, storedThingsOf } from './privacy-watch.js';
import { signToken } from './sign-token.js';
import { flush } from './stored-events.js';

/** A message as it is sent, as far as these tests look at it. */
export interface SentMessage {
  type: string;
  event?: string;
  name?: string;
  anonymousId?: string;
}

/** Answers of a server that browsers let a page of another origin read. */
const open = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' };

/** A page with Docent under the eyes of the privacy page: what happens in it, what it stores and sends, and what of that is not listed. */
export class PrivacyPage {
  readonly page: Page;
  readonly watch: PrivacyWatch;
  readonly names: Names;
  readonly #pages: string;
  /** Nobody of another test: the collector knows who is signed in on whatever device. */
  readonly #userId = `customer-${randomUUID()}`;

  /** @param demo origins of the vendor's pages and of the collector */
  constructor(page: Page, context: BrowserContext, demo: { url: string; collectorUrl: string }) {
    const { collectorUrl, url } = demo;
    this.page = page;
    this.#pages = url;
    this.watch = new PrivacyWatch(context, url);
    this.names = { project: 'meridian', collector: collectorUrl, events: `${collectorUrl}/v1/batch` };
  }

  /**
   * Opens the page as customers do, from another one, so that there is a referrer.
   *
   * @param query of the scenario: `consent=ask`
   */
  async goto(query: string): Promise<void> {
    const address = `${this.#pages}/scenarios/consent?${query}&secret=in-the-query#fragment`;
    await this.page.goto(`${this.#pages}/scenarios?secret=in-the-query`);
    await this.page.evaluate(url => location.assign(url), address);
    await this.page.waitForURL(address);
    const howto = new HowtoPage(this.page);
    // Whoever comes back has done the step.
    await expect(howto.did.or(howto.button('Undo'))).toBeVisible();
  }

  /** Leaves for a page of the same origin without Docent. */
  async leave(): Promise<void> {
    await this.page.goto(`${this.#pages}/scenarios`);
  }

  /** Calls methods of `window.docent`, one after the other. */
  async call(...calls: readonly (readonly [method: string, ...args: unknown[]])[]): Promise<void> {
    await this.page.evaluate(async list => {
      const { docent } = window as unknown as { docent: Record<string, (...args: unknown[]) => Promise<unknown>> };
      for (const [method, ...args] of list) await docent[method as string]?.(...args);
    }, calls);
  }

  /** What a vendor's page says, and what a customer does: events of each purpose that has some. */
  async act(): Promise<void> {
    await this.call(
      ['identify', this.#userId, { role: 'cio' }, { token: signToken(this.#userId) }],
      ['group', 'account-1', { employees: 420 }],
      ['page', 'Home', { shelf: 'rooms' }],
      ['track', 'Booking Moved', { room: 'Fjord' }],
    );
    await this.remember();
    // With the keyboard: a question in the corner may lie over the button.
    const howto = new HowtoPage(this.page);
    await howto.did.press('Enter');
    await expect(howto.button('Undo')).toBeVisible();
    await this.page.evaluate(() => {
      const missing = document.createElement('docent-howto');
      missing.setAttribute('entity', 'nobody-wrote-this');
      document.body.append(missing);
    });
    await expect(this.page.getByText('This how-to is not available.')).toBeVisible();
  }

  /** As widgets tell what belongs into the customer record: something of each part, at once or when the page goes. */
  async remember(when: 'now' | 'pagehide' = 'now'): Promise<void> {
    const at = Date.now();
    const answer = { value: 'yes', certainty: 2, unknown: false, at };
    const answers = { item: { revision: { firstAttempt: answer, latest: answer } } };
    const dismissals = { seen: { at }, answered: { at }, dismissed: { wish: 'not-now', at, until: at + 1000 } };
    const said = {
      answered: { at },
      dismissed: { at },
      notAboutThis: { at },
      notNow: { [at]: { at } },
      nothing: { [at]: { at } },
    };
    const happened = { later: { at, off: true } };
    const attention = { shown: { one: { placement: 'after', at } }, happened, ...said };
    const seen = { at, revision: 'r1' };
    const progress = {
      steps: { tighten: { done: false, skipped: true, stuck: false, ...seen } },
      current: { step: 'tighten', at },
      ...{ watched: { tighten: seen }, acknowledged: { tighten: seen }, notes: { tighten: { text: 'Ask Sam.', at } } },
      ...{ choices: { glass: { value: true, at } }, yield: { value: 3, at }, playhead: { seconds: 7.5, at } },
    };
    const attempt = { credit: 1, value: 'all', certainty: 3, phase: 'post', aided: false, ...seen };
    const skill = {
      attempts: { tight: { '2026-11-22': { firstAttempt: attempt, latest: attempt } } },
      ...{ confidence: { pre: { value: 40, at } }, goal: { value: true, at }, forgotten: { at: at - 1 } },
    };
    const judged = { value: true, at };
    const interactions = {
      did: { next: { weight: 1, at } },
      ...{ notInterested: judged, seen: judged, more: judged },
    };
    await this.page.evaluate(
      ({ leaving, slices }) => {
        const tell = () => {
          for (const [ref, slice] of slices) {
            const event = new Event('docent-record-change', { bubbles: true, composed: true });
            document.body.dispatchEvent(Object.assign(event, { ref, slice }));
          }
        };
        if (leaving) window.addEventListener('pagehide', tell, { capture: true });
        else tell();
      },
      {
        leaving: when === 'pagehide',
        slices: [
          ['answers/check:torque', answers],
          [
            'answers/reviews:default',
            { ownDraft: { 'desk-01': { latest: { ...answer, value: { text: 'Steady.' } } } } },
          ],
          ['answers/survey:after-assembly', answers],
          ['attention/survey:after-assembly', attention],
          ['dismissals/survey:after-assembly', dismissals],
          ['howto:assemble-desk', progress],
          ['interactions/forgotten', { at: at - 1 }],
          ['interactions/subject:desk-01', interactions],
          ['learning/torque', skill],
          ['preferences/captions', { value: true, at }],
        ] as const,
      },
    );
  }

  /** What the stored customer record is about: part and name. */
  async recorded(): Promise<string[]> {
    const record = (await this.stored()).find(({ key }) => key === 'record')?.value ?? {};
    return Object.entries(record as Record<string, object>)
      .flatMap(([part, slices]) =>
        typeof slices === 'object' ? Object.keys(slices).map(name => `${part}/${name}`) : [],
      )
      .sort();
  }

  /** Presses one of the buttons that answer everything at once: `Yes to all`, `No to all`. */
  async answerAll(name: string): Promise<void> {
    await this.page.locator('docent-consent').getByRole('button', { name }).click();
  }

  /**
   * As an element asks for something to be done, once there is somebody to ask. Resolves once the command is kept.
   *
   * @param alt of a picture that goes with it. Default: none
   */
  async command(name: string, ref: string, payload: object, alt?: string): Promise<void> {
    await this.page.evaluate(
      async ({ alt, ...asked }) => {
        const draw = async (): Promise<Blob> => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
          return new Promise(resolve => canvas.toBlob(blob => resolve(blob!)));
        };
        const request = { ...asked, ...(alt && { pictures: [{ file: await draw(), alt }] }) };
        // Without consent the code that takes commands comes when it is called, which here nothing else does.
        await (window as unknown as { docent: { ready: Promise<void> } }).docent.ready;
        await new Promise<void>((resolve, reject) => {
          const event = Object.assign(new Event('docent-request', { bubbles: true, composed: true }), {
            request,
            respondWith: (answer: Promise<unknown>) => answer.then(() => resolve(), reject),
          });
          document.body.dispatchEvent(event);
        });
      },
      { type: 'command', name, ref, payload, alt },
    );
  }

  /** Requests to addresses that end like this are never answered. */
  async withhold(end: string): Promise<void> {
    await this.page.context().route(`**${end}`, () => undefined);
  }

  /** Requests to addresses that end like this are answered like this. */
  async answer(
    end: string,
    { headers, json, status }: { status: number; headers?: Record<string, string>; json?: (body: unknown) => unknown },
  ): Promise<void> {
    await this.page.context().route(`**${end}`, async route => {
      const bodies = await this.watch.bodies(end);
      await route.fulfill({ status, headers: { ...open, ...headers }, json: json?.(bodies.at(-1)) ?? {} });
    });
  }

  stored(): Promise<FoundThing[]> {
    return storedThingsOf(this.page);
  }

  /** Keys of what is stored, as the inventory writes them, in its order. */
  async storedKeys(): Promise<string[]> {
    const keys = (await this.stored()).map(thing => thingOf(storedThings, thing, this.names)?.key ?? thing.key);
    return [...new Set(keys)].sort();
  }

  /** What is stored and is not on the page, or not in this state. */
  async unlistedThings(allowed: readonly Since[]): Promise<string[]> {
    return unlistedThings(storedThings, await this.stored(), this.names, allowed);
  }

  /** Everything that is stored or was sent and is not on the page, or not in this state. */
  async unlisted(allowed: readonly Since[]): Promise<string[]> {
    const requests = await this.watch.requests();
    const tellQuery = requests.filter(({ body, url }) => /in-the-query|fragment/.test(url + body));
    return [
      ...(await this.unlistedThings(allowed)),
      ...unlistedRequests(requestKinds, requests, this.names, allowed),
      ...tellQuery.map(({ url }) => `${url} tells a query.`),
    ];
  }

  /** Names of what was sent so far, each once; asks the page to send, as it would by itself after some seconds. */
  async sent(): Promise<string[]> {
    await flush(this.page);
    const batches = await this.watch.bodies<{ batch: SentMessage[] }>('/v1/batch');
    const names = batches.flatMap(({ batch }) => batch).map(({ event, name, type }) => event ?? name ?? type);
    return [...new Set(names)].sort();
  }
}

/** Playwright's `test` with a page under the eyes of the privacy page. */
export const test = base.extend<{ privacy: PrivacyPage }>({
  privacy: async ({ browserName, context, demo, page }, use) => {
    const privacy = new PrivacyPage(page, context, demo);
    if (browserName === 'firefox') await privacy.watch.listenToFetch(context);
    await use(privacy);
  },
});

export { expect };
