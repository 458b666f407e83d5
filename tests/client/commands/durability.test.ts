import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import { accept, commandRequests, serveCommands, waitingCommands } from '../support/commands.js';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { nothing, second } from '../support/outbox.js';
import { endpoint, startClient } from '../support/start-client.js';

describe('a command', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serveCommands(world, nothing);
    tab = world.tab();
  });
  const say = { name: 'answer', ref: 'survey:rooms', payload: { text: 'fine' } };

  it('is in storage when submit() resolves', async () => {
    const { status } = await startClient(tab).commands.submit(say);
    assert.deepEqual(waitingCommands(world), [status.commandId]);
    assert.equal(status.state, 'queued');
  });

  it('goes as text/plain with the write key, on behalf of the customer as known at the call', async () => {
    serveCommands(world, accept);
    const client = startClient(tab);
    await client.methods().identify('customer-1');
    const { settled, status } = await client.commands.submit(say);
    await settled;
    const { ids } = await client.methods().debug();
    const [sent] = commandRequests(world);
    assert.equal(world.requests.find(({ url }) => url.includes('commands'))?.url, `${endpoint}/v1/commands`);
    assert.equal(sent?.writeKey, 'wk');
    const [command] = sent?.commands ?? [];
    assert.deepEqual(
      { ...command, receiptHash: '', issuedAt: '' },
      { commandId: status.commandId, ...say, receiptHash: '', issuedAt: '', ...ids },
    );
    assert.ok(Date.parse(command?.issuedAt ?? ''));
  });

  it('keeps its receipt secret and the secret of the anonymous id to itself: only the hash of one is sent', async () => {
    const { status } = await startClient(tab).commands.submit(say);
    await settle();
    const [command] = commandRequests(world)[0]?.commands ?? [];
    assert.match(status.receipt.secret, /^[A-Za-z0-9_-]{43}$/);
    assert.equal(status.receipt.id, status.commandId);
    assert.equal(command?.receiptHash, createHash('sha256').update(status.receipt.secret).digest('base64url'));
    assert.ok(!JSON.stringify(commandRequests(world)).includes(status.receipt.secret));
    assert.equal(command?.anonymousSecret, undefined);
  });

  it('remembers of a vote which way it was, and of nothing else what it says', async () => {
    const { commands } = startClient(tab);
    await commands.submit({ name: 'vote-review', ref: 'review:one', payload: { vote: 'not-helpful', more: 'words' } });
    await commands.submit(say);
    const told = async (page: FakeTab) =>
      (await startClient(page).commands.list()).map(({ status: { name, payload, state } }) => [name, state, payload]);
    assert.deepEqual(await told(world.tab()), [
      ['vote-review', 'queued', { vote: 'not-helpful' }],
      ['answer', 'queued', undefined],
    ]);
    serveCommands(world, accept);
    const { settled } = await commands.submit({ name: 'vote-answer', payload: { vote: 'helpful' } });
    await settled;
    assert.deepEqual(await told(world.tab()), [
      ['vote-review', 'accepted', { vote: 'not-helpful' }],
      ['answer', 'accepted', undefined],
      ['vote-answer', 'accepted', { vote: 'helpful' }],
    ]);
  });

  it('survives the death of the page: the next one sends it, and says how it stands', async () => {
    const first = startClient(tab);
    const { status } = await first.commands.submit(say);
    first.destroy();
    serveCommands(world, accept);
    const later = startClient(world.tab());
    const [kept] = await later.commands.list({ name: 'answer', ref: 'survey:rooms' });
    assert.deepEqual(kept?.status, status);
    later.idle();
    assert.deepEqual(await kept?.settled, { ...status, state: 'accepted' });
    assert.deepEqual(waitingCommands(world), []);
  });

  it('has the same id and content at every try, so that it is done once', async () => {
    const first = startClient(tab);
    await first.commands.submit(say);
    await world.advance(120 * second);
    first.destroy();
    startClient(world.tab()).idle();
    await settle();
    const sent = commandRequests(world).flatMap(({ commands }) => commands);
    assert.ok(sent.length > 3);
    for (const command of sent) assert.deepEqual(command, sent[0]);
  });

  for (const fault of ['refused', 'hanging'] as const) {
    it(`is sent from memory when storage is ${fault}`, async () => {
      world.storageFault = fault;
      serveCommands(world, accept);
      const submitted = startClient(tab).commands.submit(say);
      await world.advance(10 * second);
      const { settled } = await submitted;
      await world.advance(10 * second);
      assert.equal((await settled).state, 'accepted');
    });
  }

  it('leaves nothing in storage when the customer agrees to nothing, and is sent all the same', async () => {
    const client = startClient(tab, { consent: 'denied' });
    const { settled } = await client.commands.submit(say);
    await world.advance(60 * second);
    assert.deepEqual(world.stored(), []);
    serveCommands(world, accept);
    await world.advance(300 * second);
    assert.equal((await settled).state, 'accepted');
    assert.deepEqual(world.stored(), []);
    assert.equal((await client.commands.list()).length, 1);
  });

  it('of an earlier page is sent although the customer agrees to nothing by now', async () => {
    const first = startClient(tab);
    await first.commands.submit(say);
    first.destroy();
    serveCommands(world, accept);
    startClient(world.tab(), { consent: 'denied' }).idle();
    await world.advance(10 * second);
    assert.deepEqual(waitingCommands(world), []);
  });

  it('is too large above 32 kB, and that is said with the numbers', async () => {
    const large = { name: 'answer', payload: { text: 'ä'.repeat(17_000) } };
    await assert.rejects(startClient(tab).commands.submit(large), {
      code: 'invalid',
      message: /"answer" is too large: 34\d{3} bytes, at most 32768/,
    });
    assert.deepEqual(waitingCommands(world), []);
  });

  it('is one too many when 200 wait', async () => {
    const { commands } = startClient(tab);
    for (let count = 0; count < 200; count++) await commands.submit({ name: 'answer' });
    await assert.rejects(commands.submit({ name: 'answer' }), { code: 'unreachable', message: /^200 commands wait/ });
    assert.equal(waitingCommands(world).length, 200);
  });

  for (const options of [{ endpoint: '' }, { config: 'https://cdn.example/manifest.json' }]) {
    it(`is refused at once, with the reason, on a page with ${JSON.stringify(options)}`, async () => {
      await assert.rejects(startClient(tab, options).commands.submit(say), {
        code: 'not-configured',
        message: /"answer" needs a collector/,
      });
    });
  }

  it('is refused at once on a page without TLS, which cannot make a receipt', async () => {
    tab.platform.sha256 = async () => undefined;
    await assert.rejects(startClient(tab).commands.submit(say), { code: 'not-configured', message: /over TLS/ });
    assert.deepEqual(waitingCommands(world), []);
  });
});
