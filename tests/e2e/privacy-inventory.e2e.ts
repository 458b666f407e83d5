import { requestKinds, storedThings } from '@docent/schema';
import { kindOf, parse, thingOf, unseenFields } from '../support/privacy/compare-with-inventory.js';
import { HowtoPage } from './support/howto-page.js';
import { expect, type PrivacyPage, test } from './support/privacy-page.js';

/** How each thing on the privacy page comes to be stored; `act` again where its fields need it. */
const provoked: Record<string, (privacy: PrivacyPage) => Promise<void>> = {
  'e{messageId}.{rank}.{bytes}': async privacy => {
    await privacy.withhold('/v1/batch');
    await privacy.goto('consent=granted');
    await privacy.act();
  },
  'q{messageId}.{rank}.{bytes}': async privacy => {
    await privacy.answer('/v1/batch', {
      status: 200,
      json: body => ({
        accepted: [],
        refused: (body as { batch: { messageId: string }[] }).batch.map(({ messageId }, index) => ({
          messageId,
          index,
          code: 'malformed',
          reason: 'It is not liked here.',
        })),
      }),
    });
    await privacy.goto('consent=granted');
    await privacy.act();
    await privacy.sent();
  },
  'c{commandId}': waitingCommands,
  'docent-{project}:commands': waitingCommands,
  identity: async privacy => {
    await privacy.goto('consent=granted');
    await privacy.act();
  },
  record: async privacy => {
    await privacy.goto('consent=granted');
    await privacy.act();
    await privacy.leave();
    await putRecord(privacy, record => ({ ...record, version: 3 }));
    await privacy.goto('consent=granted');
    // What this version has to say goes beside what a newer one has written.
    await privacy.remember();
  },
  'record-set-aside': async privacy => {
    await privacy.goto('consent=granted');
    await privacy.act();
    await expect.poll(() => privacy.storedKeys()).toContain('record');
    await privacy.leave();
    await putRecord(privacy, () => ({ version: 2, progress: 'broken' }));
    await privacy.goto('consent=granted');
  },
  receipts: async privacy => {
    await privacy.goto('consent=granted');
    await privacy.command('withdraw', 'howto:book-a-room', { target: 'nobody-sent-this' });
  },
  'docent-{project}:spill:{tab}': async privacy => {
    await privacy.withhold('/v1/batch');
    await privacy.goto('consent=granted');
    await privacy.act();
    await privacy.page.evaluate(() => {
      const { docent } = window as unknown as { docent: { track(name: string): Promise<void> } };
      window.addEventListener('pagehide', () => void docent.track('Page Left'));
    });
    await privacy.leave();
  },
  'docent-{project}:calls:{tab}': async privacy => {
    await privacy.withhold('/v1/chunks/capture-*');
    await privacy.goto('consent=granted');
    await privacy.page.evaluate(() => {
      const { docent } = window as unknown as { docent: { track(name: string, properties: object): Promise<void> } };
      void docent.track('Page Left', { room: 'Fjord' });
    });
    await expect
      .poll(async () => (await privacy.watch.requests()).some(({ url }) => url.includes('/capture-')))
      .toBe(true);
    await privacy.leave();
  },
  'docent-{project}:pause': async privacy => {
    await privacy.answer('/v1/batch', { status: 429, headers: { 'retry-after': '60' } });
    await privacy.goto('consent=granted');
    await privacy.act();
    await privacy.sent();
  },
  'docent-{project}:sender': async privacy => {
    await privacy.page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
    await privacy.withhold('/v1/batch');
    await privacy.goto('consent=granted');
    await privacy.act();
  },
  'docent-{project}:consent': async privacy => {
    await privacy.goto('consent=ask');
    await privacy.answerAll('No to all');
  },
};

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

async function waitingCommands(privacy: PrivacyPage): Promise<void> {
  await privacy.withhold('/v1/commands');
  await privacy.goto('consent=granted');
  await privacy.act();
  await privacy.command('withdraw', 'howto:book-a-room', { target: 'nobody-sent-this' });
  await privacy.call(['erase']);
}

test('each thing on the privacy page has a test that sees it', () => {
  expect(Object.keys(provoked).sort()).toEqual(storedThings.map(({ key }) => key).sort());
});

for (const thing of storedThings) {
  test(`${thing.key} is really stored, with all fields the page names`, async ({ privacy }) => {
    await provoked[thing.key]!(privacy);
    const seen = async () =>
      (await privacy.stored())
        .filter(found => thingOf(storedThings, found, privacy.names) === thing)
        .map(({ place, value }) => (place === 'localStorage' ? parse(value) : value));
    await expect.poll(seen).not.toEqual([]);
    await expect.poll(async () => unseenFields(thing.fields, await seen())).toEqual([]);
    expect(await privacy.unlistedThings(['answer', 'any', 'record'])).toEqual([]);
  });
}

test('each request on the privacy page is really made, with all fields the page names', async ({ page, privacy }) => {
  await page.context().route('**/manifest.json', async route => {
    const response = await route.fetch();
    // As of a project too large for its manifest to list everything.
    await route.fulfill({ response, json: { ...((await response.json()) as object), shards: 1 } });
  });
  await privacy.goto('consent=granted');
  await privacy.act();
  await new HowtoPage(page).play.click();
  await privacy.command('withdraw', 'howto:book-a-room', { target: 'nobody-sent-this' });
  await privacy.call(['alias', 'customer-one']);
  await expect.poll(() => privacy.sent()).toEqual(expect.arrayContaining(['alias', 'Howto Video Played']));
  await privacy.call(['erase']);
  await expect.poll(async () => (await privacy.watch.bodies('/v1/commands')).length).toBe(2);
  const sent = await privacy.watch.requests();
  for (const kind of requestKinds) {
    const ofKind = sent.filter(request => kindOf(requestKinds, request, privacy.names) === kind);
    expect(ofKind, kind.address).not.toEqual([]);
    const bodies = ofKind.filter(({ body }) => body).map(({ body }) => JSON.parse(body) as unknown);
    expect(unseenFields(kind.fields, bodies), kind.address).toEqual([]);
  }
  expect(await privacy.unlisted(['always', 'any', 'record', 'command'])).toEqual([]);
});
