import type { Since } from '@docent/schema';
import { expect, oneBrowser } from './support/fixtures.js';
import { HowtoPage } from './support/howto-page.js';
import { type PrivacyPage, test } from './support/privacy-page.js';
import { flush } from './support/stored-events.js';

/** Names of what `act()` makes happen, by the purpose that allows it. */
const happenings = {
  any: ['identify', 'group'],
  functional: ['Content Unavailable'],
  learning: ['Howto Started', 'Howto Step Viewed', 'Howto Step Completed'],
  feedback: [],
  analytics: ['Home', 'Booking Moved'],
};
type Part = keyof typeof happenings;

const everything: Part[] = ['any', 'functional', 'learning', 'analytics'];
const identityKey = 'identity';
const answerKey = 'docent-{project}:consent';
const deny = { functional: false, learning: false, feedback: false, analytics: false };

interface State {
  query: string;
  before?: (privacy: PrivacyPage) => Promise<void>;
  after?: (privacy: PrivacyPage) => Promise<void>;
  allowed: Since[];
  /** Keys of what is stored once everything is sent. */
  stored: string[];
  sent: Part[];
  /** What the stored record is about; `act()` gives it something of each part. */
  record?: string[];
  /** What customers find who come back: the step still done or not, and whether they are asked (again). */
  back?: { done: boolean; asked: boolean };
  /** Tried in other browsers, too: each way of storing and of keeping quiet once. */
  everywhere?: boolean;
}

const functionalRecord = [
  'attention/survey:after-assembly',
  'dismissals/survey:after-assembly',
  'preferences/captions',
];
const learningRecord = [
  'answers/check:torque',
  'interactions/forgotten',
  'interactions/subject:desk-01',
  'learning/torque',
  'progress/howto:assemble-desk',
  'progress/howto:book-a-room',
];
const feedbackRecord = ['answers/reviews:default', 'answers/survey:after-assembly'];
const wholeRecord = [...functionalRecord, ...learningRecord, ...feedbackRecord];

const answerAll = (name: string) => (privacy: PrivacyPage) => privacy.answerAll(name);
const grant = (purpose: string) => (privacy: PrivacyPage) => privacy.call(['consent', { [purpose]: true }]);
const sendsPrivacyControl = ({ page }: PrivacyPage) =>
  page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true }),
  );

const states: Record<string, State> = {
  'without data-consent': {
    query: 'consent=none',
    allowed: ['always'],
    stored: [],
    sent: [],
    back: { done: false, asked: false },
  },
  denied: {
    query: 'consent=denied',
    allowed: ['always'],
    stored: [],
    sent: [],
    back: { done: false, asked: false },
    everywhere: true,
  },
  'asked, not answered': {
    query: 'consent=ask',
    allowed: ['always'],
    stored: [],
    sent: [],
    back: { done: false, asked: true },
  },
  'asked, answered with no': {
    query: 'consent=ask',
    after: answerAll('No to all'),
    allowed: ['always', 'answer'],
    stored: [answerKey],
    sent: [],
    back: { done: false, asked: false },
    everywhere: true,
  },
  'asked, answered with yes': {
    query: 'consent=ask',
    after: answerAll('Yes to all'),
    allowed: ['always', 'answer', 'any', 'record'],
    stored: [answerKey, identityKey, 'record'],
    record: wholeRecord,
    sent: everything,
    back: { done: true, asked: false },
  },
  granted: {
    query: 'consent=granted',
    allowed: ['always', 'any', 'record'],
    stored: [identityKey, 'record'],
    record: wholeRecord,
    sent: everything,
    back: { done: true, asked: false },
    everywhere: true,
  },
  'only functional': {
    query: 'consent=denied',
    before: grant('functional'),
    allowed: ['always', 'any', 'record'],
    stored: [identityKey, 'record'],
    record: functionalRecord,
    sent: ['any', 'functional'],
  },
  'only learning': {
    query: 'consent=denied',
    before: grant('learning'),
    allowed: ['always', 'any', 'record'],
    stored: [identityKey, 'record'],
    record: learningRecord,
    sent: ['any', 'learning'],
  },
  'only feedback': {
    query: 'consent=denied',
    before: grant('feedback'),
    allowed: ['always', 'any', 'record'],
    stored: [identityKey, 'record'],
    record: feedbackRecord,
    sent: ['any', 'feedback'],
  },
  'only analytics': {
    query: 'consent=denied',
    before: grant('analytics'),
    allowed: ['always', 'any'],
    stored: [identityKey],
    sent: ['any', 'analytics'],
  },
};

for (const [name, { query, before, after, allowed, stored, sent, record = [], ...more }] of Object.entries(states)) {
  const where = more.everywhere ? {} : oneBrowser;
  test(`${name}: stored and sent is what the privacy page says, and nothing else`, where, async ({ page, privacy }) => {
    await privacy.goto(query);
    await before?.(privacy);
    await privacy.act();
    await after?.(privacy);
    await expect.poll(() => privacy.sent()).toEqual(sent.flatMap(part => happenings[part]).sort());
    await expect.poll(() => privacy.storedKeys()).toEqual(stored.sort());
    await expect.poll(() => privacy.recorded()).toEqual([...record].sort());
    expect(await privacy.unlisted(allowed)).toEqual([]);
    if (!more.back) return;
    await page.reload();
    const howto = new HowtoPage(page);
    await expect(more.back.done ? howto.button('Undo') : howto.did).toBeVisible();
    await flush(page);
    await expect(page.locator('docent-consent')).toHaveCount(more.back.asked ? 1 : 0);
  });
}

