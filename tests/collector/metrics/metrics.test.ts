import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMetrics } from '@docent/collector';
import { openCollector, type TestCollector } from '../support/open-collector.js';

async function read(
  { app }: Pick<TestCollector, 'app'>,
  { headers = {}, remoteAddress = '127.0.0.1' }: { headers?: Record<string, string>; remoteAddress?: string } = {},
) {
  return await app.inject({ url: '/metrics', headers, remoteAddress });
}

describe('GET /metrics', () => {
  it('counts requests by route and status, whatever was asked for', async t => {
    const collector = await openCollector(t);
    await collector.app.inject('/healthz');
    await collector.app.inject('/v1/projects/desks/manifest.json');
    await collector.app.inject('/v1/projects/chairs/manifest.json');
    for (let count = 0; count < 50; count++) await collector.app.inject(`/guess-${count}`);
    const { body, headers } = await read(collector);
    assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
    const route = 'route="/v1/projects/:project/manifest.json"';
    assert.match(body, new RegExp(`docent_http_requests_total\\{method="GET",${route},status="200"\\} 1\n`));
    assert.match(body, new RegExp(`docent_http_requests_total\\{method="GET",${route},status="404"\\} 1\n`));
    assert.match(body, /docent_http_requests_total\{method="GET",route="unmatched",status="404"\} 50\n/);
    assert.doesNotMatch(body, /guess-|chairs/);
  });

  it('tells version, uptime, memory and how long commits take', async t => {
    const collector = await openCollector(t);
    await collector.post([{ type: 'page', messageId: 'a', anonymousId: 'visitor-1' }]);
    const { body } = await read(collector);
    assert.match(body, /docent_build_info\{version="\d+\.\d+\.\d+",node="v\d+/);
    for (const name of ['process_uptime_seconds', 'process_resident_memory_bytes', 'process_cpu_seconds_total']) {
      assert.match(body, new RegExp(`^${name} [\\d.]+$`, 'm'));
    }
    assert.match(body, /docent_store_commit_duration_seconds_count [1-9]/);
    assert.match(body, /docent_store_group_requests_sum [1-9]/);
  });

  it('has what other parts of the collector register, in a set that no other collector shares', async t => {
    const metrics = createMetrics();
    metrics.gauge({ name: 'docent_test_lag_seconds', help: 'How far behind.' }).set(7);
    const [one, other] = [await openCollector(t, { metrics }), await openCollector(t)];
    assert.match((await read(one)).body, /^docent_test_lag_seconds 7$/m);
    assert.doesNotMatch((await read(other)).body, /docent_test_lag/);
  });

  describe('without a token', () => {
    it('is only for who asks directly from this machine', async t => {
      const collector = await openCollector(t);
      for (const remoteAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
        assert.equal((await read(collector, { remoteAddress })).statusCode, 200, remoteAddress);
      }
      for (const remoteAddress of ['192.0.2.7', '10.0.0.1', '2001:db8::1', '::ffff:10.0.0.1']) {
        assert.equal((await read(collector, { remoteAddress })).statusCode, 401, remoteAddress);
      }
    });

    it('is not for whom a proxy on this machine asks, nor for pages in a browser on it', async t => {
      const collector = await openCollector(t);
      for (const name of ['X-Forwarded-For', 'Forwarded', 'Via', 'Origin', 'Sec-Fetch-Site']) {
        assert.equal((await read(collector, { headers: { [name]: 'x' } })).statusCode, 401, name);
      }
    });
  });

  it('with a token is for who sends it, from anywhere, and for nobody else', async t => {
    const collector = await openCollector(t, { metricsToken: 'a token of the operator' });
    const authorization = 'Bearer a-wrong-one';
    assert.equal((await read(collector)).statusCode, 401);
    assert.equal((await read(collector, { headers: { authorization } })).statusCode, 401);
    const other = await openCollector(t, { metricsToken: 'token-of-the-operator' });
    const headers = { authorization: 'Bearer token-of-the-operator' };
    assert.equal((await read(other, { headers, remoteAddress: '192.0.2.7' })).statusCode, 200);
  });
});
