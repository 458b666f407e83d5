import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';

describe('POST /v1/batch', () => {
  it('stores what it acknowledges, as it was sent', async t => {
    const { post, events } = await openCollector(t, { now: () => Date.UTC(2026, 10, 22, 10) });
    const message = howtoCompleted('a');
    const { status, body } = await post([message], { sentAt: '2026-11-22T09:31:00.000Z' });
    assert.equal(status, 200);
    assert.deepEqual(body, { accepted: ['a'], refused: [] });
    const [event] = await events();
    assert.deepEqual(JSON.parse(event?.message ?? ''), message);
    assert.equal(event?.event, 'Howto Completed');
    assert.equal(event?.anonymousId, 'visitor-1');
    assert.equal(event?.userId, null);
    assert.equal(event?.sequence, 7);
    assert.equal(event?.receivedAt, Date.UTC(2026, 10, 22, 10));
  });

  it('takes every type of message of the Segment spec', async t => {
    const { post, events } = await openCollector(t);
    const who = { userId: 'customer-1' };
    const { body } = await post([
      { ...who, messageId: 'track', type: 'track', event: 'Booking Moved', properties: { room: 'Fjord' } },
      { ...who, messageId: 'identify', type: 'identify', traits: { role: 'cio' } },
      { ...who, messageId: 'page', type: 'page', name: 'Calendar' },
      { ...who, messageId: 'screen', type: 'screen', name: 'Calendar' },
      { ...who, messageId: 'group', type: 'group', groupId: 'account-7' },
      { ...who, messageId: 'alias', type: 'alias', previousId: 'visitor-1' },
    ]);
    assert.deepEqual(body.refused, []);
    assert.deepEqual(
      (await events()).map(({ type }) => type),
      ['track', 'identify', 'page', 'screen', 'group', 'alias'],
    );
  });

  it('lists a message again that it has already, and stores it once', async t => {
    const { post, events } = await openCollector(t);
    assert.deepEqual((await post([howtoCompleted('a'), howtoCompleted('a')])).body.accepted, ['a', 'a']);
    assert.deepEqual((await post([howtoCompleted('a'), howtoCompleted('b')])).body.accepted, ['a', 'b']);
    assert.equal((await events()).length, 2);
  });

  it('lets a bad message refuse itself, not its batch', async t => {
    const { post, events } = await openCollector(t);
    const { status, body } = await post([
      howtoCompleted('a'),
      howtoCompleted('b', { properties: { total: 'six' } }),
      'nonsense',
      howtoCompleted('c'),
    ]);
    assert.equal(status, 200);
    assert.deepEqual(body.accepted, ['a', 'c']);
    assert.deepEqual(
      body.refused.map(({ messageId, index, code }) => ({ messageId, index, code })),
      [
        { messageId: 'b', index: 1, code: 'invalid-properties' },
        { messageId: null, index: 2, code: 'malformed' },
      ],
    );
    assert.equal((await events()).length, 2);
  });

  const refusals: [what: string, changes: Record<string, unknown>, code: string, reason: RegExp][] = [
    ['no id', { messageId: undefined }, 'malformed', /messageId is missing/],
    ['an id that other pipelines would cut', { messageId: 'x'.repeat(65) }, 'malformed', /messageId/],
    ['a type that does not exist', { type: 'purchase' }, 'malformed', /type must be one of track, identify/],
    ['a type named like something every object has', { type: 'constructor' }, 'malformed', /type must be one of/],
    ['nobody', { anonymousId: undefined }, 'malformed', /userId nor anonymousId/],
    ['somebody who is a number', { userId: 7 }, 'malformed', /userId/],
    ['a null character in the name of somebody', { userId: 'a\0b' }, 'malformed', /userId contains a null character/],
    ['half a character in the name of somebody', { anonymousId: 'a\ud800' }, 'malformed', /half a character/],
    ['no event', { event: undefined }, 'malformed', /event is missing/],
    ['properties that are a list', { properties: [] }, 'malformed', /properties/],
    ['a catalogue event without a property', { properties: {} }, 'invalid-properties', /properties\.total is missing/],
    [
      'a catalogue event with one too many',
      { properties: { total: 6, extra: 1 } },
      'invalid-properties',
      /properties\.extra is not known/,
    ],
    ['a time that is none', { timestamp: 'yesterday' }, 'malformed', /timestamp must be an RFC 3339 time/],
    ['the 30th of February', { timestamp: '2026-02-30T00:00:00Z' }, 'malformed', /timestamp/],
    ['a year beyond all calendars', { timestamp: '+999999-01-01T00:00:00Z' }, 'malformed', /timestamp/],
    ['more than 32 KB', { properties: { total: 6, note: 'x'.repeat(33_000) } }, 'too-large', /32768/],
    ['nesting that no parser takes', { context: nest(500) }, 'malformed', /nested deeper/],
  ];
  it('refuses by itself a message with', async t => {
    const { post, events } = await openCollector(t);
    for (const [index, [what, changes, code, reason]] of refusals.entries()) {
      await t.test(what, async () => {
        const { status, body } = await post([howtoCompleted('bad', changes), howtoCompleted(`good-${index}`)]);
        assert.equal(status, 200);
        assert.deepEqual(body.accepted, [`good-${index}`]);
        assert.equal(body.refused[0]?.code, code);
        assert.match(body.refused[0]?.reason ?? '', reason);
      });
    }
    assert.equal((await events()).length, refusals.length);
  });

  it("takes a vendor's own events, whatever they are called", async t => {
    const { post } = await openCollector(t);
    const names = ['Booking Moved', 'constructor', '__proto__', 'hasOwnProperty', '予約'];
    const { body } = await post(
      names.map((event, index) => howtoCompleted(`m-${index}`, { event, properties: { any: 1 } })),
    );
    assert.deepEqual(body.refused, []);
  });

  it('gives each message the context of its batch, its own first', async t => {
    const { post, events } = await openCollector(t);
    await post([howtoCompleted('a', { context: { locale: 'de' } })], { context: { locale: 'en', app: 'x' } });
    assert.deepEqual(JSON.parse((await events())[0]?.message ?? '').context, { locale: 'de', app: 'x' });
  });

  it('does not store the write key or a token with the message', async t => {
    const { post, events } = await openCollector(t);
    await post([howtoCompleted('a', { writeKey: 'wk_secret', token: 'jwt' })]);
    assert.doesNotMatch((await events())[0]?.message ?? '', /wk_secret|jwt/);
  });
});

