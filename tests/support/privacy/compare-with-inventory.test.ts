import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { requestKinds, storedThings } from '@docent/schema';
import {
  type FoundRequest,
  type FoundThing,
  unlistedRequests,
  unlistedThings,
  unseenFields,
} from './compare-with-inventory.js';

const names = { project: 'meridian', collector: 'http://c.example', events: 'http://c.example/v1/batch' };
const identity: FoundThing = {
  place: 'IndexedDB',
  database: 'docent-meridian-customer',
  store: 'customer',
  key: 'identity',
  value: { anonymousId: 'a', traits: { whatever: ['the', 'vendor', { says: true }] } },
};
const consent: FoundThing = { place: 'localStorage', key: 'docent-meridian:consent', value: '{"learning":"denied"}' };
const batch: FoundRequest = {
  method: 'POST',
  url: 'http://c.example/v1/batch',
  headers: { 'content-type': 'text/plain', referer: 'http://shop.example/' },
  body: JSON.stringify({ batch: [{ type: 'track', event: 'x', context: { tab: 't' } }], writeKey: 'k' }),
};
const things = (...found: FoundThing[]) => unlistedThings(storedThings, found, names, ['any', 'answer']).join('\n');
const requests = (...found: FoundRequest[]) =>
  unlistedRequests(requestKinds, found, names, ['always', 'any']).join('\n');

describe('comparing with the inventory', () => {
  it('passes what is listed', () => {
    assert.equal(things(identity, consent), '');
    assert.equal(requests(batch, { ...batch, method: 'GET', url: 'http://c.example/v1/docent.js', body: '' }), '');
  });

  it('complains about a key, a place, a database or a project that is not listed', () => {
    for (const change of [
      { key: 'identity2' },
      { place: 'sessionStorage' },
      { place: 'cookie', key: 'id' },
      { database: 'docent-other-customer' },
      { store: 'outbox' },
    ]) {
      assert.match(things({ ...identity, ...change }), /is not listed/, JSON.stringify(change));
    }
  });

  it('complains about a field that is not listed, in a value and in a text that holds JSON', () => {
    assert.match(things({ ...identity, value: { anonymousId: 'a', device: 'x' } }), /has device, which is not listed/);
    assert.match(things({ ...consent, value: '{"learning":"denied","at":1}' }), /has at, which is not listed/);
    assert.match(things({ ...consent, value: 'yes' }), /has \(a plain value\)/);
  });

  it('complains about what must not be there in this state', () => {
    assert.match(unlistedThings(storedThings, [identity], names, ['always', 'answer']).join(), /must not be/);
    assert.match(unlistedRequests(requestKinds, [batch], names, ['always']).join(), /must not be/);
  });

  it('complains about an address, a query, a method, a header or a body field that is not listed', () => {
    assert.match(requests({ ...batch, url: 'http://tracker.example/v1/batch' }), /is not listed/);
    assert.match(
      requests({ ...batch, method: 'GET', url: 'http://c.example/v1/docent.js?id=7', body: '' }),
      /not listed/,
    );
    assert.match(requests({ ...batch, method: 'PUT' }), /is not listed/);
    assert.match(requests({ ...batch, headers: { cookie: 'id=1' } }), /header cookie/);
    assert.match(requests({ ...batch, headers: { 'X-Device': '1' } }), /header X-Device/);
    assert.match(requests({ ...batch, headers: { referer: 'http://shop.example/cart' } }), /address of the page/);
    assert.match(requests({ ...batch, body: '' }), /cannot be read/);
    assert.match(
      requests({ ...batch, body: '{"batch":[{"context":{"page":{"search":"?q"}}}]}' }),
      /context.page.search/,
    );
    assert.match(requests({ ...batch, body: '{"batch":[],"fingerprint":1}' }), /fingerprint/);
  });

  it('looks into the record that is put, and at the query of its address', () => {
    const url = 'http://c.example/v1/me?project=meridian';
    const put = { method: 'PUT', url, headers: { authorization: 'Bearer t' }, body: '{"version":2,"preferences":{}}' };
    const told = (change = {}) =>
      unlistedRequests(requestKinds, [{ ...put, ...change }], names, ['always', 'record']).join('\n');
    assert.equal(told(), '');
    assert.equal(told({ method: 'GET', body: '' }), '');
    assert.match(told({ url: `${url}&id=7` }), /is not listed/);
    assert.match(told({ url: url.replace('meridian', 'other') }), /is not listed/);
    assert.match(
      told({ body: '{"version":2,"preferences":{"captions":{"device":1}}}' }),
      /device, which is not listed/,
    );
    assert.match(told({ body: '' }), /cannot be read/);
    assert.match(unlistedRequests(requestKinds, [put], names, ['always', 'any']).join(), /must not be/);
  });

  it('says which fields were never seen', () => {
    const fields = ['a', 'list.[].b', 'map.*.c'].map(path => ({ path, what: '' }));
    assert.deepEqual(unseenFields(fields, [{ a: 1 }, { list: [{}, { b: 0 }] }]), ['map.*.c']);
    assert.deepEqual(unseenFields(fields, [{ map: { x: { c: null } } }]), ['a', 'list.[].b']);
  });
});
