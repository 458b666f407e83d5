import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isNewerSdk } from '../../../packages/collector/dist/ingest/is-newer-sdk.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';

const from = (version: string, changes: Record<string, unknown>) => ({
  context: { library: { name: 'docent', version } },
  ...changes,
});

describe('SDKs of several versions side by side', () => {
  it('may have properties and events that this collector does not know, if they are newer', async t => {
    const { post, events } = await openCollector(t);
    const { body } = await post([
      howtoCompleted('newer', from('99.0.0', { properties: { total: 6, mood: 'calm' } })),
      howtoCompleted('same', from('0.1.0', { properties: { total: 6, mood: 'calm' } })),
      howtoCompleted('event', from('99.0.0', { event: 'Howto Sung', properties: { verse: 2 } })),
      howtoCompleted('older', from('0.0.9', {})),
      howtoCompleted('neighbour'),
    ]);
    assert.deepEqual(body.accepted, ['newer', 'event', 'older', 'neighbour']);
    assert.deepEqual(
      body.refused.map(({ messageId, code }) => [messageId, code]),
      [['same', 'invalid-properties']],
    );
    assert.deepEqual(JSON.parse((await events())[0]?.message ?? '').properties, { total: 6, mood: 'calm' });
  });

  it('keep to what is known, however new they are', async t => {
    const { post } = await openCollector(t);
    const { body } = await post([
      howtoCompleted('a', from('99.0.0', { properties: { total: 'six' } })),
      howtoCompleted('b', from('99.0.0', { properties: {} })),
    ]);
    assert.deepEqual(
      body.refused.map(({ code }) => code),
      ['invalid-properties', 'invalid-properties'],
    );
  });

  it('are ordered by their numbers; what is no version of ours is not newer', () => {
    const newer = (version: unknown, name = 'docent') => isNewerSdk({ library: { name, version } }, '1.9.2');
    assert.deepEqual(
      ['1.9.3', '1.10.0', '2.0.0', '2.0.0-beta.1'].map(version => newer(version)),
      Array(4).fill(true),
    );
    assert.deepEqual(
      ['1.9.2', '1.9.1', '1.2.99', '0.99.0'].map(version => newer(version)),
      Array(4).fill(false),
    );
    assert.deepEqual(
      ['two', '', 7, null, '2', '999999.0.0'].map(version => newer(version)),
      Array(6).fill(false),
    );
    assert.equal(newer('2.0.0', 'analytics.js'), false);
    assert.equal(isNewerSdk(undefined, '1.0.0') || isNewerSdk({ library: 'docent' }, '1.0.0'), false);
  });
});

describe('names of events', () => {
  it('without end are refused once there are too many, those known before and the catalogue excepted', async t => {
    let time = 0;
    const { app, post } = await openCollector(t, { elapsed: () => time, limits: { eventNames: 3 } });
    const named = (event: string, index: number) =>
      howtoCompleted(`m-${time}-${index}`, { event, properties: { total: 6 } });
    const { body } = await post(['A', 'B', 'A', 'C', 'D', 'B', 'Howto Completed', 'E'].map(named));
    assert.deepEqual(
      body.refused.map(({ index, code }) => [index, code]),
      [
        [4, 'too-many-names'],
        [7, 'too-many-names'],
      ],
    );
    time = 3_600_000;
    assert.deepEqual((await post(['D', 'E'].map(named))).body.refused, []);
    const { body: metrics } = await app.inject('/metrics');
    assert.match(metrics, /docent_events_refused_total\{project="desks",reason="too-many-names"\} 2\n/);
    assert.doesNotMatch(metrics, /Howto Completed|"A"/);
  });
});