test('Global Privacy Control: granted by the page, analytics is denied', oneBrowser, async ({ privacy }) => {
  await sendsPrivacyControl(privacy);
  await privacy.goto('consent=granted');
  await privacy.act();
  const without: Part[] = ['any', 'functional', 'learning'];
  await expect.poll(() => privacy.sent()).toEqual(without.flatMap(part => happenings[part]).sort());
  expect(await privacy.unlisted(['always', 'any', 'record'])).toEqual([]);
});

test(
  'Global Privacy Control: a yes to all does not grant analytics, a yes to analytics does',
  oneBrowser,
  async ({ privacy }) => {
    await sendsPrivacyControl(privacy);
    await privacy.goto('consent=ask');
    await answerAll('Yes')(privacy);
    await privacy.act();
    await expect.poll(() => privacy.sent()).toContain('Howto Started');
    expect(await privacy.sent()).not.toContain('Booking Moved');
    await privacy.call(['consent', { analytics: true }], ['track', 'Booking Moved', {}]);
    await expect.poll(() => privacy.sent()).toContain('Booking Moved');
  },
);

test('withdrawn: everything is deleted, and nothing is sent any more', async ({ privacy }) => {
  await privacy.goto('consent=granted');
  await privacy.act();
  await expect.poll(() => privacy.sent()).toContain('Booking Moved');
  await privacy.call(['consent', deny]);
  expect(await privacy.storedKeys()).toEqual([]);
  const before = (await privacy.watch.bodies('/v1/batch')).length;
  await privacy.call(['track', 'Booking Moved', {}], ['page', 'Home'], ['flush']);
  expect(await privacy.watch.bodies('/v1/batch')).toHaveLength(before);
  expect(await privacy.storedKeys()).toEqual([]);
});

test('one purpose withdrawn: what waits for it goes, the rest stays', oneBrowser, async ({ privacy }) => {
  await privacy.withhold('/v1/batch');
  await privacy.goto('consent=granted');
  await privacy.act();
  await privacy.call(['consent', { analytics: false }]);
  const waiting = (await privacy.stored())
    .filter(({ key }) => key.startsWith('e'))
    .map(({ value }) => (value as { name: string }).name);
  expect(new Set(waiting)).toEqual(new Set([...happenings.any, ...happenings.functional, ...happenings.learning]));
});

test('withdrawn after a yes to the question: only the answer stays', oneBrowser, async ({ privacy }) => {
  await privacy.goto('consent=ask');
  await answerAll('Yes to all')(privacy);
  await privacy.act();
  await privacy.call(['consent', deny]);
  expect(await privacy.storedKeys()).toEqual([answerKey]);
});

test('erased: nothing stays here, and the collector is told with a proof', async ({ privacy, stored }) => {
  await privacy.goto('consent=granted');
  await privacy.act();
  await expect.poll(() => privacy.sent()).toContain('Booking Moved');
  expect(await stored.names()).not.toEqual([]);
  await privacy.call(['erase']);
  await expect.poll(() => privacy.storedKeys()).toEqual([]);
  await expect.poll(() => stored.names()).toEqual([]);
  const [sent] = await privacy.watch.bodies<{ commands: Record<string, unknown>[] }>('/v1/commands');
  expect(sent?.commands).toEqual([expect.objectContaining({ name: 'erase', anonymousSecret: expect.any(String) })]);
  expect(await privacy.unlisted(['always', 'any', 'record', 'command'])).toEqual([]);
});

test('denied: what the customer asks for is sent alone, and leaves nothing, even while it waits', async ({
  privacy,
}) => {
  await privacy.answer('/v1/commands', { status: 429, headers: { 'retry-after': '60' } });
  await privacy.goto('consent=denied');
  await privacy.command('withdraw', 'howto:book-a-room', { target: 'nobody-sent-this' });
  await expect.poll(async () => (await privacy.watch.bodies('/v1/commands')).length).toBe(1);
  expect(await privacy.unlisted(['always', 'command'])).toEqual([]);
  expect(await privacy.storedKeys()).toEqual([]);
});

test('what the page does not name is found, wherever it is put', async ({ context, demo, page, privacy }) => {
  await privacy.goto('consent=granted');
  await page.evaluate(() => {
    const { docent } = window as unknown as { docent: { use(change: (message: object) => object): void } };
    docent.use(message => ({ ...message, fingerprint: 'planted' }));
    localStorage.setItem('docent-meridian:planted', '1');
    sessionStorage.setItem('planted', '1');
  });
  await context.addCookies([{ name: 'planted', value: '1', url: demo.url }]);
  await privacy.act();
  await expect.poll(() => privacy.sent()).toContain('Booking Moved');
  await page.evaluate(
    url => fetch(url, { method: 'POST', body: '{}', mode: 'no-cors' }),
    `${demo.collectorUrl}/planted`,
  );
  await page.evaluate(async () => void (await caches.open('planted')));
  const found = (await privacy.unlisted(['always', 'any', 'record'])).join('\n');
  for (const planted of [
    'localStorage docent-meridian:planted is not listed',
    'sessionStorage planted is not listed',
    'cookie planted is not listed',
    'Cache Storage planted is not listed',
    'batch.[].fingerprint, which is not listed',
    '/planted is not listed',
  ]) {
    expect(found).toContain(planted);
  }
});
