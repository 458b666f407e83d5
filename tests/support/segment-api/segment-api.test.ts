import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSegmentApi } from './create-segment-api.js';
import { type ArrivedRequest, judgeRequest } from './judge-request.js';

const track = {
  type: 'track',
  messageId: 'm-1',
  anonymousId: 'a-1',
  event: 'Song Played',
  properties: { name: 'Fallin for You' },
  timestamp: '2026-11-22T09:30:00.000Z',
  context: {
    library: { name: 'docent', version: '0.1.0' },
    page: { url: 'https://app.example/', path: '/', title: 'Start', referrer: '' },
    locale: 'en',
    groupId: 'g-1',
    somethingOfOurs: { is: 'ignored' },
  },
};
const fine: ArrivedRequest = request({ batch: [track] });

function request(body: object, change: Partial<ArrivedRequest> = {}): ArrivedRequest {
  const text = JSON.stringify({ writeKey: 'key', ...body });
  return { method: 'POST', path: '/v1/batch', headers: { 'content-type': 'application/json' }, body: text, ...change };
}
const message = (change: object) => request({ batch: [{ ...track, ...change }] });

describe('the strict Segment API', () => {
  it('takes the six methods as Segment shows them, with a write key in the body or as Basic authentication', () => {
    const { event: _event, properties: _properties, type: _type, ...common } = track;
    const batch = [
      track,
      { ...common, messageId: 'm-2', type: 'identify', userId: 'u-1', traits: { email: 'jake@example.com' } },
      { ...common, messageId: 'm-3', type: 'page', name: 'Home', category: 'Shop', properties: {} },
      { ...common, messageId: 'm-4', type: 'screen', name: 'Home' },
      { ...common, messageId: 'm-5', type: 'group', groupId: 'g-1', traits: { employees: 420 } },
      { ...common, messageId: 'm-6', type: 'alias', previousId: 'a-0', userId: 'u-1' },
    ];
    assert.deepEqual(judgeRequest(request({ batch, sentAt: '2026-11-22T09:30:01Z' })).violations, []);
    const basic = { 'content-type': 'application/json', authorization: `Basic ${btoa('key:')}` };
    const judged = judgeRequest(request({ batch, writeKey: undefined }, { headers: basic }));
    assert.deepEqual([judged.violations, judged.writeKey], [[], 'key']);
  });

  const bad: Record<string, [ArrivedRequest, RegExp]> = {
    'another path': [{ ...fine, path: '/v1/t' }, /not POST \/v1\/batch/],
    'another method': [{ ...fine, method: 'PUT' }, /not POST \/v1\/batch/],
    'another content type': [{ ...fine, headers: { 'content-type': 'text/plain' } }, /not application\/json/],
    'no content type': [{ ...fine, headers: {} }, /not application\/json/],
    'a packed body': [{ ...fine, headers: { ...fine.headers, 'content-encoding': 'gzip' } }, /content-encoding/],
    'no write key': [request({ batch: [track], writeKey: undefined }), /Neither a writeKey/],
    'Basic without a colon': [
      request(
        { batch: [track], writeKey: undefined },
        { headers: { ...fine.headers, authorization: `Basic ${btoa('key')}` } },
      ),
      /Neither a writeKey/,
    ],
    'what is not JSON': [{ ...fine, body: '{' }, /not JSON/],
    'a list as body': [{ ...fine, body: '[]' }, /The body is an object/],
    'no batch': [request({}), /batch is an array/],
    'a field beside batch that is not documented': [request({ batch: [track], token: 'x' }), /token is not documented/],
    'sentAt that is no time': [request({ batch: [track], sentAt: 'now' }), /sentAt is not an ISO-8601/],
    'more than 500 KB': [
      request({
        batch: Array.from({ length: 20 }, (_, i) => ({
          ...track,
          messageId: `${i}`,
          properties: { a: 'x'.repeat(30_000) },
        })),
      }),
      /more than 500KB/,
    ],
    'more than 2500 messages': [
      request({ batch: Array.from({ length: 2501 }, (_, i) => ({ type: 'page', userId: 'u', messageId: `${i}` })) }),
      /more than 2500/,
    ],
    'one id twice': [request({ batch: [track, track] }), /same messageId/],
    'a message of more than 32 KB': [message({ properties: { text: 'x'.repeat(32 * 1024) } }), /more than 32KB/],
    'a message that is a text': [request({ batch: ['track'] }), /A message is an object/],
    'an unknown type': [message({ type: 'click' }), /valid method name/],
    'no type': [message({ type: undefined }), /valid method name/],
    'a type that every object has': [message({ type: 'toString' }), /valid method name/],
    'neither user nor anonymous id': [message({ anonymousId: undefined }), /userId and\/or anonymousId/],
    'an empty id': [message({ anonymousId: '' }), /userId and\/or anonymousId/],
    'a user id that is no text': [message({ userId: 7 }), /userId must be of type string/],
    'a user id that is null': [message({ userId: null }), /userId must be of type string/],
    'a message id of 100 characters': [message({ messageId: 'x'.repeat(100) }), /fewer than 100/],
    'track without event': [message({ event: undefined }), /track needs event/],
    'group without groupId': [
      message({ type: 'group', event: undefined, properties: undefined }),
      /group needs groupId/,
    ],
    'alias without previousId': [
      message({ type: 'alias', userId: 'u', event: undefined, properties: undefined }),
      /alias needs previousId/,
    ],
    'alias without userId': [
      message({ type: 'alias', previousId: 'p', event: undefined, properties: undefined }),
      /alias needs userId/,
    ],
    'a field of another method': [message({ traits: {} }), /traits is not documented/],
    'a field of nobody': [message({ secret: 1 }), /secret is not documented/],
    'properties that are a list': [message({ properties: [] }), /properties must be of type object/],
    'a timestamp that is a number': [message({ timestamp: 1732268400000 }), /timestamp must be of type string/],
    'a timestamp without offset': [message({ timestamp: '2026-11-22T09:30:00' }), /timestamp is not an ISO-8601/],
    'a timestamp of no day': [message({ timestamp: '2026-13-22T09:30:00Z' }), /timestamp is not an ISO-8601/],
    'a locale that is no text': [message({ context: { locale: {} } }), /context.locale must be of type string/],
    'a group in the context that is no text': [message({ context: { groupId: 1 } }), /context.groupId must be/],
    'a page that is a text': [message({ context: { page: '/' } }), /context.page must be of type object/],
    'an address that is no text': [message({ context: { page: { url: null } } }), /context.page.url must be/],
    'a member of the page that is not documented': [
      message({ context: { page: { scroll: '1' } } }),
      /context.page.scroll is not/,
    ],
    'a version of the library that is no text': [
      message({ context: { library: { version: 1 } } }),
      /context.library.version/,
    ],
  };
  for (const [what, [given, complaint]] of Object.entries(bad)) {
    it(`complains about ${what}`, () => assert.match(judgeRequest(given).violations.join('\n'), complaint));
  }

  it('answers success, records what is wrong, and fails when it is told to', async () => {
    const api = await createSegmentApi('key');
    const post = (given: ArrivedRequest) =>
      fetch(api.url + given.path, { method: 'POST', headers: given.headers as HeadersInit, body: given.body });
    api.failNext({ status: 429, retryAfter: 2 }, { status: 503 }, { portal: true });
    const limited = await post(fine);
    assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, '2']);
    assert.equal((await post(fine)).status, 503);
    assert.match(await (await post(fine)).text(), /Wi-Fi/);
    assert.deepEqual(api.messages, []);
    assert.deepEqual(await (await post(fine)).json(), { success: true });
    assert.deepEqual([api.messages, api.violations], [[track], []]);
    assert.equal((await post(message({ secret: 1 }))).status, 400);
    assert.equal((await post(request({ batch: [track], writeKey: 'other' }))).status, 400);
    assert.deepEqual(api.violations, ['secret is not documented.', 'The write key is other.']);
    assert.deepEqual(
      api.requests.map(({ outcome }) => outcome),
      ['429', '503', 'portal', '200', '400', '400'],
    );
    await api.close();
  });
});
