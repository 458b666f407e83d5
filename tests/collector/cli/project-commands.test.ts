import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { listen } from '@docent/collector';
import { apiKey } from '../support/admin.js';
import { openCollector } from '../support/open-collector.js';
import { runProgram } from '../support/run-program.js';

/** A collector that listens, and commands that ask it. */
async function openAsked(t: TestContext) {
  const collector = await openCollector(t);
  const { url } = await listen(collector, { port: 0 });
  const { key } = await apiKey(collector);
  const ask = (...args: string[]) =>
    runProgram(
      { cwd: collector.folder, env: { DOCENT_API_KEY: key, DOCENT_ENDPOINT: url } },
      ...args,
      ...(args.includes('--project') ? [] : ['--project', 'desks']),
    );
  const send = async (writeKey: string, headers: Record<string, string> = {}) => {
    const payload = { writeKey, batch: [{ type: 'page', messageId: 'a', userId: 'customer-1' }] };
    return (await collector.app.inject({ method: 'POST', url: '/v1/batch', headers, payload })).statusCode;
  };
  return { ...collector, ask, send };
}

describe('docent write-keys', () => {
  it('makes the second key, binds it to pages, and ends the first', async t => {
    const { ask, send, key: first } = await openAsked(t);
    const origin = ['--origin', 'https://app.example', '--origin', 'https://*.shop.example'];
    const made = await ask('write-keys', 'create', ...origin, '--no-server', '--json');
    assert.equal(made.code, 0, made.err);
    const { writeKey: second } = JSON.parse(made.out) as { writeKey: string };
    assert.equal(await send(second, { origin: 'https://eu.shop.example' }), 200);
    assert.equal(await send(second, { origin: 'https://evil.example' }), 403);
    assert.equal(await send(second), 403);
    const opened = await ask('write-keys', 'rules', second, '--server');
    assert.equal(opened.out, `${second}  pages of https://app.example, https://*.shop.example, servers\n`);
    assert.equal(await send(second), 200);
    assert.equal((await ask('write-keys', 'rules', second, '--any-origin')).code, 0);
    assert.equal(await send(second, { origin: 'https://evil.example' }), 200);

    assert.equal((await ask('write-keys', 'revoke', first)).code, 0);
    assert.equal(await send(first), 401);
    const listed = await ask('write-keys', 'list');
    assert.match(listed.out, new RegExp(`^${first} .*revoked .*\n${second}  pages of any origin, servers\n$`));
    const last = await ask('write-keys', 'revoke', second);
    assert.deepEqual([last.code, last.out], [3, '']);
  });

  it('takes no origin that is none, and not one beside any', async t => {
    const { ask } = await openAsked(t);
    const wrong = [
      ['--origin', 'app.example'],
      ['--origin', 'https://app.example/path'],
      ['--origin', 'https://app.example', '--any-origin'],
    ];
    for (const flags of wrong) await assert.rejects(ask('write-keys', 'create', ...flags), /origin/i);
  });
});

describe('docent settings', () => {
  it('shows how a project is published, and changes what flags say', async t => {
    const { ask } = await openAsked(t);
    const read = async (...flags: string[]) => JSON.parse((await ask('settings', ...flags, '--json')).out) as unknown;
    assert.deepEqual(await read(), { frozen: false, stagingFirst: false });
    assert.deepEqual(await read('--staging-first'), { frozen: false, stagingFirst: true });
    assert.deepEqual(await read('--frozen', '--no-staging-first'), { frozen: true, stagingFirst: false });
    assert.match((await ask('settings')).out, /^frozen +yes: .*\nstaging first +no\n$/);
  });
});

describe('docent audit', () => {
  it('lists who changed what, newest first, page by page', async t => {
    const { ask } = await openAsked(t);
    await ask('settings', '--frozen');
    await ask('keys', 'create', '--role', 'viewer', '--name', 'Reports');
    const page = await ask('audit', '--limit', '2');
    assert.equal(page.code, 0, page.err);
    assert.match(
      page.out,
      /^\d+ {2}\S+Z {2}the admin of desks \w{12} {2}key created .*\n.* settings changed .*\nOlder ones: --before \d+\n$/,
    );
    const { next } = JSON.parse((await ask('audit', '--limit', '2', '--json')).out) as { next: number };
    assert.match((await ask('audit', '--before', String(next))).out, /docent keys create --admin/);
    assert.match((await ask('audit', '--project', 'shelves')).err, /./);
  });
});
