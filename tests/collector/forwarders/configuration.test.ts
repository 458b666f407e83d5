import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ForwarderError } from '../../../packages/collector/src/forwarders/forwarder-error.js';
import { forwarderKinds } from '../../../packages/collector/src/forwarders/kinds/kinds.js';
import { prepareForwarders } from '../../../packages/collector/src/forwarders/prepare-forwarders.js';

const url = 'https://example.com/';
const secrets = [`whsec_${Buffer.alloc(32, 7).toString('base64')}`];

/** What is wrong, and the message about it. */
const faults: [config: unknown, message: RegExp][] = [
  ['clickhouse', /^forwarders\[0\] must be an object with a "kind"\.$/],
  [{}, /^forwarders\[0\] has no "kind" that is known here\. Known are "clickhouse", "segment", "webhook", "xapi"\.$/],
  [{ kind: 'kafka' }, /Known are/],
  [{ kind: 'clickhouse' }, /^forwarders\[0\]: url is missing\.$/],
  [{ kind: 'clickhouse', url, pasword: 'x' }, /pasword is not known here/],
  [{ kind: 'clickhouse', url: 'example.com' }, /url must match pattern/],
  [{ kind: 'clickhouse', url, database: 'a b; DROP' }, /^forwarders\[0\] database must be a name of letters/],
  [{ kind: 'clickhouse', url, user: 'x', token: 'y' }, /stands in the place of "user" and "password"/],
  [{ kind: 'clickhouse', url, password: { env: 'NOT_SET' } }, /environment variable NOT_SET, which is not set/],
  [{ kind: 'segment', url }, /writeKey is missing/],
  [{ kind: 'segment', url, writeKey: 'x', name: 'Not A Name' }, /name must match pattern/],
  [{ kind: 'webhook', url, secrets: [] }, /secrets must NOT have fewer than 1 items/],
  [{ kind: 'webhook', url, secrets: ['short'] }, /^forwarders\[0\] secrets\[0\] must be "whsec_" and the base64/],
  [{ kind: 'webhook', url, secrets: [...secrets, ...secrets, ...secrets] }, /more than 2 items/],
];

describe('a forwarder that is configured wrongly', () => {
  for (const [config, message] of faults) {
    it(`is refused: ${JSON.stringify(config).slice(0, 80)}`, () => {
      assert.throws(
        () => prepareForwarders([config], forwarderKinds, { environment: {} }),
        (error: Error) => error instanceof ForwarderError && message.test(error.message),
      );
    });
  }

  it('is refused when another has its name', () => {
    const config = { kind: 'segment', url, writeKey: 'x' };
    assert.throws(
      () => prepareForwarders([config, config], forwarderKinds),
      /has the name "segment", which another has/,
    );
    assert.equal(prepareForwarders([config, { ...config, name: 'second' }], forwarderKinds).length, 2);
  });

  it('never shows a secret', () => {
    const config = { kind: 'webhook', url, secrets: ['my secret'] };
    assert.throws(
      () => prepareForwarders([config], forwarderKinds),
      (error: Error) => !error.message.includes('my secret'),
    );
  });
});
