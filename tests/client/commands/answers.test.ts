import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { CommandStatus } from '@docent/client';
import { accept, refuse, serveCommands } from '../support/commands.js';
import { createFakeWorld, type FakeTab, type FakeWorld, settle } from '../support/fake-world.js';
import { nothing, second } from '../support/outbox.js';
import { startClient } from '../support/start-client.js';

const refusal = { state: 'refused', code: 'not-proven', reason: 'Send the secret.' } as const;

for (const [what, answer, outcome] of [
  ['accepted', accept, { state: 'accepted' }],
  ['refused with its reason', refuse, refusal],
] as const) {
  describe(`that a command is ${what}`, () => {
    let world: FakeWorld;
    let tab: FakeTab;
    beforeEach(() => {
      world = createFakeWorld();
      serveCommands(world, nothing);
      tab = world.tab();
    });

    it('is told to whoever asked', async () => {
      serveCommands(world, answer);
      const { settled, status } = await startClient(tab).commands.submit({ name: 'answer' });
      assert.deepEqual(await settled, { ...status, ...outcome });
    });

    it('is told to docent.on("command"), after that it is queued', async () => {
      serveCommands(world, answer);
      const client = startClient(tab);
      const heard: CommandStatus[] = [];
      client.methods().on('command', status => heard.push(status));
      const { settled, status } = await client.commands.submit({ name: 'answer' });
      await settled;
      assert.deepEqual(heard, [status, { ...status, ...outcome }]);
    });

    it('is told to an element of another tab that asked how it stands', async () => {
      const client = startClient(tab);
      const { status } = await client.commands.submit({ name: 'answer' });
      const other = startClient(world.tab());
      const [seen] = await other.commands.list({ name: 'answer' });
      const heard: CommandStatus[] = [];
      other.methods().on('command', change => heard.push(change));
      assert.equal(seen?.status.state, 'queued');
      serveCommands(world, answer);
      await world.advance(20 * second);
      assert.deepEqual(await seen.settled, { ...status, ...outcome });
      assert.deepEqual(heard, [{ ...status, ...outcome }]);
    });

    it('is not told to a tab in which nobody asked', async () => {
      const other = startClient(world.tab());
      const heard: CommandStatus[] = [];
      other.methods().on('command', change => heard.push(change));
      await other.commands.list();
      serveCommands(world, answer);
      await (
        await startClient(tab).commands.submit({ name: 'answer' })
      ).settled;
      await settle();
      assert.deepEqual(heard, []);
    });

    it('is known after a reload, with the receipt', async () => {
      serveCommands(world, answer);
      const client = startClient(tab);
      const { settled, status } = await client.commands.submit({ name: 'answer', ref: 'survey:rooms' });
      await settled;
      client.destroy();
      const later = startClient(world.tab());
      const [seen] = await later.commands.list({ ref: 'survey:rooms' });
      assert.deepEqual(seen?.status, { ...status, ...outcome });
      assert.deepEqual(await seen?.settled, { ...status, ...outcome });
      assert.deepEqual((await later.methods().debug()).commands, [{ ...status, ...outcome }]);
    });
  });
}

describe('the list of commands', () => {
  it('has those of one name or about one thing, oldest first', async () => {
    const world = createFakeWorld();
    serveCommands(world, nothing);
    const { commands } = startClient(world.tab());
    await commands.submit({ name: 'answer', ref: 'survey:a' });
    await commands.submit({ name: 'answer', ref: 'survey:b' });
    await commands.submit({ name: 'withdraw', ref: 'survey:a' });
    const all = async (filter?: { name?: string; ref?: string }) =>
      (await commands.list(filter)).map(({ status: { name, ref } }) => `${name} ${ref}`);
    assert.deepEqual(await all(), ['answer survey:a', 'answer survey:b', 'withdraw survey:a']);
    assert.deepEqual(await all({ name: 'answer' }), ['answer survey:a', 'answer survey:b']);
    assert.deepEqual(await all({ ref: 'survey:a' }), ['answer survey:a', 'withdraw survey:a']);
  });

  it('remembers the last 50 that were settled', async () => {
    const world = createFakeWorld();
    serveCommands(world, accept);
    const { commands } = startClient(world.tab());
    for (let number = 0; number < 60; number++) {
      await (
        await commands.submit({ name: 'answer', ref: `survey:${number}` })
      ).settled;
    }
    const refs = (await commands.list()).map(({ status }) => status.ref);
    assert.equal(refs.length, 50);
    assert.deepEqual([refs[0], refs.at(-1)], ['survey:10', 'survey:59']);
  });
});
