import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { listen, type LimitOptions } from '@docent/collector';
import { Analytics } from '@segment/analytics-node';
import { openCollector } from '../support/open-collector.js';

/** A collector that listens, and Segment's client for Node as its documentation sets it up. */
async function open(test: TestContext, options: { limits?: LimitOptions; settings?: object } = {}) {
  const answers: { status: number; retryAfter: string | null; attempt: string | null }[] = [];
  const collector = await openCollector(test, options.limits ? { limits: options.limits } : {});
  const { url, close } = await listen(collector, { port: 0 });
  test.after(() => close());
  const errors: unknown[] = [];
  const analytics = new Analytics({
    writeKey: collector.key,
    host: url,
    httpClient: async (address, init) => {
      const answer = await fetch(address, init as RequestInit);
      const attempt = new Headers(init?.headers as Record<string, string>).get('x-retry-count');
      answers.push({ status: answer.status, retryAfter: answer.headers.get('retry-after'), attempt });
      return answer;
    },
    ...options.settings,
  });
  analytics.on('error', error => errors.push(error));
  return { collector, analytics, answers, errors };
}

describe("Segment's client for Node", () => {
  it('sends all its calls unchanged; each is stored once with its ids', async t => {
    const { collector, analytics, errors } = await open(t);
    analytics.identify({ userId: 'customer-1', traits: { role: 'cio' } });
    analytics.track({ userId: 'customer-1', event: 'Booking Moved', properties: { room: 'Fjord' } });
    analytics.page({ anonymousId: 'visitor-1', name: 'Calendar', properties: { path: '/calendar' } });
    analytics.screen({ anonymousId: 'visitor-1', name: 'Calendar' });
    analytics.group({ userId: 'customer-1', groupId: 'account-7', traits: { plan: 'team' } });
    analytics.alias({ userId: 'customer-1', previousId: 'visitor-1' });
    await analytics.closeAndFlush({ timeout: 20_000 });
    assert.deepEqual(errors, []);
    const events = await collector.events();
    assert.deepEqual(
      events.map(({ type, event, userId, anonymousId, previousId }) => [type, event, userId, anonymousId, previousId]),
      [
        ['identify', null, 'customer-1', null, null],
        ['track', 'Booking Moved', 'customer-1', null, null],
        ['page', null, null, 'visitor-1', null],
        ['screen', null, null, 'visitor-1', null],
        ['group', null, 'customer-1', null, null],
        ['alias', null, 'customer-1', null, 'visitor-1'],
      ],
    );
    const track = JSON.parse(events[1]?.message ?? '');
    assert.deepEqual(track.properties, { room: 'Fjord' });
    assert.equal(track.context.library.name, '@segment/analytics-node');
    assert.equal(events[1]?.originalTimestamp, track.timestamp);
  });

  it('with one bad message among good ones loses only that one', async t => {
    const { collector, analytics, answers } = await open(t);
    analytics.track({ userId: 'customer-1', event: 'Booking Moved' });
    analytics.track({ userId: 'customer-1', event: 'Howto Completed', properties: { total: 'six' } });
    analytics.track({ userId: 'customer-1', event: 'Booking Removed' });
    await analytics.closeAndFlush({ timeout: 20_000 });
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200],
      'it is not sent again in vain',
    );
    assert.deepEqual(
      (await collector.events()).map(({ event }) => event),
      ['Booking Moved', 'Booking Removed'],
    );
    assert.equal(collector.log.length, 1);
    assert.match(collector.log[0]?.message ?? '', /desks: refused 1 of 3 messages; the first: invalid-properties/);
  });

  it('that sends too much waits as long as it is told, and loses and doubles nothing', async t => {
    const limits = { ingest: { perAddress: { perSecond: 1, burst: 1 } } };
    const { collector, analytics, answers, errors } = await open(t, { limits, settings: { flushAt: 1 } });
    for (const event of ['First', 'Second']) analytics.track({ userId: 'customer-1', event });
    await analytics.closeAndFlush({ timeout: 30_000 });
    assert.deepEqual(errors, []);
    assert.deepEqual((await collector.events()).map(({ event }) => event).sort(), ['First', 'Second']);
    const refused = answers.filter(({ status }) => status === 429);
    assert.ok(refused.length >= 1);
    assert.ok(refused.every(({ retryAfter }) => retryAfter === '1'));
    assert.ok(refused.length <= 3, 'it respects Retry-After');
  });
});