describe('the time of an event', () => {
  const receivedAt = Date.UTC(2026, 10, 22, 10);
  const timeOf = async (
    t: Parameters<typeof openCollector>[0],
    changes: Record<string, unknown>,
    sentAt?: string,
  ): Promise<number | undefined> => {
    const { post, events } = await openCollector(t, { now: () => receivedAt });
    await post([howtoCompleted('a', changes)], sentAt === undefined ? {} : { sentAt });
    return (await events())[0]?.timestamp;
  };

  it('is counted back from the receipt when the clock of the sender is wrong', async t => {
    const time = await timeOf(t, { timestamp: '2026-11-22T20:00:00Z' }, '2026-11-22T20:01:00Z');
    assert.equal(time, receivedAt - 60_000);
  });
  it('prefers the original timestamp', async t => {
    const changes = { originalTimestamp: '2026-11-22T19:59:00Z', timestamp: '2026-11-22T20:00:00Z' };
    assert.equal(await timeOf(t, changes, '2026-11-22T20:00:00Z'), receivedAt - 60_000);
  });
  it('is counted back whatever the clock of the sender shows', async t => {
    const clocks = { 'the epoch': 0, 2099: Date.UTC(2099, 5, 1), 'the last day': 8.64e15 - 60_000 };
    for (const [what, clock] of Object.entries(clocks)) {
      await t.test(what, async t => {
        const at = (ms: number) => new Date(ms).toISOString();
        assert.equal(await timeOf(t, { timestamp: at(clock) }, at(clock + 60_000)), receivedAt - 60_000);
      });
    }
    for (const days of [-2, 2]) {
      await t.test(`${days} days off`, async t => {
        const sent = receivedAt + days * 86_400_000;
        const time = await timeOf(t, { timestamp: new Date(sent - 5_000).toISOString() }, new Date(sent).toISOString());
        assert.equal(time, receivedAt - 5_000);
      });
    }
  });
  it('is the time of receipt when it is impossible and nothing tells how wrong the clock was', async t => {
    const impossible = {
      'the epoch': { changes: { timestamp: '1970-01-01T00:00:10Z' } },
      'the future': { changes: { timestamp: '2099-01-01T00:00:00Z' } },
      'the epoch, set right before sending': {
        changes: { timestamp: '1970-01-01T00:00:10Z' },
        sentAt: '2026-11-22T10:00:00Z',
      },
      'the future, set right before sending': {
        changes: { timestamp: '2026-11-24T10:00:00Z' },
        sentAt: '2026-11-22T10:00:00Z',
      },
    };
    for (const [what, { changes, ...sent }] of Object.entries(impossible)) {
      await t.test(what, async t => {
        assert.equal(await timeOf(t, changes, 'sentAt' in sent ? sent.sentAt : undefined), receivedAt);
      });
    }
  });
  it('is kept as the sender wrote it beside the corrected one', async t => {
    const { post, events } = await openCollector(t, { now: () => receivedAt });
    const texts = ['1970-01-01T00:00:10Z', '+275760-09-13T00:00:00.000Z', '2026-11-22t09:30:00.5+01:00'];
    await post(texts.map((timestamp, index) => howtoCompleted(`m-${index}`, { timestamp })));
    assert.deepEqual(
      (await events()).map(({ originalTimestamp }) => originalTimestamp),
      texts,
    );
  });
  it('is what the sender says when it does not say when it sent', async t => {
    assert.equal(await timeOf(t, { timestamp: '2026-11-22T09:00:00+01:00' }), Date.UTC(2026, 10, 22, 8));
  });
  it('is what the sender says when the time of sending is nonsense', async t => {
    assert.equal(await timeOf(t, { timestamp: '2026-11-22T09:00:00Z' }, 'soon'), Date.UTC(2026, 10, 22, 9));
  });
  it('is the time of receipt when the sender says nothing', async t => {
    assert.equal(await timeOf(t, { timestamp: undefined }), receivedAt);
  });
  it('takes a leap second for the one before it', async t => {
    assert.equal(await timeOf(t, { timestamp: '2016-12-31T23:59:60Z' }), Date.UTC(2016, 11, 31, 23, 59, 59));
  });
});

/** An object nested so many levels deep. */
function nest(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}
