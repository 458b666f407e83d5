import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PublishedReview } from '@docent/schema';
import sharp from 'sharp';
import { hashSecret } from '../support/commands.js';
import { readTables, withTokens } from '../support/customers.js';
import { onEachStore } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';
import { decide, readPage, secretOf, sendCommand, submit } from '../support/reviews.js';

/** Uploads a picture for a command. */
async function upload({ app, key }: TestCollector, id: string, background: string): Promise<string> {
  const payload = await sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
  const query = new URLSearchParams({ writeKey: key, receiptHash: hashSecret(secretOf(id)) });
  const headers = { 'content-type': 'image/png' };
  const response = await app.inject({ method: 'POST', url: `/v1/media?${query}`, headers, payload });
  assert.equal(response.statusCode, 201);
  return response.json().hash;
}

const statusOf = async ({ app }: TestCollector, hash: string) =>
  (await app.inject(`/v1/projects/desks/media/${hash}.webp`)).statusCode;
const imagesOf = (review: PublishedReview | undefined) => review?.images?.map(({ alt, hash }) => [hash, alt]);

onEachStore('images of reviews', on => {
  it('are served while their review is shown, and not a moment longer', async t => {
    const collector = await on.open(t, withTokens);
    const one = await upload(collector, 'r1', '#2a6');
    const images = [{ hash: one, alt: 'The desk with two screens' }];
    assert.equal(
      (await submit(collector, { images, text: 'Call me: +49 151 2345 6789.' }, { id: 'r1' })).state,
      'accepted',
    );
    assert.equal(await statusOf(collector, one), 404, 'held');
    await decide(collector, 'r1', { decision: 'publish' });
    assert.equal(await statusOf(collector, one), 200);
    const [review] = (await readPage(collector)).reviews;
    assert.deepEqual(review?.images, [{ hash: one, width: 40, height: 20, alt: 'The desk with two screens' }]);
    await decide(collector, 'r1', { decision: 'remove', reason: 'off-topic' });
    assert.equal(await statusOf(collector, one), 404, 'removed');
    await decide(collector, 'r1', { decision: 'publish' });
    const payload = { target: 'r1', secret: secretOf('r1') };
    await sendCommand(collector, { name: 'withdraw', payload });
    assert.equal(await statusOf(collector, one), 404, 'withdrawn');
    const media = (await readTables(collector)).filter(({ table }) => table.startsWith('media'));
    assert.deepEqual(
      media.map(({ rows }) => rows.length),
      [0, 0],
    );
  });

  it('stay with a correction that names them, without being sent again, and go with one that does not', async t => {
    const collector = await on.open(t, withTokens);
    const [one, two] = [await upload(collector, 'r1', '#2a6'), await upload(collector, 'r1', '#a26')];
    const both = [one, two].map((hash, index) => ({ hash, alt: `Picture ${index}` }));
    await submit(collector, { images: both }, { id: 'r1' });
    const three = await upload(collector, 'r2', '#26a');
    const images = [
      { hash: two, alt: 'Only this' },
      { hash: three, alt: 'And a new one' },
    ];
    const corrects = { target: 'r1', secret: secretOf('r1') };
    assert.equal((await submit(collector, { images, corrects }, { id: 'r2' })).state, 'accepted');
    const [review] = (await readPage(collector)).reviews;
    assert.deepEqual(imagesOf(review), [
      [two, 'Only this'],
      [three, 'And a new one'],
    ]);
    assert.deepEqual(await Promise.all([one, two, three].map(hash => statusOf(collector, hash))), [404, 200, 200]);
    // The receipt of the first is good for what took its place, and its images.
    assert.equal((await submit(collector, { images: [images[1]!], corrects }, { id: 'r3' })).state, 'accepted');
    assert.deepEqual(await Promise.all([one, two, three].map(hash => statusOf(collector, hash))), [404, 404, 200]);
    await submit(collector, { corrects }, { id: 'r4' });
    assert.equal((await readTables(collector)).find(({ table }) => table === 'media')?.rows.length, 0);
  });

  it('are nobody else’s: neither the upload nor what another review shows', async t => {
    const collector = await on.open(t, withTokens);
    const hash = await upload(collector, 'r1', '#2a6');
    const images = [{ hash, alt: 'Mine' }];
    assert.equal((await submit(collector, { images }, { id: 'r1' })).state, 'accepted');
    for (const [id, corrects] of [
      ['r2', undefined],
      ['r3', { target: 'r1', secret: 'guessed' }],
      ['r4', { target: 'r1' }],
    ] as const) {
      const { code } = await submit(collector, { images, ...(corrects && { corrects }) }, { id });
      assert.equal(code, 'unknown-media', id);
    }
    assert.deepEqual(
      (await readPage(collector)).reviews.map(({ id }) => id),
      ['r1'],
    );
  });
});
