import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutgoingMessage } from '@docent/client';
import { scrub } from '@docent/client/privacy/scrub.js';
import { scrubbingRules } from '@docent/schema';
import fc from 'fast-check';

const origin = 'https://app.vendor.example';

describe('scrubbing', () => {
  for (const { where, what, examples } of scrubbingRules) {
    it(`${where}: ${what}`, () => {
      for (const [before, after] of examples) {
        if (where === 'address') {
          const { page } = scrub(message({ path: before as string })).context;
          assert.deepEqual(page, pageOf(after as string));
        } else {
          const field = where === 'traits' ? 'traits' : 'properties';
          const scrubbed = scrub(message({ fields: { [field]: before } })) as unknown as Record<string, unknown>;
          assert.deepEqual(scrubbed[field], after);
        }
      }
    });
  }

  /** Test numbers that the card networks' processors publish. */
  for (const number of [
    '4111111111111111',
    '4012888888881881',
    '5555555555554444',
    '2223003122003222',
    '378282246310005',
    '371449635398431',
    '6011111111111117',
    '30569309025904',
    '3530111333300000',
    '4222222222222',
    '6304000000000000',
  ]) {
    it(`takes out the test card number ${number}, also beside other numbers`, () => {
      const grouped = number.replace(/(\d{4})(?=\d)/g, '$1 ');
      for (const text of [number, grouped, `12 ${grouped}`, `${grouped} 2026`, `on 2026-11-22: ${grouped}`]) {
        const scrubbed = scrub(message({ fields: { properties: { text } } }));
        assert.match(JSON.stringify(scrubbed), /\[removed\]/, text);
        assert.doesNotMatch(JSON.stringify(scrubbed).replace(/\D/g, ''), new RegExp(number));
      }
    });
  }

  it('takes an e-mail address out of title and page name', () => {
    const scrubbed = scrub({ ...message({ path: '/' }), type: 'page', name: 'Reset of anna@example.com' });
    assert.deepEqual('name' in scrubbed && scrubbed.name, 'Reset of [removed]');
  });

  it('leaves ids alone, whatever they look like', () => {
    const ids = { userId: '4111111111111111', anonymousId: 'anna@example.com', messageId: 'm-1' };
    const { userId, anonymousId, messageId } = scrub({ ...message({ path: '/' }), ...ids });
    assert.deepEqual({ userId, anonymousId, messageId }, ids);
  });

  it('leaves addresses, titles and events as they are when they hold nothing of that kind', () => {
    for (const path of [
      '/',
      '/en/products/desk-120x60/assembly',
      '/docs/v2/getting-started-with-rooms-and-desks-2026',
      '/hilfe/r%C3%A4ume-und-arbeitspl%C3%A4tze-buchen',
      '/%E4%BC%9A%E8%AD%B0%E5%AE%A4%E3%82%92%E4%BA%88%E7%B4%84',
      '/orders/1029384756/lines/17',
    ]) {
      const before = message({ path });
      assert.deepEqual(scrub(before), before);
    }
  });

  it('changes nothing in what it is given, and nothing a second time', () => {
    fc.assert(
      fc.property(anyMessage, before => {
        const copy = structuredClone(before);
        const once = scrub(before);
        assert.deepEqual(before, copy);
        assert.deepEqual(scrub(once), once);
      }),
    );
  });

  it('finds a card number at any depth, between any texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('list', 'a', 'b'), { maxLength: 8 }),
        words,
        words,
        (path, before, after) => {
          const leaf: unknown = `${before} 4111 1111 1111 1111 ${after}`;
          const nested = path.reduce((inner, key) => (key === 'list' ? [inner] : { [key]: inner }), leaf);
          assert.doesNotMatch(JSON.stringify(scrub(message({ fields: { properties: { nested } } }))), /1111/);
        },
      ),
    );
  });

  it('keeps the shape: only texts, and what stands under the name of a secret, are different afterwards', () => {
    fc.assert(
      fc.property(anyMessage, before => {
        const isObject = (value: unknown) => typeof value === 'object' && value !== null;
        /** What stands under the name of a secret is gone whole. */
        const assertSameShape = (after: unknown, original: unknown): void => {
          if (after === '[removed]' || !isObject(original)) return assert.ok(!isObject(after));
          assert.deepEqual(Object.keys(after as object), Object.keys(original as object));
          for (const [key, inner] of Object.entries(original as object)) {
            assertSameShape((after as Record<string, unknown>)[key], inner);
          }
        };
        assertSameShape(scrub(before), before);
      }),
    );
  });

  it('needs time in proportion to the length of texts made to keep it busy', () => {
    for (const part of ['eyJ', 'eyJ-', '1', '1 ', '111-', 'a@', 'a@a.', '%40', 'a1', '@.', '1.1.1', '4111 1111 ']) {
      const time = (length: number) => {
        const text = part.repeat(Math.ceil(length / part.length));
        const before = message({ path: `/${text}`, fields: { properties: { text }, traits: { text } } });
        const start = performance.now();
        scrub(before);
        return performance.now() - start;
      };
      time(1000);
      const took = Math.min(time(32_000), time(32_000), time(32_000));
      assert.ok(took < 1500, `${JSON.stringify(part)} took ${took} ms`);
    }
  });
});

const words = fc.stringMatching(/^[a-z ,;]{0,20}$/);
const anyMessage = fc
  .record({
    path: fc.webPath(),
    properties: fc.dictionary(fc.stringMatching(/^[a-zA-Z_]{1,12}$/), fc.jsonValue()),
  })
  .map(
    ({ path, properties }) => JSON.parse(JSON.stringify(message({ path, fields: { properties } }))) as OutgoingMessage,
  );

function pageOf(path: string) {
  return { url: `${origin}${path}`, path, title: `Page ${path}`, referrer: `${origin}${path}` };
}

function message({ path = '/', fields = {} }: { path?: string; fields?: Record<string, unknown> }): OutgoingMessage {
  return {
    type: 'track',
    event: 'Booking Moved',
    messageId: '0192f0c1-7a3b-7c41-9d2e-5f60718293a4',
    timestamp: '2026-11-22T09:30:00.000Z',
    ...fields,
    context: { library: { name: 'docent', version: '0.1.0' }, page: pageOf(path) },
  };
}
