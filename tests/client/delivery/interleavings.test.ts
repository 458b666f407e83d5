import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Client, DocentMethods } from '@docent/client';
import fc from 'fast-check';
import { createFakeWorld, type Reply, type SeenRequest, settle } from '../support/fake-world.js';
import { type MortalTab, mortal } from '../support/mortal-tab.js';
import { second } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

/** How the collector may answer a batch. It has stored what it answers for, and what it says nothing of. */
const answers = ['all', 'half', 'lost', 'portal', 'busy', 'wait', 'down'] as const;
type Answer = (typeof answers)[number];

/** What may happen, in any order. */
type Step =
  | { do: 'track'; tab: number; count: number }
  | { do: 'kill' | 'hide' | 'show' | 'flush'; tab: number }
  | { do: 'answer'; how: Answer }
  | { do: 'pass'; seconds: number }
  | { do: 'set the clock'; hours: number };

const tab = fc.nat({ max: 2 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('track' as const), tab, count: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('kill', 'hide', 'show', 'flush'), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), how: fc.constantFrom(...answers) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 90 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('set the clock' as const), hours: fc.integer({ min: -48, max: 48 }) }),
  },
);

/** Runs the steps against three tabs that share a browser. Answers what customers did, and what the collector has. */
async function live(steps: readonly Step[], sabotage?: (world: ReturnType<typeof createFakeWorld>) => void) {
  const world = createFakeWorld();
  /** The collector's store: times that each id was stored, of which it keeps one. */
  const stored = new Map<string, number>();
  const durable = new Set<string>();
  const acknowledged = new Set<string>();
  let how: Answer = 'all';

  function answer({ body }: SeenRequest): Reply {
    const ids = body?.batch.map(({ messageId }) => messageId) ?? [];
    if (how === 'down') throw new TypeError('Failed to fetch');
    if (how === 'busy') return { status: 503, body: '' };
    if (how === 'wait') return { status: 429, headers: { 'retry-after': '20' }, body: '' };
    if (how === 'portal') return { body: '<!doctype html><title>Welcome to our Wi-Fi</title>' };
    const taken = how === 'half' ? ids.slice(0, Math.ceil(ids.length / 2)) : ids;
    for (const id of taken) stored.set(id, (stored.get(id) ?? 0) + 1);
    if (how === 'lost') throw new TypeError('Failed to fetch');
    taken.forEach(id => acknowledged.add(id));
    return { body: { accepted: taken, refused: [] } };
  }
  serve(world, answer);

  const open = (): { tab: MortalTab; client: Client; docent: DocentMethods } => {
    const opened = mortal(world.tab());
    const client = startClient(opened);
    const docent = client.methods();
    docent.on('event', ({ messageId }) => durable.add(messageId));
    client.idle();
    return { tab: opened, client, docent };
  };
  const tabs = [open(), open(), open()];
  sabotage?.(world);

  const waiting = () =>
    JSON.stringify([...(world.storage.get('docent-meridian/outbox')?.values() ?? []), ...world.local]);
  const check = (): void => {
    const kept = waiting();
    for (const id of durable)
      assert.ok(acknowledged.has(id) || kept.includes(id), `${id} is neither acknowledged nor kept`);
  };

  for (const now of steps) {
    if (now.do === 'answer') how = now.how;
    if (now.do === 'pass') await world.advance(now.seconds * second);
    if (now.do === 'set the clock') world.now += now.hours * 3600 * second;
    if ('tab' in now) {
      const one = tabs[now.tab];
      assert.ok(one);
      if (now.do === 'track')
        for (let index = 0; index < now.count; index++) void one.docent.track('Step Made', { index });
      if (now.do === 'hide') await one.tab.signal('hidden');
      if (now.do === 'show') await one.tab.signal('visible');
      if (now.do === 'flush') void one.docent.flush();
      if (now.do === 'kill') {
        one.tab.kill();
        one.client.destroy();
        tabs[now.tab] = open();
      }
    }
    await settle();
    check();
  }

  how = 'all';
  for (let round = 0; round < 3; round++) await world.advance(600 * second);
  return { durable, stored, left: waiting() };
}

describe('whatever tabs, network, collector and clock do, in any order', () => {
  const any = fc.array(step, { minLength: 4, maxLength: 24 });

  it(
    'an event is acknowledged or still in the browser, and in the end once in the store',
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(any, async steps => {
          const { durable, left, stored } = await live(steps);
          for (const id of durable) {
            assert.ok(stored.has(id), `${id} never arrived`);
            assert.ok(!left.includes(id), `${id} arrived and is still kept`);
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it('would be found out if the browser kept nothing', { timeout: 120_000 }, async () => {
    const forgetful = live(
      [
        { do: 'answer', how: 'down' },
        { do: 'track', tab: 0, count: 3 },
        { do: 'pass', seconds: 10 },
        { do: 'kill', tab: 0 },
      ],
      world => {
        world.storage.set = () => world.storage;
        world.local.set = () => world.local;
      },
    );
    await assert.rejects(forgetful, /neither acknowledged nor kept|never arrived/);
  });
});
