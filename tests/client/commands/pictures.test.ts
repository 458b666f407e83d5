import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import type { CommandDraft } from '@docent/client';
import { accept, commandRequests, serveCommands, waitingCommands } from '../support/commands.js';
import { createFakeWorld, type FakeWorld, type Reply, settle } from '../support/fake-world.js';
import { second } from '../support/outbox.js';
import { startClient } from '../support/start-client.js';

/** A network that serves everything but pictures as before, and those like this. */
function serveMedia(world: FakeWorld, answer: (bytes: string, init: RequestInit) => Reply | Promise<Reply>): void {
  serveCommands(world, accept);
  const others = world.answer;
  world.answer = async request => {
    if (!request.url.includes('/v1/media?')) return others(request);
    return answer(await (request.init.body as Blob).text(), request.init);
  };
}
const uploadsOf = (world: FakeWorld) => world.requests.filter(({ url }) => url.includes('/v1/media?'));
const picture = (bytes: string, alt = bytes) => ({ file: new Blob([bytes], { type: 'image/png' }), alt });
const take = (bytes: string): Reply => ({ status: 201, body: { hash: `hash-of-${bytes}`, width: 4, height: 4 } });
const draft = (...pictures: CommandDraft['pictures'] & object[]): CommandDraft => ({
  name: 'submit-review',
  ref: 'subject:desk-01',
  payload: { rating: 4, text: 'Steady.' },
  pictures,
});

describe('pictures of a command', () => {
  let world: FakeWorld;
  beforeEach(() => {
    world = createFakeWorld();
    serveMedia(world, take);
  });

  it('go before it, under its receipt hash, and are then named in it', async () => {
    const { commands } = startClient(world.tab());
    const heard: string[] = [];
    const { settled, status } = await commands.submit({
      ...draft(picture('one', 'A desk'), picture('two', 'A screw')),
      progress: (uploaded, of) => heard.push(`${uploaded}/${of}`),
    });
    assert.equal((await settled).state, 'accepted');
    const [sent] = commandRequests(world);
    const receiptHash = createHash('sha256').update(status.receipt.secret).digest('base64url');
    for (const { init, url } of uploadsOf(world)) {
      assert.equal(url, `https://learn.vendor.example/v1/media?writeKey=wk&receiptHash=${receiptHash}`);
      assert.deepEqual([init.method, init.credentials], ['POST', 'omit']);
      assert.deepEqual(init.headers, { 'content-type': 'image/png' });
    }
    assert.equal(sent?.commands[0]?.receiptHash, receiptHash);
    assert.deepEqual(sent?.commands[0]?.payload, {
      rating: 4,
      text: 'Steady.',
      images: [
        { hash: 'hash-of-one', alt: 'A desk' },
        { hash: 'hash-of-two', alt: 'A screw' },
      ],
    });
    assert.ok(!('pictures' in sent!.commands[0]!));
    assert.deepEqual(heard, ['0/2', '1/2', '2/2']);
  });

  it('come after those that the command names already', async () => {
    const { commands } = startClient(world.tab());
    const kept = { hash: 'kept', alt: 'From before' };
    const one = { ...draft(picture('one')), payload: { images: [kept] } };
    await (
      await commands.submit(one)
    ).settled;
    assert.deepEqual(commandRequests(world)[0]?.commands[0]?.payload?.['images'], [
      kept,
      { hash: 'hash-of-one', alt: 'one' },
    ]);
  });

  it('wait with it while there is no network, through a reload', async () => {
    let offline = true;
    serveMedia(world, bytes => {
      if (offline) throw new TypeError('offline');
      return take(bytes);
    });
    const first = startClient(world.tab());
    await first.commands.submit(draft(picture('one'), picture('two')));
    await settle();
    first.destroy();
    assert.equal(waitingCommands(world).length, 1);
    assert.deepEqual(commandRequests(world), []);
    const later = startClient(world.tab());
    const [waiting] = await later.commands.list();
    assert.equal(waiting?.status.state, 'queued');
    offline = false;
    later.idle();
    await world.advance(60 * second);
    assert.equal((await waiting.settled).state, 'accepted');
    assert.deepEqual(waitingCommands(world), []);
    assert.equal((commandRequests(world)[0]?.commands[0]?.payload?.['images'] as unknown[]).length, 2);
  });

  it('are sent once each, however often a later one fails', async () => {
    let failures = 3;
    serveMedia(world, bytes => (bytes === 'two' && failures-- > 0 ? { status: 503, body: '' } : take(bytes)));
    const { settled } = await startClient(world.tab()).commands.submit(draft(picture('one'), picture('two')));
    await world.advance(600 * second);
    assert.equal((await settled).state, 'accepted');
    const sent = await Promise.all(uploadsOf(world).map(({ init }) => (init.body as Blob).text()));
    assert.deepEqual(sent, ['one', 'two', 'two', 'two', 'two']);
  });

  it('leave the collector alone for as long as it asks', async () => {
    let asked = 0;
    serveMedia(world, bytes =>
      asked++ ? take(bytes) : { status: 429, headers: { 'retry-after': '60' }, body: { error: { code: 'rate' } } },
    );
    const { settled } = await startClient(world.tab()).commands.submit(draft(picture('one')));
    await world.advance(55 * second);
    assert.equal(asked, 1);
    await world.advance(30 * second);
    assert.equal((await settled).state, 'accepted');
  });

  for (const [status, body, code, reason] of [
    [422, { error: { code: 'broken-image', message: 'It is damaged.' } }, 'broken-image', 'It is damaged.'],
    [415, 'a proxy', 'not-an-image', 'The collector answered with status 415.'],
    [413, { error: { code: 'body-too-large', message: 'Too large.' } }, 'body-too-large', 'Too large.'],
  ] as const) {
    it(`that the collector will never take (${status}) have the command refused, with the reason`, async () => {
      serveMedia(world, () => ({ status, body }));
      const { settled } = await startClient(world.tab()).commands.submit(draft(picture('one')));
      const outcome = await settled;
      assert.deepEqual([outcome.state, outcome.code, outcome.reason], ['refused', code, reason]);
      assert.deepEqual(commandRequests(world), []);
      assert.deepEqual(waitingCommands(world), []);
    });
  }

  it('keep nobody else waiting: what has none is sent meanwhile', async () => {
    serveMedia(world, () => ({ status: 500, body: '' }));
    const { commands } = startClient(world.tab());
    await commands.submit(draft(picture('one')));
    await settle();
    const { settled } = await commands.submit({ name: 'withdraw', payload: { target: 'x' } });
    await world.advance(600 * second);
    assert.equal((await settled).state, 'accepted');
  });

  it('are nobody’s without consent for feedback, and a proof of who it is goes with it otherwise', async () => {
    const alone = startClient(world.tab(), { consent: 'denied' });
    await (
      await alone.commands.submit(draft(picture('one')))
    ).settled;
    const [nameless] = commandRequests(world).at(-1)!.commands;
    assert.deepEqual([nameless?.anonymousId, nameless?.anonymousSecret], [undefined, undefined]);
    assert.deepEqual(world.stored(), []);
    const known = startClient(world.tab());
    await (
      await known.commands.submit(draft(picture('one')))
    ).settled;
    const [named] = commandRequests(world).at(-1)!.commands;
    assert.ok(named?.anonymousId && named.anonymousSecret);
  });
});
