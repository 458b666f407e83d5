import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openSqliteStore } from '@docent/collector';
import { storedMessage } from '../../contract/stored-message.js';
import { howtoCompleted } from '../support/messages.js';
import { openCollector } from '../support/open-collector.js';

describe('group commit', () => {
  it('makes requests that arrive together durable together', async t => {
    const commits: number[] = [];
    const store = await openSqliteStore({ path: ':memory:', onCommit: appends => commits.push(appends) });
    const { post } = await openCollector(t, { store });
    // What the start has written.
    commits.length = 0;
    const requests = Array.from({ length: 50 }, (_, index) => post([howtoCompleted(`m-${index}`)]));
    for (const { body } of await Promise.all(requests)) assert.equal(body.accepted.length, 1);
    assert.equal(
      commits.reduce((sum, appends) => sum + appends, 0),
      50,
    );
    assert.ok(commits.length <= 10, `50 requests took ${commits.length} transactions`);
    assert.equal(await store.count('desks'), 50);
  });

  it('does not make a lone request wait for others', async t => {
    const commits: number[] = [];
    const store = await openSqliteStore({ path: ':memory:', onCommit: appends => commits.push(appends) });
    t.after(() => store.close());
    await store.append('desks', [storedMessage('a')]);
    await store.append('desks', [storedMessage('b')]);
    assert.deepEqual(commits, [1, 1]);
  });
});
