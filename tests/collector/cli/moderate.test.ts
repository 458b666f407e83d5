import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listen } from '@docent/collector';
import type { ReviewLedger } from '@docent/schema';
import { apiKey } from '../support/admin.js';
import { openCollector } from '../support/open-collector.js';
import { readLedger, readPage, secretOf, sendCommand, submit } from '../support/reviews.js';
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

  it('takes a review through all that can become of one, and the public ledger adds up after each step', async t => {
    const collector = await openCollector(t);
    const { url } = await listen(collector, { port: 0 });
    const { key } = await apiKey(collector, 'publisher');
    const environment = { cwd: collector.folder, env: { DOCENT_API_KEY: key, DOCENT_ENDPOINT: url } };
    const moderate = async (...args: string[]): Promise<string> => {
      const { code, err, out } = await runProgram(environment, 'moderate', ...args, '--project', 'desks');
      assert.deepEqual([code, err], [0, ''], args.join(' '));
      return out;
    };
    /** As a reader gets it, over HTTP: where reviews stand, what was done, and stars before and after. */
    const ledger = async () => {
      const answer = await fetch(`${url}/v1/projects/desks/subjects/desk-01/ledger`);
      const { decisions, stars, ...counts } = (await answer.json()) as ReviewLedger;
      const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
      assert.equal(counts.received, counts.published + counts.held + counts.removed + counts.withdrawn);
      assert.deepEqual([sum(stars.before), sum(stars.after)], [counts.received - counts.withdrawn, counts.published]);
      return { ...counts, decided: decisions.count, before: stars.before, after: stars.after };
    };
    const shown = async (): Promise<number> => (await readPage(collector)).reviews.length;

    const { commandId: id } = await submit(collector, { rating: 2, text: 'It wobbles: ask me at ada@mail.example.' });
    const none = [0, 0, 0, 0, 0];
    const two = [0, 1, 0, 0, 0];
    const held = {
      ...{ received: 1, published: 0, held: 1, removed: 0, withdrawn: 0, reports: 0, appeals: 0, decided: 0 },
      ...{ heldFor: { 'personal-data': 1 }, removedFor: {}, before: two, after: none },
    };
    assert.deepEqual(await ledger(), held);
    assert.match(await moderate('list'), new RegExp(`^${id} +desk-01 +held`));

    await moderate('publish', id);
    const published = { ...held, published: 1, held: 0, decided: 1, after: two };
    assert.deepEqual([await ledger(), await shown()], [published, 1]);
    await moderate('hold', id, '--reason', 'conflict-of-interest', '--note', 'Are you with a competitor?');
    const again = { ...held, decided: 1, heldFor: { 'personal-data': 1, 'conflict-of-interest': 1 } };
    assert.deepEqual([await ledger(), await shown()], [again, 0]);
    await moderate('remove', id, '--reason', 'conflict-of-interest', '--note', 'You wrote from their shop.');
    const removed = { ...again, held: 0, removed: 1, removedFor: { 'conflict-of-interest': 1 }, decided: 2 };
    assert.deepEqual([await ledger(), await moderate('list')], [removed, 'Nothing waits.\n']);

    const appeal = { target: id, secret: secretOf(id), text: 'I have left them.' };
    assert.equal((await sendCommand(collector, { name: 'appeal-review', payload: appeal })).state, 'accepted');
    const appealed = { ...removed, appeals: 1 };
    assert.deepEqual(await ledger(), appealed, 'removed until somebody has looked again');
    assert.match(await moderate('list'), /removed for conflict-of-interest[^]*appeal: I have left them\./);
    await moderate('publish', id);
    const back = { ...appealed, published: 1, removed: 0, removedFor: {}, decided: 3, after: two };
    assert.deepEqual([await ledger(), await shown()], [back, 1]);
    await moderate('answer', id, 'Thank you for *both*.');
    assert.deepEqual(await ledger(), back, 'an answer moves nothing');
    const [review] = (await readPage(collector)).reviews;
    assert.deepEqual(
      [review?.rating, review?.answer?.text],
      [2, [['p', {}, 'Thank you for ', ['em', {}, 'both'], '.']]],
    );
  });
});
