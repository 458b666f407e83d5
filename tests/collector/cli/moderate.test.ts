import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listen } from '@docent/collector';
import { apiKey } from '../support/admin.js';
import { openCollector } from '../support/open-collector.js';
import { readLedger, readPage, submit } from '../support/reviews.js';
import { runProgram } from '../support/run-program.js';

describe('docent moderate', () => {
  it('lists what waits and why without its stars, publishes, holds, removes for a reason, and answers', async t => {
    const collector = await openCollector(t);
    const { url } = await listen(collector, { port: 0 });
    const { key } = await apiKey(collector, 'publisher');
    const environment = { cwd: collector.folder, env: { DOCENT_API_KEY: key, DOCENT_ENDPOINT: url } };
    const ask = (...args: string[]) => runProgram(environment, 'moderate', ...args, '--project', 'desks');
    assert.equal((await ask('list')).out, 'Nothing waits.\n');

    const { commandId: id } = await submit(collector, {
      ...{
        rating: 1,
        title: 'Never again',
        text: 'They have my number: +49 151 2345 6789\n\n- wobbles\n- squeaks',
        cons: ['Loud'],
      },
    });
    const { out } = await ask('list');
    const lines = out.split('\n').map(line => line.trim());
    assert.match(lines[0] ?? '', new RegExp(`^${id} +desk-01 +held`));
    assert.deepEqual(lines.slice(1, -2), [
      'personal-data: It has a telephone number in it.',
      ...['Never again', 'They have my number: +49 151 2345 6789', 'wobbles', 'squeaks', '- Loud', ''],
    ]);
    assert.doesNotMatch((await ask('list', '--json')).out, /rating|stars/);

    assert.equal((await ask('publish', id)).out, `✓ ${id} is published.\n`);
    assert.equal((await ask('answer', id, 'We are sorry.')).code, 0);
    assert.deepEqual((await readPage(collector)).reviews[0]?.answer?.text, [['p', {}, 'We are sorry.']]);
    assert.equal((await ask('hold', id, '--reason', 'abuse')).code, 0);
    assert.equal((await ask('remove', id, '--reason', 'personal-data', '--note', 'The number.')).code, 0);
    assert.deepEqual((await readLedger(collector)).removedFor, { 'personal-data': 1 });

    await assert.rejects(ask('remove', id), /reason/);
    await assert.rejects(ask('remove', id, '--reason', 'too-critical'), /reason/);
    const unknown = await ask('publish', 'none');
    assert.deepEqual([unknown.code, /no such review/.test(unknown.err)], [3, true]);
  });
});
