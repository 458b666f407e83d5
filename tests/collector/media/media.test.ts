import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it, type TestContext } from 'node:test';
import type { CommandDefinition } from '@docent/collector';
import sharp from 'sharp';
import { createTurns } from '../../../packages/collector/dist/media/create-turns.js';
import { anonymousIdOf, command, createSecret, hashSecret, postCommands } from '../support/commands.js';
import { findTraces, readTables } from '../support/customers.js';
import { onEachStore, type StoreUnderTest } from '../support/on-each-store.js';
import type { TestCollector } from '../support/open-collector.js';

const start = Date.UTC(2026, 10, 22, 10);
const day = 86_400_000;

/** A command that shows images: all that it takes is the keyword in its schema. */
const postPhotos: CommandDefinition = {
  name: 'post-photos',
  payload: {
    type: 'object',
    properties: {
      text: { type: 'string' },
      photos: { type: 'array', items: { type: 'string', 'x-media': true }, maxItems: 4 },
    },
    additionalProperties: false,
  },
  keeps: { payload: true, customer: true },
  handle: ({ command: { payload } }) =>
    Promise.resolve(
      payload?.['text'] === 'refuse me' ? { state: 'refused', code: 'no', reason: 'No.' } : { state: 'accepted' },
    ),
};

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2a6' } });
const receiptHashOf = (id: string) => hashSecret(`secret-of-${id}`);
const photoCommand = (id: string, photos: string[], changes = {}) =>
  command(id, { name: 'post-photos', payload: { photos }, ...changes });

async function upload(
  { app, key }: TestCollector,
  image: Buffer,
  { id = 'c1', type = 'image/png', query = `receiptHash=${receiptHashOf(id)}`, auth = key } = {},
) {
  const response = await app.inject({
    method: 'POST',
    url: `/v1/media?${query}`,
    headers: { authorization: `Basic ${Buffer.from(`${auth}:`).toString('base64')}`, 'content-type': type },
    payload: image,
  });
  return { status: response.statusCode, body: response.json() };
}

async function openMedia({ open }: StoreUnderTest, t: TestContext) {
  const clock = { now: start };
  const collector = await open(t, { commands: [postPhotos], now: () => clock.now });
  const get = (hash: string, project = 'desks') => collector.app.inject(`/v1/projects/${project}/media/${hash}.webp`);
  const rows = async () => (await readTables(collector)).find(({ table }) => table === 'media')?.rows.length;
  return { ...collector, clock, get, rows };
}

