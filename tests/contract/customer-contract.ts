import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventStore } from '@docent/collector';
import type { CustomerRecord } from '@docent/schema';
import { emptyRecord, mergeRecord } from '@docent/engine';
import { accountOf } from '../../packages/collector/dist/customers/account-of.js';
import { countCustomer } from '../../packages/collector/dist/customers/count-customer.js';
import { membersOf } from '../../packages/collector/dist/customers/members-of.js';
import { mergedAnonymousIds } from '../../packages/collector/dist/customers/merged-anonymous-ids.js';
import { claimMedia } from '../../packages/collector/dist/media/claim-media.js';
import { findShown } from '../../packages/collector/dist/media/find-shown.js';
import { storeUpload } from '../../packages/collector/dist/media/store-upload.js';
import { mergeIntoStore } from '../../packages/collector/dist/records/merge-into-store.js';
import { purgeEvents } from '../../packages/collector/dist/retention/purge-events.js';
import { releaseLease, takeLease } from '../../packages/collector/dist/retention/take-lease.js';
import { applySubjects } from '../../packages/collector/dist/subjects/apply-subjects.js';
import { readSubjectShard } from '../../packages/collector/dist/subjects/read-subject-shard.js';
import { storedMessage } from './stored-message.js';
import type { WithStore } from './with-store.js';

const now = Date.UTC(2026, 10, 22, 10);
const project = 'desks';
const image = { hash: 'h'.repeat(43), bytes: Buffer.from([0, 255, 10, 0]), width: 2, height: 1 };

