import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import {
  accept,
  commandRequests,
  type CommandRequest,
  sentNames,
  serveCommands,
  undecided,
  waitingCommands,
} from '../support/commands.js';
import { createFakeWorld, type FakeTab, type FakeWorld, type Reply, settle } from '../support/fake-world.js';
import { nothing, second } from '../support/outbox.js';
import { startClient } from '../support/start-client.js';

describe('a command, when the collector', () => {
  let world: FakeWorld;
  let tab: FakeTab;
  beforeEach(() => {
    world = createFakeWorld();
    tab = world.tab();
  });

  for (const [what, answer] of [
    ['does not answer', nothing],
    ['answers 503', () => ({ status: 503, body: 'busy' })],
    ['answers 429', () => ({ status: 429, body: 'slow down' })],
    ['answers 401', () => ({ status: 401, body: 'who?' })],
    ['has not heard of commands', () => ({ status: 404, body: '' })],
    ['is a login page with status 200', () => ({ body: '<!doctype html><title>Hotel Wi-Fi</title>' })],
    ['is a redirect', () => ({ status: 302, body: '' })],
    ['names the commands of somebody else', () => ({ body: { results: [{ commandId: 'x', state: 'accepted' }] } })],
    ['has not decided', undecided],
    [
      'knows a state that we do not',
      ({ commands }: CommandRequest) => ({
        body: { results: commands.map(({ commandId }) => ({ commandId, state: 'pondering' })) },
      }),
    ],
  ] as [string, (request: CommandRequest) => Reply][]) {
    it(`${what}: is kept, sent ever more rarely, and done in the end`, async () => {
      serveCommands(world, answer);
      const { settled } = await startClient(tab).commands.submit({ name: 'answer' });
      await world.advance(3600 * second);
      const count = commandRequests(world).length;
      assert.ok(count >= 12 && count <= 40, `${count} requests in an hour`);
      assert.equal(waitingCommands(world).length, 1);
      serveCommands(world, accept);
      await world.advance(310 * second);
      assert.equal((await settled).state, 'accepted');
    });
  }

  for (const status of [400, 413, 422]) {
    it(`answers ${status}: is refused, and not sent for ever`, async () => {
      serveCommands(world, () => ({ status, body: 'bad request' }));
      const { settled } = await startClient(tab).commands.submit({ name: 'answer' });
      const { code, reason, state } = await settled;
      assert.deepEqual([state, code], ['refused', 'malformed']);
      assert.match(reason ?? '', new RegExp(`status ${status}`));
      await world.advance(600 * second);
      assert.equal(commandRequests(world).length, 1);
      assert.deepEqual(waitingCommands(world), []);
    });
  }

  it('asks to be left alone: it is, by every tab and the next page, also when online again', async () => {
    serveCommands(world, () => ({ status: 429, headers: { 'retry-after': '120' }, body: '' }));
    const client = startClient(tab);
    await client.commands.submit({ name: 'answer' });
    await settle();
    assert.equal(commandRequests(world).length, 1);
    const other = world.tab();
    startClient(other).idle();
    await tab.signal('online');
    await other.signal('online');
    client.destroy();
    startClient(world.tab()).idle();
    await world.advance(119 * second);
    assert.equal(commandRequests(world).length, 1);
    serveCommands(world, accept);
    await world.advance(10 * second);
    assert.deepEqual(waitingCommands(world), []);
  });

  it('does it, but the answer is lost: is sent again, and settled once', async () => {
    const done: string[] = [];
    serveCommands(world, ({ commands }) => {
      done.push(...commands.map(({ commandId }) => commandId));
      throw new TypeError('Connection reset');
    });
    const client = startClient(tab);
    const { settled, status } = await client.commands.submit({ name: 'answer' });
    await world.advance(20 * second);
    serveCommands(world, accept);
    await world.advance(60 * second);
    assert.equal((await settled).state, 'accepted');
    assert.ok(done.every(id => id === status.commandId));
    assert.equal((await client.commands.list()).length, 1);
  });

  it('is reachable again: is sent as soon as the browser says so', async () => {
    serveCommands(world, nothing);
    await startClient(tab).commands.submit({ name: 'answer' });
    await world.advance(600 * second);
    serveCommands(world, accept);
    await tab.signal('online');
    assert.deepEqual(waitingCommands(world), []);
  });

  it('keeps silent for 30 seconds: the request is given up and made again', async () => {
    serveCommands(
      world,
      (_, { signal }) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error()))),
    );
    await startClient(tab).commands.submit({ name: 'answer' });
    await world.advance(29 * second);
    assert.equal(commandRequests(world).length, 1);
    serveCommands(world, accept);
    await world.advance(20 * second);
    assert.deepEqual(waitingCommands(world), []);
  });

  it('does not believe a token: the command is kept, others go on, and a newer token brings it through', async () => {
    serveCommands(world, request =>
      request.commands[0]?.name === 'erase-note' && request.token !== 'new' ? undecided() : accept(request),
    );
    const client = startClient(tab);
    await client.methods().identify('customer-1', {}, { token: 'old' });
    const doubted = await client.commands.submit({ name: 'erase-note' });
    const fine = await client.commands.submit({ name: 'answer' });
    await world.advance(10 * second);
    assert.equal((await fine.settled).state, 'accepted');
    assert.deepEqual(waitingCommands(world), [doubted.status.commandId]);
    await client.methods().identify('customer-1', {}, { token: 'new' });
    await world.advance(300 * second);
    assert.equal((await doubted.settled).state, 'accepted');
    assert.deepEqual(
      sentNames(world).filter(name => name === 'answer'),
      ['answer'],
    );
  });

  it('is asked by a tab that froze: another tab takes over', async () => {
    serveCommands(world, nothing);
    await startClient(tab).commands.submit({ name: 'answer' });
    tab.frozen = true;
    await world.advance(10 * second);
    const other = startClient(world.tab());
    other.idle();
    serveCommands(world, accept);
    await world.advance(60 * second);
    assert.deepEqual(waitingCommands(world), []);
  });
});
