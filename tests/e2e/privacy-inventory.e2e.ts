import { requestKinds, storedThings } from '@docent/schema';
import { kindOf, parse, thingOf, unseenFields } from '../support/privacy/compare-with-inventory.js';
import { expect, oneBrowser } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { type PrivacyPage, test } from './support/privacy-page.js';

/** What happens in a page, and what of the privacy page is stored then. */
type Stage = readonly [things: readonly string[], provoke: (privacy: PrivacyPage) => Promise<void>];

/** How each thing on the privacy page comes to be stored; stages of a walk follow one another in the same browser. */
const walks: Record<string, { stages: readonly Stage[]; where?: typeof oneBrowser }> = {
  'what waits for the network': {
    stages: [
      [
        ['e{messageId}.{rank}.{bytes}', 'identity', 'receipts', 'docent-{project}:sender'],
        async privacy => {
          await privacy.page.addInitScript(() =>
            Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }),
          );
          await privacy.withhold('/v1/batch');
          await privacy.goto('consent=granted');
          await privacy.act();
          await withdraw(privacy);
          await privacy.command('vote-review', 'review:nobody-wrote-this', { vote: 'helpful' });
        },
      ],
      [
        ['docent-{project}:spill:{tab}'],
        async privacy => {
          await privacy.page.evaluate(() => {
            const { docent } = window as unknown as { docent: { track(name: string): Promise<void> } };
            window.addEventListener('pagehide', () => void docent.track('Page Left'));
          });
          await privacy.leave();
        },
      ],
      [
        ['c{commandId}', 'docent-{project}:commands'],
        async privacy => {
          await privacy.withhold('/v1/commands');
          await privacy.goto('consent=granted');
          await withdraw(privacy);
          await review(privacy);
          await privacy.call(['erase']);
        },
      ],
    ],
  },
  'what was called before the code was there': {
    stages: [
      [
        ['docent-{project}:calls:{tab}'],
        async privacy => {
          await privacy.withhold('/v1/chunks/capture-*');
          await privacy.goto('consent=granted');
          await privacy.page.evaluate(() => {
            const { docent } = window as unknown as {
              docent: { track(name: string, properties: object): Promise<void> };
            };
            void docent.track('Page Left', { room: 'Fjord' });
          });
          await expect
            .poll(async () => (await privacy.watch.requests()).some(({ url }) => url.includes('/capture-')))
            .toBe(true);
          await privacy.leave();
        },
      ],
    ],
  },
  'what the server does not take': {
    where: oneBrowser,
    stages: [
      [
        ['q{messageId}.{rank}.{bytes}'],
        async privacy => {
          await privacy.answer('/v1/batch', { status: 200, json: refuseAll });
          await privacy.goto('consent=granted');
          await privacy.act();
          await privacy.sent();
        },
      ],
      [
        ['docent-{project}:pause'],
        async privacy => {
          await privacy.answer('/v1/batch', { status: 429, headers: { 'retry-after': '60' } });
          await privacy.call(['track', 'Booking Moved']);
          await privacy.sent();
        },
      ],
    ],
  },
  'what the customer did right before the page went': {
    stages: [
      [
        ['docent-{project}:record:{tab}'],
        async privacy => {
          await privacy.goto('consent=granted');
          await expect(new HowtoPage(privacy.page).did).toBeVisible();
          await privacy.remember('pagehide');
          await privacy.leave();
        },
      ],
    ],
  },
  'the customer record': {
    where: oneBrowser,
    stages: [
      [
        ['record'],
        async privacy => {
          await privacy.goto('consent=granted');
          await privacy.act();
          await expect.poll(() => privacy.storedKeys()).toContain('record');
          await privacy.leave();
          await putRecord(privacy, record => ({ ...record, version: 3 }));
          await privacy.goto('consent=granted');
          // What this version has to say goes beside what a newer one has written.
          await privacy.remember();
        },
      ],
      [
        ['record-set-aside'],
        async privacy => {
          await privacy.leave();
          await putRecord(privacy, () => ({ version: 2, progress: 'broken' }));
          await privacy.goto('consent=granted');
        },
      ],
    ],
  },
  'the answer about consent': {
    stages: [
      [
        ['docent-{project}:consent'],
        async privacy => {
          await privacy.goto('consent=ask');
          await privacy.answerAll('No to all');
        },
      ],
    ],
  },
};

/** As a server that likes nothing of a batch. */
function refuseAll(body: unknown): object {
  const { batch } = body as { batch: { messageId: string }[] };
  const told = { code: 'malformed', reason: 'It is not liked here.' };
  return { accepted: [], refused: batch.map(({ messageId }, index) => ({ messageId, index, ...told })) };
}

const withdraw = (privacy: PrivacyPage) =>
  privacy.command('withdraw', 'howto:book-a-room', { target: 'nobody-sent-this' });

const review = (privacy: PrivacyPage) =>
  privacy.command('submit-review', 'subject:desk-01', { rating: 4, text: 'It stands steady.' }, 'A desk');

/** Reads reviews, of which one has a picture. */
async function readReviews({ page }: PrivacyPage): Promise<void> {
  const at = '2026-11-01T09:00:00Z';
  const picture = { hash: 'a'.repeat(43), width: 4, height: 3, alt: 'A desk.' };
  const written = { id: 'one', rating: 4, text: [['p', {}, 'It stands.']], submittedAt: at, publishedAt: at };
  const reviews = [
    { ...written, images: [picture], verified: false, counts: true, votes: { helpful: 0, notHelpful: 0 } },
  ];
  await page.context().route(/\/subjects\/[^/]+\/reviews/, async route => {
    const response = await route.fetch();
    const { headline, ...nobody } = (await response.json()) as { headline: object };
    await route.fulfill({
      response,
      json: { ...nobody, reviews, headline: { ...headline, n: 1, stars: [0, 0, 0, 1, 0] } },
    });
  });
  await page.evaluate(() => {
    const element = document.createElement('docent-reviews');
    element.setAttribute('subject', 'room-calendar');
    document.body.append(element);
  });
  await page.locator('docent-reviews .images img').scrollIntoViewIfNeeded();
}