/** What is built on a store for customers, in whatever it keeps its data. */
export function customerContract(withStore: WithStore): void {
  describe('customers', () => {
    it(
      'are found and erased in all tables',
      withStore(async store => {
        await store.append(project, [
          storedMessage('a', { anonymousId: 'visitor-1', userId: null }),
          storedMessage('b', { type: 'identify', anonymousId: 'visitor-1', verified: 1 }),
          storedMessage('c', { userId: 'customer-2' }),
        ]);
        await store.transact(async transaction => {
          await mergeIntoStore(transaction, { project, userId: 'customer-1', record: emptyRecord(), now });
          await storeUpload(transaction, { project, image, receiptHash: 'r', now });
          const owner = { command_id: 'c', user_id: 'customer-1', anonymous_id: null };
          await claimMedia(transaction, { project, receiptHash: 'r', hashes: [image.hash] }, owner);
          const about = { project, review_id: 'of-another', user_id: 'customer-1', anonymous_id: null, at: now };
          const vote = { command_id: 'v', voter: 'customer-1', helpful: 1, trusted: 0, ...about } as const;
          await transaction.database.insertInto('review_votes').values(vote).execute();
          const report = { command_id: 'p', reason: 'spam', text: null, ...about } as const;
          await transaction.database.insertInto('review_reports').values(report).execute();
          const said = {
            survey: 'survey:later',
            about: 'subject:desk-01',
            outcome: null,
            verified: 1,
            again: 1,
          } as const;
          const said1 = { project, command_id: 's', user_id: 'customer-1', anonymous_id: null, at: now, ...said };
          await transaction.database.insertInto('choose_again').values(said1).execute();
          const done = { list: 'next', item: 'subject:desk-01', weight: 1, at: now, first_at: now };
          const ids = [
            { customer: 'a', user_id: 'customer-1', anonymous_id: 'visitor-2' },
            { customer: 'b', user_id: null, anonymous_id: 'visitor-1' },
            { customer: 'c', user_id: 'customer-2', anonymous_id: null },
          ];
          const interactions = ids.map(each => ({ project, ...done, ...each }));
          await transaction.database.insertInto('list_interactions').values(interactions).execute();
        });
        const shown = await store.query(database => findShown(database, project, image.hash));
        assert.deepEqual(Buffer.from(shown ?? []), image.bytes);
        const anonymousIds = await store.query(database => mergedAnonymousIds(database, project, 'customer-1'));
        const scope = { project, userId: 'customer-1', anonymousIds };
        const none = {
          records: 0,
          events: 0,
          commands: 0,
          judgements: 0,
          media: 0,
          reviews: 0,
          votes: 0,
          reports: 0,
          interactions: 0,
        };
        const all = { ...none, records: 1, events: 2, judgements: 1, media: 1, votes: 1, reports: 1, interactions: 2 };
        assert.deepEqual(await countCustomer(store, scope), all);
        await store.transact(transaction =>
          transaction.erase(project, { userId: 'customer-1', anonymousId: 'visitor-1' }, now),
        );
        assert.deepEqual(await countCustomer(store, scope), none);
        assert.equal(await store.query(database => findShown(database, project, image.hash)), undefined);
        assert.equal(await store.count(project), 1);
        const others = await store.query(database =>
          database.selectFrom('list_interactions').select('customer').execute(),
        );
        assert.deepEqual(others, [{ customer: 'c' }]);
      }),
    );

    it(
      'have records that lose nothing when several write at once',
      withStore(store => mergeAtOnce(store, store)),
    );

    it(
      'belong to accounts',
      withStore(async store => {
        const message = (groupId: string) => JSON.stringify({ type: 'group', groupId });
        await store.append(project, [
          storedMessage('a', { type: 'group', message: message('acme') }),
          storedMessage('b', { type: 'group', message: message('50%_\\'), userId: 'customer-2' }),
        ]);
        const members = (groupId: string) => store.query(database => membersOf(database, { project, groupId }));
        assert.deepEqual(await members('acme'), ['customer-1']);
        assert.deepEqual(await members('50%_\\'), ['customer-2']);
        assert.equal((await store.query(database => accountOf(database, project, 'customer-1')))?.groupId, 'acme');
      }),
    );

    it(
      'are kept as long as retention says, and may send again then',
      withStore(async store => {
        const lease = { name: 'retention', now, forMs: 1000 };
        assert.equal(await takeLease(store, { ...lease, holder: 'one' }), true);
        assert.equal(await takeLease(store, { ...lease, holder: 'two' }), false);
        await releaseLease(store, { name: 'retention', holder: 'one' });
        assert.equal(await takeLease(store, { ...lease, holder: 'two' }), true);

        const [old, young] = [
          storedMessage('old', { receivedAt: now - 864e5 - 1 }),
          storedMessage('young', { receivedAt: now }),
        ];
        await store.append(project, [old, young]);
        const purge = { project, retention: { learning: 1 }, now, goOn: () => Promise.resolve(true) };
        assert.deepEqual(await purgeEvents(store, purge), { learning: 1 });
        assert.deepEqual(
          (await store.read({ project })).map(({ messageId }) => messageId),
          ['young'],
        );
        assert.deepEqual(await store.append(project, [old]), { stored: 1 });
      }),
    );
  });

  it(
    'keeps subjects by version',
    withStore(async store => {
      const apply = (put: { id: string; title: string }[], remove: string[] = []) =>
        store.transact(async ({ database }) => {
          const subjects = put.map(subject => ({ ...subject, kind: 'product' as const }));
          await applySubjects(database, { project, put: subjects, remove, now });
          const set = await database.selectFrom('subject_sets').selectAll().executeTakeFirstOrThrow();
          return set.version ?? '';
        });
      const titles = async (version: string) => {
        const shard = await store.query(database => readSubjectShard(database, { project, version, shard: 0 }));
        const { subjects } = JSON.parse(shard ?? '{"subjects":{}}') as { subjects: Record<string, { title: string }> };
        return Object.entries(subjects).map(([id, { title }]) => `${id}: ${title}`);
      };
      const first = await apply([
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ]);
      const second = await apply(
        [
          { id: 'b', title: 'Better' },
          { id: 'c', title: 'C' },
        ],
        ['a'],
      );
      assert.deepEqual(await titles(first), ['a: A', 'b: B']);
      assert.deepEqual(await titles(second), ['b: Better', 'c: C']);
      assert.equal(
        await apply(
          [
            { id: 'a', title: 'A' },
            { id: 'b', title: 'B' },
          ],
          ['c'],
        ),
        first,
      );
    }),
  );
}

/** The same with two stores on one database, as two collectors have it. */
export function sharedCustomerContract(withStore: WithStore): void {
  it(
    'keeps records that lose nothing when several collectors write at once',
    withStore(async (store, database) => {
      const other = await database.open();
      try {
        await mergeAtOnce(store, other);
      } finally {
        await other.close();
      }
    }),
  );
}

async function mergeAtOnce(store: EventStore, other: EventStore): Promise<void> {
  const records = Array.from({ length: 10 }, (_, index): CustomerRecord => {
    const steps = { [`step-${index}`]: { done: true, at: now - index, revision: 'r1' } };
    return { ...emptyRecord(), progress: { 'howto:a': { steps } } };
  });
  const merge = (into: EventStore, record: CustomerRecord) =>
    into.transact(transaction => mergeIntoStore(transaction, { project, userId: 'customer-1', record, now }));
  await Promise.all(records.map((record, index) => merge(index % 2 ? store : other, record)));
  const expected = { record: records.reduce(mergeRecord), erased: undefined };
  assert.deepEqual(await merge(store, emptyRecord()), expected);
}
