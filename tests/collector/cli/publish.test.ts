import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../support/open-collector.js';
import { writeProject } from '../support/project-files.js';
import { writeSdk } from '../support/sdk-files.js';
import { runDocent, runDocentApart, startDocent } from './run-docent.js';

describe('docent keys, serve, publish, versions, rollback', () => {
  it('lead from an empty collector to a version, another, and back', async t => {
    const folder = await temporaryFolder(t);
    const sdk = await writeSdk(join(folder, 'sdk'));
    const made = await runDocentApart(folder, 'keys', 'create', '--admin', '--json');
    assert.equal(made.code, 0, made.err);
    const { key } = JSON.parse(made.out) as { key: string };
    const server = startDocent(folder, 'serve', '--port', '0', '--sdk', sdk);
    t.after(() => server.kill('SIGKILL'));
    let url = '';
    for await (const line of createInterface(server.stdout)) {
      url = /(http:\/\/127\.0\.0\.1:\d+)$/.exec(line)?.[1] ?? url;
      if (line.includes('Ctrl-C')) break;
    }
    const ask = ['--endpoint', url, '--key', key];
    const file = await writeProject(join(folder, 'desks'));
    const manifest = async () => (await fetch(`${url}/v1/projects/desks/manifest.json`)).text();

    const dry = await runDocent(folder, 'publish', 'desks/docent.json', '--dry-run', ...ask);
    assert.equal(dry.code, 0, dry.err);
    assert.match(dry.out, /^\+ how-to “Assemble the desk” \(howto:assemble\) added\n.*Nothing was published/);
    const first = await runDocentApart(folder, 'publish', 'desks/docent.json', ...ask);
    assert.equal(first.code, 0, first.err);
    assert.match(first.out, /✓ Version 1 \(\S+\) is in production\.\n {2}go back +docent rollback/);
    const before = await manifest();

    await writeFile(file, (await readFile(file, 'utf8')).replace('Assemble the desk', 'Build the desk'));
    const second = await runDocent(folder, 'publish', 'desks/docent.json', '--json', ...ask);
    assert.equal((JSON.parse(second.out) as { number: number }).number, 2, second.err);
    assert.notEqual(await manifest(), before);
    const back = await runDocentApart(folder, 'rollback', '--project', 'desks', ...ask);
    assert.match(back.out, /✓ Version 1 \(\S+\) is in production again/);
    assert.equal(await manifest(), before);
    const listed = await runDocent(folder, 'versions', '--project', 'desks', ...ask);
    assert.match(listed.out, /^v2 .+\nv1 .+← production\n$/);

    await writeFile(file, '{ "project": "desks" }');
    assert.equal((await runDocent(folder, 'publish', 'desks/docent.json', ...ask)).code, 1);
    const refused = await runDocent(folder, 'versions', '--project', 'desks', '--endpoint', url, '--key', 'dk_wrong');
    assert.deepEqual([refused.code, refused.out], [3, '']);
    assert.match(refused.err, /There is no such API key/);
    const exit = once(server, 'close');
    server.kill('SIGTERM');
    await exit;
  });

  it('say what is missing', async t => {
    const folder = await temporaryFolder(t);
    await writeProject(folder);
    assert.match((await runDocent(folder, 'versions')).err, /DOCENT_API_KEY/);
    const gone = await runDocent(folder, 'versions', '--key', 'dk_a', '--endpoint', 'http://127.0.0.1:9');
    assert.deepEqual(gone.code, 3);
    assert.match(gone.err, /cannot be reached/);
  });
});
