import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runDocent } from '../cli/run-docent.js';
import { findTraces, withTokens } from '../support/customers.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';
import { signToken } from '../support/tokens.js';

describe('docent customers', () => {
  it('gives out and erases what is held about a customer, while the collector runs', async t => {
    const collector = await openCollector(t, withTokens);
    await collector.post([howtoCompleted('before'), howtoCompleted('other', { anonymousId: 'visitor-2' })]);
    await collector.post([{ type: 'identify', messageId: 'i', userId: 'customer-1', anonymousId: 'visitor-1' }], {
      token: await signToken({ sub: 'customer-1' }),
    });
    const customer = ['--project', 'desks', '--user', 'customer-1', '--data', 'data'];

    const exported = await runDocent(collector.folder, 'customers', 'export', ...customer);
    assert.equal(exported.code, 0, exported.err);
    const { about, events } = JSON.parse(exported.out) as { about: { anonymousIds: string[] }; events: unknown[] };
    assert.deepEqual(about.anonymousIds, ['visitor-1']);
    assert.equal(events.length, 2);

    const erased = await runDocent(collector.folder, 'customers', 'erase', ...customer);
    assert.equal(erased.code, 0, erased.err);
    assert.match(
      erased.out,
      /Erased: 0 records, 2 events, 0 commands, 0 judgements, 0 media, 0 reviews, 0 votes, 0 reports, 0 interactions\.\nA second look found nothing\./,
    );
    assert.deepEqual(await findTraces(collector, ['customer-1', 'visitor-1']), []);
    assert.deepEqual(
      (await collector.events()).map(({ messageId }) => messageId),
      ['other'],
    );
  });

  it('says what is missing', async t => {
    const collector = await openCollector(t);
    const nobody = await runDocent(collector.folder, 'customers', 'export', '--project', 'desks', '--data', 'data');
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /--user/);
    const nowhere = await runDocent(
      collector.folder,
      'customers',
      'erase',
      '--project',
      'desks',
      '--user',
      'a',
      '--data',
      'none',
    );
    assert.equal(nowhere.code, 3);
    assert.match(nowhere.err, /no store in none/);
  });
});