/** Reads what was learned for a list, and what an imported subject is called, as a list does. */
async function readLearned({ page }: PrivacyPage): Promise<void> {
  const model = { format: 1, project: 'meridian', list: 'next', version: 'v1', popular: [], shards: 1 };
  await page.context().route('**/models/next', route => route.fulfill({ json: model }));
  await page.evaluate(async () => {
    const requests = [
      { type: 'model', list: 'next', items: ['subject:desk-01'] },
      { type: 'subjects', ids: ['desk-01'] },
    ];
    const asked: Promise<unknown>[] = [];
    const respondWith = (answer: Promise<unknown>) => void asked.push(answer);
    for (const request of requests)
      document.dispatchEvent(Object.assign(new Event('docent-request'), { request, respondWith }));
    await Promise.all(asked);
  });
}

/** Asks for a receipt as a widget does. */
const openReceipt = (privacy: PrivacyPage) =>
  privacy.page.evaluate(async () => {
    const request = { type: 'commands', receipt: { id: 'nobody-sent-this', secret: 'x'.repeat(43) } };
    let asked: Promise<unknown> | undefined;
    const respondWith = (answer: Promise<unknown>) => void (asked = answer);
    document.dispatchEvent(Object.assign(new Event('docent-request'), { request, respondWith }));
    await asked;
  });

/** Puts something else in the place of the stored record. To be called on a page without Docent. */
async function putRecord(privacy: PrivacyPage, change: (record: object) => object): Promise<void> {
  const stored = (await privacy.stored()).find(({ key }) => key === 'record');
  await privacy.page.evaluate(
    record =>
      new Promise(resolve => {
        const opened = indexedDB.open('docent-meridian-customer');
        opened.onsuccess = () => {
          const transaction = opened.result.transaction('customer', 'readwrite');
          transaction.objectStore('customer').put(record, 'record');
          transaction.oncomplete = () => resolve(opened.result.close());
        };
      }),
    change(stored?.value as object),
  );
}

test('each thing on the privacy page has a test that sees it', oneBrowser, () => {
  const things = Object.values(walks).flatMap(({ stages }) => stages.flatMap(([keys]) => keys));
  expect(things.sort()).toEqual(storedThings.map(({ key }) => key).sort());
});

for (const [what, { stages, where = {} }] of Object.entries(walks)) {
  test(`${what} is really stored, with all fields the page names`, where, async ({ privacy }) => {
    for (const [keys, provoke] of stages) {
      await provoke(privacy);
      for (const thing of storedThings.filter(({ key }) => keys.includes(key))) {
        const seen = async () =>
          (await privacy.stored())
            .filter(found => thingOf(storedThings, found, privacy.names) === thing)
            .map(({ place, value }) => (place === 'localStorage' ? parse(value) : value));
        await expect.poll(seen, thing.key).not.toEqual([]);
        await expect.poll(async () => unseenFields(thing.fields, await seen()), thing.key).toEqual([]);
      }
      expect(await privacy.unlistedThings(['answer', 'any', 'record'])).toEqual([]);
    }
  });
}

test('each request on the privacy page is really made, with all fields the page names', async ({ page, privacy }) => {
  await page.context().route('**/manifest.json', async route => {
    const response = await route.fetch();
    const manifest = (await response.json()) as { entities: object };
    // As of a project too large for its manifest to list everything, with an experiment in which hardly anybody is held out.
    const experiment = {
      entities: Object.keys(manifest.entities),
      holdout: 0.0001,
      unit: 'account',
      decide: '2999-01-01',
    };
    const subjects = { version: 'v1', shards: 1 };
    await route.fulfill({
      response,
      json: { ...manifest, shards: 1, subjects, experiments: { everything: experiment } },
    });
  });
  await privacy.goto('consent=granted');
  await privacy.act();
  await readReviews(privacy);
  await readLearned(privacy);
  await new HowtoPage(page).play.click();
  await withdraw(privacy);
  await review(privacy);
  await openReceipt(privacy);
  const put = () => privacy.watch.requests().then(all => all.filter(({ method }) => method === 'PUT').length);
  await expect.poll(put, 'the record is exchanged').toBeGreaterThan(0);
  await privacy.call(['alias', 'customer-one']);
  await expect.poll(() => privacy.sent()).toEqual(expect.arrayContaining(['alias', 'Howto Video Played']));
  await privacy.call(['erase']);
  await expect.poll(async () => (await privacy.watch.bodies('/v1/commands')).length).toBe(3);
  const sent = await privacy.watch.requests();
  for (const kind of requestKinds) {
    const ofKind = sent.filter(request => kindOf(requestKinds, request, privacy.names) === kind);
    expect(ofKind, kind.address).not.toEqual([]);
    const bodies = ofKind.filter(({ body }) => body && !kind.file).map(({ body }) => JSON.parse(body) as unknown);
    expect(unseenFields(kind.fields, bodies), kind.address).toEqual([]);
  }
  expect(await privacy.unlisted(['always', 'any', 'record', 'command'])).toEqual([]);
});
