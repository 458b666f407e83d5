import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../support/open-collector.js';
import { writeSdk } from '../support/sdk-files.js';
import { runDocent, runDocentApart, startDocent } from './run-docent.js';

describe('docent', () => {
  it('explains itself', async t => {
    const folder = await temporaryFolder(t);
    const { code, out } = await runDocentApart(folder, '--help');
    assert.equal(code, 0);
    for (const word of ['init', 'validate', 'compile', 'serve', 'Exit codes']) assert.match(out, new RegExp(word));
    const helps = ['init', 'validate', 'compile', 'serve'].map(command => runDocent(folder, command, '--help'));
    assert.deepEqual(
      (await Promise.all(helps)).map(({ code }) => code),
      [0, 0, 0, 0],
    );
    assert.match((await runDocent(folder, '--version')).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('ends with 2 when it is called in a way it does not understand', async t => {
    const folder = await temporaryFolder(t);
    for (const args of [
      ['publish', '--quick'],
      ['validate', '--quick'],
      ['serve', '--port', 'http'],
      ['compile'],
      ['serve'],
    ]) {
      const { code, err } = await runDocent(folder, ...args);
      assert.equal(code, 2, args.join(' '));
      assert.ok(err.length > 0);
    }
    assert.deepEqual(await readdir(folder), [], 'nothing was written');
  });

  it('suggests docent init where there is no project', async t => {
    const folder = await temporaryFolder(t);
    for (const command of ['validate', 'serve']) {
      const { code, err } = await runDocent(folder, command, 'docent.json');
      assert.equal(code, 1, command);
      assert.match(err, /docent init/);
    }
    const apart = await runDocentApart(folder, 'serve');
    assert.deepEqual([apart.code, apart.out], [2, '']);
    assert.match(apart.err, /docent init/);
  });

  it('writes no colours where nobody sees them', async t => {
    const folder = await temporaryFolder(t);
    const { out, err } = await runDocentApart(folder, 'validate');
    assert.equal((out + err).includes('\u001b'), false);
  });
});

describe('docent serve --token-keys', () => {
  it('does not start with keys that cannot be used, and says why', async t => {
    const folder = await temporaryFolder(t);
    const sdk = await writeSdk(join(folder, 'sdk'));
    await runDocent(folder, 'init', 'shop');
    const args = ['serve', 'shop/docent.json', '--sdk', sdk, '--port', '0', '--token-keys', 'keys.json'];
    assert.match((await runDocentApart(folder, ...args)).err, /keys\.json is not there/);
    await writeFile(join(folder, 'keys.json'), JSON.stringify({ shop: { algorithm: 'HS256', keys: ['hunter2'] } }));
    const { code, err } = await runDocentApart(folder, ...args);
    assert.equal(code, 2);
    assert.match(err, /keys\.json: shop: keys\[0\] has 7 bytes/);
    assert.doesNotMatch(err, /hunter2/);
  });
});

describe('docent init, validate, compile, serve', () => {
  it('lead from nothing to a page that shows and reports', async t => {
    const folder = await temporaryFolder(t);
    const sdk = await writeSdk(join(folder, 'sdk'));
    assert.equal((await runDocent(folder, 'init', 'shop', '--name', 'Our shop')).code, 0);
    assert.deepEqual(await runDocent(folder, 'validate', 'shop/docent.json'), {
      code: 0,
      out: '✓ shop/docent.json can be published.\n',
      err: '',
    });

    const compiled = await runDocent(folder, 'compile', 'shop/docent.json', '-o', 'public', '--sdk', sdk);
    assert.equal(compiled.code, 0, compiled.err);
    assert.match(
      compiled.out,
      /<script async src="\/learn\/v1\/docent\.js" data-config="\/learn\/manifest\.json"><\/script>/,
    );
    const manifest = JSON.parse(await readFile(join(folder, 'public/manifest.json'), 'utf8'));
    for (const { en } of Object.values<{ en: string }>(manifest.entities)) {
      await readFile(join(folder, `public/e/${en}.json`));
    }
    await readFile(join(folder, 'public/v1/docent.js'));
    await readFile(join(folder, 'public/v1/chunks/boot-a1b2c3d4.js'));
    await readFile(join(folder, 'public/v1/licenses.txt'));
    await assert.rejects(readFile(join(folder, 'public/v1/docent.js.map')));

    const server = startDocent(folder, 'serve', 'shop/docent.json', '--port', '0', '--sdk', sdk);
    t.after(() => server.kill('SIGKILL'));
    const exit = once(server, 'close');
    let out = '';
    for await (const chunk of server.stdout) {
      out += String(chunk);
      if (out.includes('Ctrl-C')) break;
    }
    const url = /(http:\/\/127\.0\.0\.1:\d+)\n/.exec(out)?.[1];
    const writeKey = /write key +(\w+)/.exec(out)?.[1];
    assert.ok(out.includes(`<script async src="${url}/v1/docent.js" data-project="shop"></script>`), out);
    assert.ok(out.includes(join(folder, 'docent-data')));
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    const batch = [{ type: 'page', messageId: 'a', userId: 'customer-1' }];
    const answer = await fetch(`${url}/v1/batch`, { method: 'POST', body: JSON.stringify({ writeKey, batch }) });
    assert.deepEqual(await answer.json(), { accepted: ['a'], refused: [] });
    server.kill('SIGINT');
    assert.deepEqual((await exit)[0], 0);
  });

  it('do not write over a project', async t => {
    const folder = await temporaryFolder(t);
    await runDocent(folder, 'init');
    await writeFile(join(folder, 'docent.json'), 'mine');
    const { code, err } = await runDocent(folder, 'init');
    assert.equal(code, 3);
    assert.match(err, /already/);
    assert.equal(await readFile(join(folder, 'docent.json'), 'utf8'), 'mine');
  });
});

describe('a project with errors', () => {
  const broken = JSON.stringify({ project: 'shop', name: 'Shop', locales: ['en'], howtoz: {} });

  it('ends validate, compile and serve with 1, after saying where and how to mend it', async t => {
    const folder = await temporaryFolder(t);
    await mkdir(join(folder, 'shop'));
    await writeFile(join(folder, 'shop/docent.json'), broken);
    for (const args of [['validate'], ['compile', '-o', 'public'], ['serve', '--port', '0']]) {
      const { code, err } = await runDocent(folder, args[0] ?? '', 'shop/docent.json', ...args.slice(1));
      assert.equal(code, 1, args[0]);
      assert.match(err, /shop\/docent\.json:1:\d+ error unknown-key/);
      assert.match(err, /howtos/);
    }
    assert.deepEqual((await readdir(folder)).includes('public'), false, 'nothing was published');
  });

  it('is told to programs as JSON', async t => {
    const folder = await temporaryFolder(t);
    await writeFile(join(folder, 'docent.json'), broken);
    for (const args of [['validate'], ['compile', '-o', 'public']]) {
      const { code, out, err } = await runDocent(folder, ...args, '--json');
      assert.equal(code, 1);
      assert.equal(err, '');
      const { valid, problems } = JSON.parse(out);
      assert.equal(valid, false);
      assert.equal(problems[0].code, 'unknown-key');
      assert.equal(problems[0].file, 'docent.json');
    }
  });
});

describe('docent serve', () => {
  it('says so when it takes another port, and ends with 3 when it may not', async t => {
    const folder = await temporaryFolder(t);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    t.after(() => taken.close());
    const port = String((taken.address() as AddressInfo).port);
    await runDocent(folder, 'init', '--project', 'shop');

    const strict = await runDocentApart(folder, 'serve', '--port', port, '--strict-port');
    assert.equal(strict.code, 3);
    assert.match(strict.err, /Port \d+ .*taken/);

    const server = startDocent(folder, 'serve', '--port', port);
    t.after(() => server.kill('SIGKILL'));
    const [first] = await once(server.stdout, 'data');
    assert.match(String(first), new RegExp(`Port ${port} is taken; using \\d+`));
    server.kill('SIGTERM');
    assert.equal((await once(server, 'close'))[0], 0);
  });

  it('ends with 3 when the data folder cannot be used', async t => {
    const folder = await temporaryFolder(t);
    await runDocent(folder, 'init', '--project', 'shop');
    await writeFile(join(folder, 'file'), '');
    const { code, err } = await runDocent(folder, 'serve', '--data', 'file', '--port', '0');
    assert.equal(code, 3);
    assert.match(err, /file is a file where a folder is needed/);
    assert.doesNotMatch(err, /\n +at /);
  });
});