onEachStore('POST /v1/media', on => {
  it('takes an image for a command, and serves it once the command is accepted', async t => {
    const collector = await openMedia(on, t);
    const { status, body } = await upload(collector, await plain(40, 20).png().toBuffer());
    assert.equal(status, 201);
    assert.match(body.hash, /^[\w-]{43}$/);
    assert.deepEqual(body, { hash: body.hash, width: 40, height: 20, type: 'image/webp' });
    assert.equal((await collector.get(body.hash)).statusCode, 404, 'nobody can use the collector as a host for images');

    const { body: answer } = await postCommands(collector, [photoCommand('c1', [body.hash])]);
    assert.deepEqual(answer.results, [{ commandId: 'c1', state: 'accepted' }]);
    const served = await collector.get(body.hash);
    assert.equal(served.statusCode, 200);
    assert.equal(served.headers['content-type'], 'image/webp');
    assert.equal(served.headers['x-content-type-options'], 'nosniff');
    // Nobody keeps it for long, since it may be taken back; who has it need not be sent it again.
    assert.equal(served.headers['cache-control'], 'public, max-age=300');
    const headers = { 'if-none-match': String(served.headers.etag) };
    const again = await collector.app.inject({ url: `/v1/projects/desks/media/${body.hash}.webp`, headers });
    assert.deepEqual([again.statusCode, again.body], [304, '']);
    assert.equal((await sharp(served.rawPayload).metadata()).width, 40);
    assert.equal((await collector.get(body.hash, 'shelves')).statusCode, 404);
  });

  on.itOnce('keeps the picture upright and small, and nothing else of the file', async t => {
    const collector = await openMedia(on, t);
    const exif = { IFD0: { Copyright: 'place: 52.5, 13.4' } };
    const turned = await plain(3000, 1000).jpeg().withExif(exif).withMetadata({ orientation: 6, exif }).toBuffer();
    const hidden = Buffer.concat([turned, Buffer.from('<script>alert(1)</script>')]);
    assert.match(hidden.toString('latin1'), /place: 52/);
    const { status, body } = await upload(collector, hidden, { type: 'image/jpeg' });
    assert.deepEqual([status, body.width, body.height], [201, 683, 2048]);
    await postCommands(collector, [photoCommand('c1', [body.hash])]);
    const { rawPayload } = await collector.get(body.hash);
    assert.doesNotMatch(rawPayload.toString('latin1'), /place|script|Exif/);
    assert.equal((await sharp(rawPayload).metadata()).orientation, undefined);
  });

  on.itOnce('refuses what is no picture, and says why', async t => {
    const collector = await openMedia(on, t);
    const png = await plain(400, 400).png().toBuffer();
    const noise = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const frames = await sharp(randomBytes(20 * 40 * 3), {
      raw: { width: 20, height: 40, channels: 3, pageHeight: 20 },
    })
      .webp({ loop: 0, delay: [50, 50] })
      .toBuffer();
    const apng = Buffer.concat([
      png.subarray(0, 33),
      Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1'),
      png.subarray(33),
    ]);
    const cases: [string, Buffer, number, string][] = [
      ['a text', Buffer.from('not an image'), 415, 'not-an-image'],
      ['nothing', Buffer.alloc(0), 415, 'not-an-image'],
      [
        'an SVG with a script',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
        415,
        'not-an-image',
      ],
      ['a GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0', 'latin1'), 415, 'not-an-image'],
      ['a few bytes with huge dimensions', bomb, 422, 'image-too-large'],
      ['half a file', noise.subarray(0, noise.length / 2), 422, 'broken-image'],
      ['a head alone', png.subarray(0, 20), 422, 'broken-image'],
      ['an animated WebP', frames, 422, 'animated-image'],
      ['an animated PNG', apng, 422, 'animated-image'],
      ['too many bytes', Buffer.concat([png, Buffer.alloc(13_000_000)]), 413, 'body-too-large'],
    ];
    for (const [what, image, status, code] of cases) {
      const answer = await upload(collector, image);
      assert.deepEqual([answer.status, answer.body.error?.code], [status, code], what);
    }
    assert.equal(await collector.rows(), 0);
  });

  on.itOnce('wants a write key, a receipt hash, and an image as the body', async t => {
    const collector = await openMedia(on, t);
    const png = await plain(4, 4).png().toBuffer();
    assert.equal((await upload(collector, png, { auth: 'wk_guessed' })).status, 401);
    assert.equal((await upload(collector, png, { query: 'receiptHash=short' })).body.error.code, 'invalid-body');
    assert.equal(
      (await upload(collector, Buffer.from('{}'), { type: 'application/json' })).body.error.code,
      'not-an-image',
    );
    const elsewhere = await collector.app.inject({
      method: 'POST',
      url: '/v1/batch',
      headers: { 'content-type': 'image/png' },
      payload: png,
    });
    assert.equal(elsewhere.statusCode, 415);
  });

  on.itOnce('lets a command show only what was uploaded for it', async t => {
    const collector = await openMedia(on, t);
    const { body } = await upload(collector, await plain(40, 20).png().toBuffer(), { id: 'c1' });
    for (const [id, hash] of [
      ['c2', body.hash],
      ['c1', 'x'.repeat(43)],
    ] as const) {
      const answer = await postCommands(collector, [photoCommand(id, [hash])]);
      assert.equal(answer.body.results[0]?.code, 'unknown-media');
    }
    assert.equal((await collector.get(body.hash)).statusCode, 404);
  });

  it('takes an image away with the command, and with the customer, unless another shows it, too', async t => {
    const collector = await openMedia(on, t);
    const anonymousSecret = createSecret();
    const anonymousId = anonymousIdOf(anonymousSecret);
    const png = await plain(40, 20).png().toBuffer();
    const { hash } = (await upload(collector, png, { id: 'c1' })).body;
    await upload(collector, png, { id: 'c2' });
    await postCommands(collector, [photoCommand('c1', [hash], { anonymousId }), photoCommand('c2', [hash])]);
    const erase = command('e', { name: 'erase', payload: {}, anonymousId, anonymousSecret });
    await postCommands(collector, [erase]);
    assert.deepEqual(await findTraces(collector, [anonymousId]), []);
    assert.equal((await collector.get(hash)).statusCode, 200, 'the other still shows it');
    await postCommands(collector, [
      command('w', { name: 'withdraw', payload: { target: 'c2', secret: 'secret-of-c2' } }),
    ]);
    assert.equal((await collector.get(hash)).statusCode, 404);
    assert.equal(await collector.rows(), 0);
  });

  it('removes what no accepted command shows within a day', async t => {
    const collector = await openMedia(on, t);
    const [orphan, refused, shown] = await Promise.all(
      [1, 2, 3].map(
        async size =>
          (await upload(collector, await plain(size, 9).png().toBuffer(), { id: `c${size}` })).body.hash as string,
      ),
    );
    await postCommands(collector, [photoCommand('c3', [shown ?? ''])]);
    await postCommands(collector, [
      photoCommand('c2', [refused ?? ''], { payload: { text: 'refuse me', photos: [refused] } }),
    ]);
    collector.clock.now = start + day;
    assert.equal((await collector.retention.run())?.media, 0);
    collector.clock.now = start + day + 1;
    assert.equal((await collector.retention.run())?.media, 2);
    assert.equal(await collector.rows(), 1);
    assert.equal((await collector.get(shown ?? '')).statusCode, 200);
    assert.notEqual(orphan, refused);
  });
});

describe('turns', () => {
  it('let as many work as may, as many wait as may, and send others away', async () => {
    const turns = createTurns(1, 1);
    const order: string[] = [];
    let finish = () => {};
    const first = turns(() => new Promise<void>(resolve => (finish = resolve)));
    const second = turns(() => Promise.reject(new Error('failed')));
    await assert.rejects(
      turns(() => Promise.resolve()),
      { code: 'overloaded' },
    );
    finish();
    await first;
    await assert.rejects(second, /failed/);
    await turns(() => Promise.resolve(order.push('third')));
    assert.deepEqual(order, ['third']);
  });
});
