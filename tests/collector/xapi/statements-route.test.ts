import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { createInstallationKey, type Role, type Statement, validateStatement } from '@docent/collector';
import { apiKey } from '../support/admin.js';
import { onEachStore, type PlacedCollector } from '../support/on-each-store.js';
import { otherProblems } from './support/other-validator.js';
import { catalogueMessage, type EventChanges, happened } from './support/stored-event.js';

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: { statements: Statement[]; more: string; error?: { code: string; message: string } };
}

const versions = { 'x-experience-api-version': '1.0.3' };
const time = (at: number) => new Date(at).toISOString();
const query = (parameters: Record<string, string>) => `?${new URLSearchParams(parameters).toString()}`;

onEachStore('GET /xapi/statements', ({ open, itOnce }) => {
  async function opened(test: TestContext) {
    let clock = happened + 60_000;
    const collector = await open(test, { now: () => clock, publicUrl: 'https://learn.vendor.example' });
    const { key } = await apiKey(collector, 'viewer');
    const ask = (address = '', headers: Record<string, string> = versions, bearer = key) =>
      get(collector, address.startsWith('/') ? address : `/xapi/statements${address}`, {
        authorization: `Bearer ${bearer}`,
        ...headers,
      });
    return {
      ...collector,
      ...{ ask, tick: (ms: number) => (clock += ms) },
      send: (name: Parameters<typeof catalogueMessage>[0], changes: EventChanges = {}) =>
        collector.post([catalogueMessage(name, changes)]),
      whole: async (parameters: Record<string, string>) => (await ask(query(parameters))).body.statements,
    };
  }

  it('answers what happened as statements, newest first, with what a record store says', async test => {
    const { ask, send, tick } = await opened(test);
    await send('Howto Started', { seq: 1 });
    tick(1000);
    await send('Howto Step Completed', { seq: 2, properties: { step: 'unpack' } });
    await send('Events Dropped', { seq: 3 });
    const { status, headers, body } = await ask();
    assert.equal(status, 200);
    assert.equal(headers['x-experience-api-version'], '1.0.3');
    assert.equal(headers['x-experience-api-consistent-through'], time(happened + 1000));
    assert.equal(body.more, '');
    const [completed, attempted] = body.statements;
    assert.deepEqual(
      body.statements.map(({ verb }) => verb.display['en']),
      ['completed', 'attempted'],
    );
    for (const statement of body.statements) {
      assert.deepEqual(validateStatement(statement, { now: happened + 61_000 }), []);
      assert.deepEqual(otherProblems(statement), []);
    }
    assert.deepEqual(
      [attempted!.timestamp, attempted!.stored, attempted!.version],
      [time(happened), time(happened + 60_000), '1.0.0'],
    );
    assert.equal(completed!.object.id, 'https://learn.vendor.example/xapi/desks/howto/assemble/steps/unpack');
    // Names come from what is published.
    assert.deepEqual(completed!.object.definition!.name, { en: 'Unpack' });
    assert.deepEqual(
      completed!.context!.contextActivities!.grouping!.map(({ definition }) => definition!.name),
      [{ en: 'assemble desks' }],
    );
  });

  it('answers by 2.0 who asks for it', async test => {
    const { ask, send } = await opened(test);
    await send('Howto Started');
    const { headers, body } = await ask('', { 'x-experience-api-version': '2.0.0' });
    assert.equal(headers['x-experience-api-version'], '2.0.0');
    assert.equal(body.statements[0]!.version, '2.0.0');
    assert.deepEqual(validateStatement(body.statements[0], { version: '2.0.0' }), []);
  });

  it('filters by agent, verb, activity, registration and time', async test => {
    const { send, tick, whole } = await opened(test);
    await send('Howto Started', { seq: 1, userId: 'ada' });
    tick(10_000);
    await send('Howto Started', { seq: 2, userId: 'ben' });
    tick(10_000);
    await send('Howto Step Skipped', { seq: 3, userId: 'ben', properties: { step: 'unpack' } });
    await send('Howto Started', { seq: 4, anonymousId: 'visitor-9', ref: 'howto:other' });
    const all = await whole({});
    assert.equal(all.length, 4);
    const [other, skipped, , started] = all;
    const ids = (statements: Statement[]) => statements.map(({ id }) => id.slice(-1)).join('');
    assert.equal(ids(await whole({ agent: JSON.stringify(skipped!.actor) })), '32');
    assert.equal(ids(await whole({ agent: JSON.stringify(other!.actor) })), '4');
    assert.equal(ids(await whole({ agent: '{"mbox":"mailto:ada@vendor.example"}' })), '');
    const stranger = { account: { ...started!.actor.account, name: 'nobody' } };
    assert.equal(ids(await whole({ agent: JSON.stringify(stranger) })), '');
    assert.equal(ids(await whole({ verb: 'http://adlnet.gov/expapi/verbs/attempted' })), '421');
    assert.equal(ids(await whole({ verb: 'https://nobody.example/knows' })), '');
    assert.equal(ids(await whole({ activity: started!.object.id })), '21');
    assert.equal(ids(await whole({ activity: started!.object.id, related_activities: 'true' })), '321');
    const skill = 'https://learn.vendor.example/xapi/desks/skill/assemble-desks';
    assert.equal(ids(await whole({ activity: skill, related_activities: 'true' })), '321');
    assert.equal(ids(await whole({ registration: started!.context!.registration! })), '1');
    assert.equal(ids(await whole({ since: time(happened + 70_000) })), '43');
    assert.equal(ids(await whole({ until: time(happened + 70_000) })), '21');
    assert.equal(ids(await whole({ since: time(happened + 60_000), until: time(happened + 70_000) })), '2');
    assert.equal(ids(await whole({ ascending: 'true', limit: '2' })), '12');
    assert.equal(ids(await whole({ limit: '1' })), '4');
  });

  it('goes on with "more" to the end, whatever the page, telling each statement once', async test => {
    const { ask, send } = await opened(test);
    for (let seq = 1; seq <= 5; seq++) {
      // Each is two statements.
      await send('Advice Rated', { seq, properties: { comment: 'Yes.' } });
    }
    const { statements: all } = (await ask()).body;
    assert.equal(new Set(all.map(({ id }) => id)).size, 10);
    for (const ascending of [true, false]) {
      for (const limit of [1, 3, 10]) {
        const seen: string[] = [];
        let address = query({ limit: String(limit), ascending: String(ascending) });
        for (let pages = 0; address !== '' && pages < 20; pages++) {
          const { body } = await ask(address);
          assert.ok(body.statements.length <= limit && body.statements.length > 0);
          seen.push(...body.statements.map(({ id }) => id));
          address = body.more;
        }
        const expected = all.map(({ id }) => id);
        assert.deepEqual(seen, ascending ? expected.reverse() : expected);
      }
    }
  });

  it('finds one statement by its id, whatever the id of its message', async test => {
    const { ask, send } = await opened(test);
    await send('Advice Rated', { seq: 1, properties: { comment: 'Yes.' } });
    await send('Advice Rated', { messageId: 'node-next-17', properties: { comment: 'No.' } });
    const { statements } = (await ask()).body;
    assert.equal(statements.length, 4);
    for (const statement of statements) {
      const { status, headers, body } = await ask(query({ statementId: statement.id.toUpperCase() }));
      assert.deepEqual([status, body as unknown], [200, statement]);
      assert.equal(headers['last-modified'], new Date(happened + 60_000).toUTCString());
    }
    for (const id of ['7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92', '7c0f3d5e-2b9a-5f16-a1d4-8e60c35b7f92']) {
      assert.equal((await ask(query({ statementId: id }))).body.error?.code, 'unknown-statement');
    }
    const voided = await ask(query({ voidedStatementId: statements[0]!.id }));
    assert.equal(voided.status, 404);
  });

  it('counts what a learner played of a video before, and nobody else', async test => {
    const { send, whole } = await opened(test);
    const paused = (seq: number, from: number, seconds: number, who: EventChanges = {}) =>
      send('Howto Video Paused', { seq, properties: { from, seconds }, ...who });
    await paused(1, 0, 5);
    await paused(2, 20, 30, { anonymousId: 'visitor-2' });
    await paused(3, 40, 50, { userId: 'ada' });
    await paused(4, 60, 70, { ref: 'howto:other' });
    await paused(5, 80, 85, { properties: { from: 80, seconds: 85, step: 'unpack', video: 'step' } });
    await paused(6, 7, 9);
    const [last] = await whole({ limit: '1' });
    assert.equal(last!.result!.extensions!['https://w3id.org/xapi/video/extensions/played-segments'], '0[.]5[,]7[.]9');
  });

  it('tells nobody the statements of another project, not even with an id or a cursor', async test => {
    const { ask, send, store } = await opened(test);
    for (let seq = 1; seq <= 3; seq++) await send('Howto Started', { seq });
    const { body } = await ask('?limit=1');
    const other = await createInstallationKey(store, { ...{ project: 'shelves', name: 'x' }, role: 'admin', now: 0 });
    const asOther = (address: string) => ask(address, versions, other.key);
    assert.deepEqual((await asOther('')).body.statements, []);
    assert.deepEqual((await asOther(body.more)).body.statements, []);
    assert.equal((await asOther(query({ statementId: body.statements[0]!.id }))).status, 404);
  });

  itOnce('lets the clients of record stores in with Basic auth', async test => {
    const { app, send, store } = await opened(test);
    await send('Howto Started');
    const { key } = await apiKey({ store }, 'viewer' as Role);
    const authorization = `Basic ${Buffer.from(`anything:${key}`).toString('base64')}`;
    const { status, body } = await get({ app }, '/xapi/statements', { authorization, ...versions });
    assert.deepEqual([status, body.statements.length], [200, 1]);
  });

  itOnce('leaves out what only describes, and answers in parts, for who asks so', async test => {
    const { app, ask, send, whole, store } = await opened(test);
    await send('Howto Step Viewed', { properties: { step: 'unpack' } });
    const [statement] = await whole({ format: 'ids' });
    assert.equal(statement!.object.definition, undefined);
    assert.deepEqual(Object.keys(statement!.verb), ['id']);
    assert.deepEqual(Object.keys(statement!.context!.contextActivities!.parent![0]!), ['objectType', 'id']);
    assert.deepEqual(validateStatement(statement), []);
    assert.deepEqual((await ask('?format=canonical')).body, (await ask()).body);
    const { key } = await apiKey({ store }, 'viewer');
    const headers = { authorization: `Bearer ${key}`, ...versions };
    const parts = await app.inject({ url: '/xapi/statements?attachments=true', headers });
    const [, boundary = ''] = /^multipart\/mixed; boundary=(\S+)$/.exec(String(parts.headers['content-type'])) ?? [];
    const [, part = ''] = parts.body.split(`--${boundary}\r\n`);
    assert.equal(JSON.parse(part.split('\r\n\r\n')[1]!.split('\r\n--')[0]!).statements.length, 1);
  });

  itOnce('refuses what the standard refuses, and says what is wrong', async test => {
    const { ask } = await opened(test);
    const id = '7c0f3d5e-2b9a-4f16-a1d4-8e60c35b7f92';
    const wrong = [
      ...['?surprise=1', '?Verb=https://x.example', '?limit=-1', '?limit=x', '?limit=1&limit=2', '?ascending=yes'],
      ...['?statementId=x', `?statementId=${id}&voidedStatementId=${id}`, `?statementId=${id}&limit=1`],
      ...['?verb=answered', '?activity=x', '?registration=1', '?since=2026-11-22', '?until=now', '?format=short'],
      ...[
        '?agent=x',
        '?agent={}',
        '?agent=[]',
        '?related_agents=1',
        '?attachments=1',
        '?verb=',
        '?format=ids&format=exact',
      ],
      ...['?cursor=x', '?cursor=', `?cursor=${Buffer.from('[{},1]').toString('base64url')}`, '?cursor=x&limit=1'],
      `?cursor=${Buffer.from('[{"limit":"x"},1,0]').toString('base64url')}`,
    ];
    for (const address of wrong) {
      const { status, headers, body } = await ask(address);
      assert.deepEqual([status, body.error?.code], [400, 'invalid-query'], address);
      assert.match(body.error?.message ?? '', /"[A-Za-z_]+" .+/);
      assert.equal(headers['x-experience-api-version'], '1.0.3');
    }
    for (const version of [{}, { 'x-experience-api-version': '0.95' }, { 'x-experience-api-version': '3' }]) {
      const { status, headers, body } = await ask('', version as Record<string, string>);
      assert.deepEqual([status, body.error?.code], [400, 'xapi-version']);
      assert.equal(headers['x-experience-api-version'], '1.0.3');
    }
  });

  itOnce('says which versions there are', async test => {
    const { app } = await opened(test);
    assert.deepEqual((await app.inject('/xapi/about')).json(), { version: ['1.0.3', '2.0.0'] });
  });
});

async function get(
  { app }: Pick<PlacedCollector, 'app'>,
  url: string,
  headers: Record<string, string>,
): Promise<Answer> {
  const response = await app.inject({ url, headers });
  return { status: response.statusCode, headers: response.headers, body: response.json() };
}
