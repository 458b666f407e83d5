import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { beforeEach, describe, it } from 'node:test';
import type { Client } from '@docent/client';
import { accept, commandRequests, refuse, serveCommands, waitingCommands } from '../support/commands.js';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { nothing, second } from '../support/outbox.js';
import { serve, startClient } from '../support/start-client.js';

const slice = { steps: { a: { done: true, at: 1, revision: 'r1' } } };
const no = { functional: false, learning: false, feedback: false, analytics: false };

describe('erase()', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    serveCommands(world, nothing);
    tab = world.tab();
  });

  async function beKnown(client: Client): Promise<void> {
    await client.methods().identify('customer-1', { role: 'admin' });
    await client.methods().track('Report Exported');
    await client.records.write('howto:a', slice);
  }
  /** What is stored but for the command that waits, and that one does. */
  const leftBehind = () => world.stored().filter(key => !key.includes('/outbox/c') && !key.endsWith(':commands'));

  it('keeps the command, with the proof, and deletes everything else before it resolves', async () => {
    const client = startClient(tab);
    await beKnown(client);
    const { anonymousId } = (await client.methods().debug()).ids;
    const status = await client.methods().erase();
    assert.equal(status?.state, 'queued');
    assert.deepEqual(waitingCommands(world), [status.commandId]);
    assert.deepEqual(leftBehind(), []);
    await settle();
    const [command] = commandRequests(world)[0]?.commands ?? [];
    assert.equal(command?.name, 'erase');
    assert.deepEqual([command.userId, command.anonymousId], ['customer-1', anonymousId]);
    const digest = createHash('sha256')
      .update(command.anonymousSecret ?? '')
      .digest('hex');
    assert.equal(digest.slice(0, 8), anonymousId?.slice(0, 8), 'the secret proves the anonymous id');
  });

  it('deletes as much when an element asks for it as a command', async () => {
    const client = startClient(tab);
    await beKnown(client);
    const { settled, status } = await client.commands.submit({ name: 'erase' });
    assert.deepEqual(leftBehind(), []);
    assert.deepEqual((await client.methods().debug()).ids, {});
    assert.deepEqual((await client.methods().record()).progress, {});
    serveCommands(world, accept);
    await world.advance(20 * second);
    assert.deepEqual(await settled, { ...status, state: 'accepted' });
    assert.deepEqual(world.stored(), []);
  });

  it('makes the customer somebody nobody knows, here', async () => {
    const client = startClient(tab);
    await beKnown(client);
    const before = (await client.methods().debug()).ids;
    await client.methods().erase();
    assert.deepEqual((await client.methods().debug()).ids, {});
    assert.deepEqual((await client.methods().record()).progress, {});
    await client.methods().track('Later');
    const after = (await client.methods().debug()).ids;
    assert.equal(after.userId, undefined);
    assert.ok(after.anonymousId && after.anonymousId !== before.anonymousId);
  });

  it('holds at once in the other tabs: their events, record and identity are gone, too', async () => {
    const client = startClient(tab);
    const other = startClient(world.tab());
    await beKnown(client);
    await other.methods().track('Elsewhere');
    const before = (await other.methods().debug()).ids;
    assert.equal(before.userId, 'customer-1');
    await client.methods().erase();
    await settle();
    assert.deepEqual((await other.methods().debug()).ids, {});
    assert.deepEqual((await other.methods().record()).progress, {});
    assert.equal((await other.methods().debug()).queued, 0);
    assert.deepEqual(leftBehind(), []);
    await other.methods().track('Later');
    const after = (await other.methods().debug()).ids;
    assert.ok(after.anonymousId && after.anonymousId !== before.anonymousId);
  });

  it('is told to the other tab that asked how it stands, although no receipt of it is kept', async () => {
    const client = startClient(tab);
    await beKnown(client);
    await client.methods().erase();
    const [seen] = await startClient(world.tab()).commands.list({ name: 'erase' });
    serveCommands(world, accept);
    await world.advance(20 * second);
    assert.equal((await seen?.settled)?.state, 'accepted');
  });

  it('leaves nothing at all once it is accepted', async () => {
    const client = startClient(tab);
    await beKnown(client);
    await client.methods().erase();
    serveCommands(world, accept);
    await world.advance(20 * second);
    assert.deepEqual(world.stored(), []);
    assert.deepEqual(await startClient(world.tab()).commands.list(), []);
  });

  it('leaves nothing when the customer says no to everything and it is accepted on a later page', async () => {
    const client = startClient(tab);
    await beKnown(client);
    await client.methods().erase();
    await client.methods().consent(no);
    assert.equal(waitingCommands(world).length, 1, 'what the customer has asked for is still under way');
    assert.deepEqual(leftBehind(), []);
    client.destroy();
    serveCommands(world, accept);
    startClient(world.tab(), { consent: 'denied' }).idle();
    await world.advance(10 * second);
    assert.deepEqual(world.stored(), []);
    assert.equal(world.storage.has('docent-meridian/outbox'), false, 'the database itself is gone');
  });

  it('that is refused says why, and what was deleted here stays deleted', async () => {
    serveCommands(world, refuse);
    const client = startClient(tab);
    await beKnown(client);
    const heard: (string | undefined)[] = [];
    client.methods().on('command', ({ reason, state }) => heard.push(state, reason));
    await client.methods().erase();
    await settle();
    assert.deepEqual(heard, ['queued', undefined, 'refused', 'Send the secret.']);
    assert.deepEqual(world.stored(), []);
  });

  it('forgets the receipts of earlier commands', async () => {
    serveCommands(world, accept);
    const client = startClient(tab);
    await (
      await client.commands.submit({ name: 'answer' })
    ).settled;
    assert.equal((await client.commands.list()).length, 1);
    await client.methods().erase();
    await settle();
    assert.deepEqual(world.stored(), []);
  });

  it('does not take along commands that wait: the customer has asked for them', async () => {
    const client = startClient(tab);
    const { status } = await client.commands.submit({ name: 'answer' });
    await client.methods().erase();
    assert.ok(waitingCommands(world).includes(status.commandId));
  });

  for (const options of [{ endpoint: '' }, { config: 'https://cdn.example/manifest.json' }]) {
    it(`deletes what is here, and asks nobody, on a page with ${JSON.stringify(options)}`, async () => {
      const client = startClient(tab, options);
      await beKnown(client);
      assert.equal(await client.methods().erase(), undefined);
      await world.advance(60 * second);
      assert.deepEqual(world.stored(), []);
      assert.deepEqual(commandRequests(world), []);
    });
  }

  it('asks nobody when nothing was ever agreed to, for there is nothing to find', async () => {
    const docent = startClient(tab, { consent: 'denied' }).methods();
    await docent.identify('customer-1');
    assert.equal(await docent.erase(), undefined);
    assert.deepEqual(world.stored(), []);
    assert.deepEqual(commandRequests(world), []);
  });

  it('asks for it although the page has done nothing yet: an earlier page has', async () => {
    const first = startClient(tab);
    await beKnown(first);
    first.destroy();
    serveCommands(world, accept);
    const status = await startClient(world.tab()).methods().erase();
    await settle();
    const [command] = commandRequests(world)[0]?.commands ?? [];
    assert.deepEqual([command?.commandId, command?.userId], [status?.commandId, 'customer-1']);
  });

  for (const fault of ['refused', 'hanging'] as const) {
    it(`is asked for from memory when storage is ${fault}`, async () => {
      world.storageFault = fault;
      serveCommands(world, accept);
      const client = startClient(tab);
      const tracked = client.methods().track('Report Exported');
      await world.advance(10 * second);
      await tracked;
      void client.methods().erase();
      await world.advance(40 * second);
      assert.equal(commandRequests(world)[0]?.commands[0]?.name, 'erase');
    });
  }

  it('reaches the collector from a page on which nothing is agreed to, when an earlier page was', async () => {
    const world = createFakeWorld();
    serve(world);
    const before = startClient(world.tab());
    await before.methods().track('Report Exported');
    await before.methods().flush();
    const { anonymousId } = (await before.methods().debug()).ids;
    before.destroy();
    const asked: { name: string; anonymousId: string; anonymousSecret: string }[] = [];
    const answer = world.answer;
    world.answer = request => {
      if (!request.url.endsWith('/commands')) return answer(request);
      const { commands } = request.body as unknown as { commands: ((typeof asked)[number] & { commandId: string })[] };
      asked.push(...commands);
      return { body: { results: commands.map(({ commandId }) => ({ commandId, state: 'accepted' })) } };
    };
    const now = startClient(world.tab(), { consent: 'denied' });
    await now.methods().erase();
    await settle();
    assert.deepEqual(
      asked.map(command => [command.name, command.anonymousId, command.anonymousSecret.length]),
      [['erase', anonymousId, 43]],
    );
    assert.deepEqual(world.stored(), []);
  });
});
