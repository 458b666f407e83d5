import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { ForwarderError } from '../../../packages/collector/src/forwarders/forwarder-error.js';
import { forwarderKinds } from '../../../packages/collector/src/forwarders/kinds/kinds.js';
import { prepareForwarders } from '../../../packages/collector/src/forwarders/prepare-forwarders.js';
import { createGuardedLookup } from '../../../packages/collector/src/forwarders/webhook/guarded-lookup.js';
import { isPublicAddress } from '../../../packages/collector/src/forwarders/webhook/is-public-address.js';
import { createReceiver } from './support/create-receiver.js';

const secrets = [`whsec_${Buffer.alloc(32, 7).toString('base64')}`];
const prepare = (url: string, options = {}) =>
  prepareForwarders([{ kind: 'webhook', url, secrets, ...options }], forwarderKinds);

/** The same few places, in all the forms that reach them. */
const forbidden = {
  decimal: 'https://2130706433/',
  octal: 'https://0177.0.0.1/',
  hexadecimal: 'https://0x7f000001/',
  'hexadecimal in parts': 'https://0x7f.0x0.0x0.0x1/',
  shortened: 'https://127.1/',
  'full-width digits': 'https://１２７.０.０.１/',
  loopback: 'https://127.0.0.1/',
  unspecified: 'https://0.0.0.0/',
  'private 10': 'https://10.1.2.3/',
  'private 172': 'https://172.16.0.1/',
  'private 192': 'https://192.168.1.1/',
  'carrier-grade NAT': 'https://100.64.0.1/',
  'cloud metadata': 'https://169.254.169.254/latest/meta-data/',
  multicast: 'https://224.0.0.1/',
  broadcast: 'https://255.255.255.255/',
  documentation: 'https://192.0.2.1/',
  'IPv6 loopback': 'https://[::1]/',
  'IPv6 unspecified': 'https://[::]/',
  'IPv6 mapped': 'https://[::ffff:127.0.0.1]/',
  'IPv6 mapped, hexadecimal': 'https://[::ffff:7f00:1]/',
  'IPv6 link-local': 'https://[fe80::1]/',
  'IPv6 unique local': 'https://[fd12:3456::1]/',
  'IPv6 multicast': 'https://[ff02::1]/',
  NAT64: 'https://[64:ff9b::7f00:1]/',
  '6to4': 'https://[2002:7f00:1::]/',
  Teredo: 'https://[2001:0:7f00:1::]/',
  'not https': 'http://example.com/',
  'another protocol': 'ftp://example.com/',
  'a port of something else': 'https://example.com:22/',
  'user and password': 'https://user:password@example.com/',
};

describe('a webhook to an address that is not public', () => {
  for (const [form, url] of Object.entries(forbidden)) {
    it(`is refused: ${form}`, () => {
      assert.throws(() => prepare(url), ForwarderError);
    });
  }

  it('is accepted when it is public, or allowed', () => {
    for (const url of ['https://93.184.216.34/', 'https://[2606:2800:220:1::1]/', 'https://example.com:8443/']) {
      assert.equal(prepare(url).length, 1);
    }
    assert.equal(prepare('http://127.0.0.1:8080/', { allowPrivate: true }).length, 1);
  });

  it('is not connected to, when it is a name that resolves to one, or to one among others', async t => {
    const server = createServer();
    let connections = 0;
    server.on('connection', () => connections++);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    t.after(() => server.close());
    const { port } = server.address() as AddressInfo;
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::ffff:127.0.0.1'], ['::1']]) {
      const lookup = createGuardedLookup((_, callback) =>
        callback(
          null,
          addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
      );
      const socket = connect({ host: 'rebound.example', port, lookup });
      const [error] = (await once(socket, 'error')) as [Error];
      assert.match(error.message, /not public/);
    }
    assert.equal(connections, 0);
  });

  it('is not reached by way of a name of this machine', async t => {
    const receiver = await createReceiver(t);
    const port = new URL(receiver.url).port;
    const [prepared] = prepare(`https://localhost:${port}/`);
    const event = { project: 'desks', seq: 1, messageId: 'm-1', type: 'track', event: 'x', message: '{}' };
    const times = { timestamp: 0, receivedAt: 0, verified: 0 };
    const outcome = await prepared?.forwarder.deliver([{ ...event, ...times } as never], new AbortController().signal);
    assert.equal(outcome?.done, 0);
    assert.match(outcome?.problem?.reason ?? '', /not public/);
    assert.equal(receiver.received.length, 0);
  });

  it('is told by all ranges that are set apart', () => {
    for (const address of ['198.18.0.1', '240.0.0.1', '192.0.0.1', '2001:db8::1', '100::1', 'no address']) {
      assert.equal(isPublicAddress(address), false, address);
    }
  });
});

describe('a redirect', () => {
  it('is not followed', async t => {
    const target = await createReceiver(t);
    const receiver = await createReceiver(t, () => ({ status: 307, headers: { location: target.url } }));
    const [prepared] = prepare(receiver.url, { allowPrivate: true });
    const event = { project: 'desks', seq: 1, messageId: 'm-1', type: 'track', event: 'x', message: '{}' };
    const times = { timestamp: 0, receivedAt: 0, verified: 0 };
    const outcome = await prepared?.forwarder.deliver([{ ...event, ...times } as never], new AbortController().signal);
    assert.deepEqual([outcome?.done, outcome?.problem?.kind], [0, 'unavailable']);
    assert.deepEqual([receiver.received.length, target.received.length], [1, 0]);
  });
});
