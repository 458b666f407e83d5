import assert from 'node:assert/strict';
import { it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type CommandDefinition, createCollector } from '@docent/collector';
import { CommandsResponse } from '@docent/schema';
import { Ajv } from 'ajv';
import { command, getReceipt, hashSecret, note, postCommands } from '../support/commands.js';
import { onEachStore } from '../support/on-each-store.js';
import { temporaryFolder } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';

const withNote = { commands: [note] };

onEachStore('POST /v1/commands', on => {
  it('answers each command, in the shape of the schema', async t => {
    const collector = await on.open(t, withNote);
    const { status, body } = await postCommands(collector, [command('a'), command('b', { name: 'dance' }), 'nonsense']);
    assert.equal(status, 200);
    assert.deepEqual(
      body.results.map(({ commandId, state, code }) => [commandId, state, code]),
      [
        ['a', 'accepted', undefined],
        ['b', 'refused', 'unknown-command'],
        [null, 'refused', 'malformed'],
      ],
    );
    assert.ok(new Ajv({ strict: false }).validate(CommandsResponse, body));
    assert.ok(!('token' in body));
  });

  it('carries a command out once and gives the same answer whenever it is sent again', async t => {
    let times = 0;
    const counted: CommandDefinition = {
      ...note,
      handle: async () => (++times % 2 ? { state: 'accepted' } : { state: 'refused', code: 'even', reason: 'Even.' }),
    };
    const collector = await on.open(t, { commands: [counted] });
    const both = [command('a'), command('b')];
    const first = await postCommands(collector, both);
    assert.deepEqual(
      first.body.results.map(({ state }) => state),
      ['accepted', 'refused'],
    );
    const answers = await Promise.all([postCommands(collector, both), postCommands(collector, both)]);
    for (const again of [...answers, await postCommands(collector, both)]) assert.deepEqual(again.body, first.body);
    assert.deepEqual((await postCommands(collector, [command('c'), command('c')])).body.results, [
      { commandId: 'c', state: 'accepted' },
      { commandId: 'c', state: 'accepted' },
    ]);
    assert.equal(times, 3);
  });

  on.itOnce('takes the same command for the same though its keys come in another order', async t => {
    const collector = await on.open(t, withNote);
    await postCommands(collector, [command('a')]);
    const reversed = Object.fromEntries(Object.entries(command('a')).reverse());
    assert.deepEqual((await postCommands(collector, [reversed])).body.results, [{ commandId: 'a', state: 'accepted' }]);
  });

  on.itOnce('refuses another command under an id that is taken, and keeps the first', async t => {
    const collector = await on.open(t, withNote);
    await postCommands(collector, [command('a')]);
    const changes = [{ payload: { text: 'Other' } }, { receiptHash: hashSecret('mine') }, { userId: 'customer-9' }];
    for (const change of changes) {
      const { body } = await postCommands(collector, [command('a', change)]);
      assert.equal(body.results[0]?.code, 'conflict');
      assert.match(body.results[0]?.reason ?? '', /id of its own/);
    }
    const { body } = await getReceipt(collector, 'a', 'secret-of-a');
    assert.deepEqual(body.payload, { text: 'The screws were missing.' });
  });

  it('keeps ids of different projects apart', async t => {
    const folder = await temporaryFolder(t);
    const shelves = await writeProject(folder, { project: 'shelves' });
    const desks = await writeProject(`${folder}/desks`);
    const collector = await on.open(t, { ...withNote, projects: [desks, shelves] });
    const key = collector.projects.get('shelves')?.writeKey ?? '';
    await postCommands(collector, [command('a')]);
    const other = command('a', { payload: { text: 'Another project' }, receiptHash: hashSecret('other') });
    assert.equal((await postCommands({ ...collector, key }, [other])).body.results[0]?.state, 'accepted');
    assert.deepEqual((await getReceipt(collector, 'a', 'other')).body.payload, { text: 'Another project' });
    assert.deepEqual((await getReceipt(collector, 'a', 'secret-of-a')).body.payload, command('a').payload);
  });

  const refusals: [what: string, changes: Record<string, unknown>, code: string, reason: RegExp][] = [
    ['no id', { commandId: undefined }, 'malformed', /commandId is missing/],
    ['an id with SQL in it', { commandId: "a'; DROP TABLE commands" }, 'malformed', /commandId/],
    ['no name', { name: undefined }, 'malformed', /name is missing/],
    ['a name that is a path', { name: '../erase' }, 'malformed', /name/],
    ['a name that every object has', { name: 'constructor' }, 'unknown-command', /"constructor"/],
    ['a name nobody knows', { name: 'dance' }, 'unknown-command', /"dance"/],
    ['no receipt hash', { receiptHash: undefined }, 'malformed', /receiptHash is missing/],
    ['the secret instead of its hash', { receiptHash: 'x'.repeat(5000) }, 'malformed', /receiptHash/],
    ['no time', { issuedAt: undefined }, 'malformed', /issuedAt is missing/],
    ['a time that is none', { issuedAt: 'now' }, 'malformed', /issuedAt must be an RFC 3339 time/],
    ['a payload that is a list', { payload: [] }, 'malformed', /payload/],
    ['a payload of another shape', { payload: { txt: 1 } }, 'malformed', /payload\.text is missing/],
    ['no payload', { payload: undefined }, 'malformed', /payload\.text is missing/],
    ['a huge secret', { anonymousSecret: 's'.repeat(20_000) }, 'malformed', /anonymousSecret/],
    ['a null character in the user', { userId: 'a\0' }, 'malformed', /userId contains a null character/],
    ['half a character in the ref', { ref: '\ud800' }, 'malformed', /ref contains/],
    ['more than 32 KB', { payload: { text: 'x'.repeat(33_000) } }, 'too-large', /32768/],
    ['nesting that no parser takes', { payload: nest(500) }, 'malformed', /nested deeper/],
  ];
  on.itOnce('refuses by itself a command with', async t => {
    const collector = await on.open(t, withNote);
    for (const [index, [what, changes, code, reason]] of refusals.entries()) {
      await t.test(what, async () => {
        const commands = [{ ...command(`bad-${index}`), ...changes }, command(`good-${index}`)];
        const { status, body } = await postCommands(collector, commands);
        assert.equal(status, 200);
        assert.equal(body.results[0]?.code, code);
        assert.match(body.results[0]?.reason ?? '', reason);
        assert.deepEqual(body.results[1], { commandId: `good-${index}`, state: 'accepted' });
      });
    }
  });

  on.itOnce('answers a body that is no list of commands with what is wrong', async t => {
    const collector = await on.open(t, withNote);
    const bodies: [body: Record<string, unknown>, status: number, code: string][] = [
      [{ commands: [] }, 400, 'invalid-body'],
      [{ commands: {} }, 400, 'invalid-body'],
      [{ commands: Array(21).fill(command('a')) }, 400, 'invalid-body'],
      [{ writeKey: 'wk_guessed' }, 401, 'unknown-write-key'],
      [{ writeKey: null }, 401, 'unknown-write-key'],
    ];
    for (const [body, status, code] of bodies) {
      const answer = await postCommands(collector, [command('a')], body);
      const { error } = answer.body as unknown as { error: { code: string } };
      assert.deepEqual([answer.status, error.code], [status, code]);
    }
  });

  on.itOnce('takes text/plain, gzip and the write key in Basic auth, as /v1/batch does', async t => {
    const { app, key } = await on.open(t, withNote);
    const response = await app.inject({
      method: 'POST',
      url: '/v1/commands',
      payload: gzipSync(JSON.stringify({ commands: [command('a')] })),
      headers: {
        'content-type': 'text/plain',
        'content-encoding': 'gzip',
        authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
      },
    });
    assert.deepEqual(response.json(), { results: [{ commandId: 'a', state: 'accepted' }] });
    assert.equal(response.headers['cache-control'], undefined);
  });

  it('undoes a command that fails halfway, leaves it undecided and decides its neighbours', async t => {
    let broken = true;
    const careless: CommandDefinition = {
      ...note,
      name: 'careless',
      payload: {},
      handle: async ({ transaction, receivedAt }) => {
        await transaction.withdrawCommand('desks', 'a', receivedAt);
        if (broken) throw new Error('secret of the code');
        return { state: 'accepted' };
      },
    };
    const collector = await on.open(t, { commands: [note, careless] });
    const fails = command('b', { name: 'careless' });
    const { body } = await postCommands(collector, [command('a'), fails, command('c')]);
    assert.deepEqual(
      body.results.map(({ commandId }) => commandId),
      ['a', 'c'],
    );
    assert.equal((await getReceipt(collector, 'a', 'secret-of-a')).body.state, 'accepted');
    assert.match(String(collector.log.find(({ level }) => level === 'error')?.error), /secret of the code/);
    const alone = await postCommands(collector, [fails]);
    assert.equal(alone.status, 500, 'an empty answer would hide that something is wrong');
    assert.doesNotMatch(JSON.stringify(alone.body), /secret/);
    broken = false;
    assert.equal((await postCommands(collector, [fails])).body.results[0]?.state, 'accepted');
    assert.equal((await getReceipt(collector, 'a', 'secret-of-a')).body.state, 'withdrawn');
  });

  on.itOnce('does not start with two commands of the same name', async t => {
    const data = await temporaryFolder(t);
    await assert.rejects(createCollector({ data, commands: [note, note] }), /two commands named "note"/);
  });
});

/** An object nested so many levels deep. */
function nest(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}
