import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deflateSync } from 'node:zlib';
import type { CollectorError } from '@docent/collector';
import sharp from 'sharp';
import { reEncode } from '../../../packages/collector/dist/media/re-encode.js';

const noise = (width: number, height: number, channels: 3 | 4 = 3) => {
  // Always the same: what fails here once fails again.
  let state = 7;
  const bytes = Array.from({ length: width * height * channels }, () => (state = (state * 75 + 74) % 65_537) & 0xff);
  const data = Buffer.from(bytes);
  return sharp(data, { raw: { width, height, channels } });
};
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2a6' } });
const outcome = async (image: Buffer): Promise<string> => {
  try {
    const { bytes, height, width } = await reEncode(image);
    const { format } = await sharp(bytes).metadata();
    return `${format} ${width}×${height}`;
  } catch (error) {
    return (error as CollectorError).code;
  }
};

/** A chunk of a PNG. */
function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  // Checksums are left wrong: decoders of attackers' files get what attackers write.
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}
const afterHead = (png: Buffer, ...chunks: Buffer[]) =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

it('images of every depth and colour space become plain ones', async () => {
  const cases: [string, Buffer, string][] = [
    ['PNG of 16 bits', await noise(30, 20).toColourspace('rgb16').png().toBuffer(), 'webp 30×20'],
    ['JPEG in CMYK', await noise(30, 20).toColourspace('cmyk').jpeg().toBuffer(), 'webp 30×20'],
    ['grey PNG', await noise(30, 20).toColourspace('b-w').png().toBuffer(), 'webp 30×20'],
    ['PNG with a palette', await noise(30, 20).png({ palette: true, colours: 4 }).toBuffer(), 'webp 30×20'],
    ['PNG that can be seen through', await noise(30, 20, 4).png().toBuffer(), 'webp 30×20'],
    ['progressive JPEG', await noise(300, 200).jpeg({ progressive: true }).toBuffer(), 'webp 300×200'],
    ['interlaced PNG', await noise(30, 20).png({ progressive: true }).toBuffer(), 'webp 30×20'],
    ['lossless WebP', await noise(30, 20).webp({ lossless: true }).toBuffer(), 'webp 30×20'],
    ['one pixel', await plain(1, 1).png().toBuffer(), 'webp 1×1'],
    ['a thread', await plain(12_000, 2).png().toBuffer(), 'webp 2048×1'],
  ];
  for (const [what, image, expected] of cases) assert.equal(await outcome(image), expected, what);
  const [sixteen, cmyk] = await Promise.all(cases.slice(0, 2).map(([, image]) => sharp(image).metadata()));
  assert.deepEqual([sixteen?.depth, cmyk?.space], ['ushort', 'cmyk']);
});

it('nothing of a camera, a place or a program is left, wherever a file can hide it', async () => {
  const secret = 'N 52.5163, E 13.3777';
  const gps = {
    IFD0: { Make: secret, ImageDescription: secret },
    IFD3: { GPSLatitude: '52/1 30/1 58/1', GPSLatitudeRef: 'N', GPSAreaInformation: secret },
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description place="${secret}"/></rdf:RDF></x:xmpmeta>`;
  const png = await noise(40, 30).png().toBuffer();
  const text = chunk('tEXt', Buffer.from(`Comment\0${secret}`, 'latin1'));
  const packed = chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(secret)]));
  const files = [
    await noise(40, 30).jpeg().withExif(gps).withXmp(xmp).keepIccProfile().toBuffer(),
    await noise(40, 30).webp().withExif(gps).withXmp(xmp).toBuffer(),
    await noise(40, 30).png().withExif(gps).withXmp(xmp).toBuffer(),
    afterHead(png, text, packed),
    Buffer.concat([await noise(40, 30).jpeg().toBuffer(), Buffer.from(secret)]),
  ];
  for (const [index, file] of files.entries()) {
    if (index < 3) assert.ok(file.includes(secret), `file ${index} has it`);
    const { bytes } = await reEncode(file);
    const { exif, icc, iptc, orientation, xmp: left } = await sharp(bytes).metadata();
    assert.deepEqual([exif, icc, iptc, orientation, left], Array(5).fill(undefined), `file ${index}`);
    assert.ok(!bytes.includes('52.5163') && !/EXIF|XMP |ICCP/.test(bytes.toString('latin1')), `file ${index}`);
  }
});

it('what is also something else is only a picture afterwards', async () => {
  const html = '<!doctype html><script src="https://evil.invalid/x.js"></script>';
  const jpeg = await noise(40, 30).jpeg().toBuffer();
  const png = await noise(40, 30).png().toBuffer();
  const webp = await noise(40, 30).webp().toBuffer();
  const zip = Buffer.from(`PK\x03\x04${'x'.repeat(40)}PK\x05\x06`, 'latin1');
  // A comment of a JPEG is where scripts hide that read it as JavaScript, too.
  const comment = Buffer.from(`*/=alert(1);/*${html}`, 'latin1');
  const commented = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0, comment.length + 2]),
    comment,
    jpeg.subarray(2),
  ]);
  const polyglots = [
    Buffer.concat([jpeg, zip]),
    Buffer.concat([jpeg, Buffer.from(`%PDF-1.7\n${html}`)]),
    commented,
    afterHead(png, chunk('tEXt', Buffer.from(`x\0${html}`)), chunk('phAr', Buffer.from('<?php system($_GET[0]);'))),
    Buffer.concat([webp, Buffer.from(html)]),
  ];
  for (const [index, file] of polyglots.entries()) {
    const { bytes, height, width } = await reEncode(file);
    assert.deepEqual([width, height, bytes.subarray(0, 4).toString()], [40, 30, 'RIFF'], `polyglot ${index}`);
    assert.doesNotMatch(bytes.toString('latin1'), /script|evil|alert|%PDF|PK\x03|php/, `polyglot ${index}`);
  }
});

it('bombs, other formats and broken files are refused before they cost anything', async () => {
  const huge = await plain(6400, 6400).png({ compressionLevel: 9 }).toBuffer();
  assert.ok(huge.length < 500_000, 'small to send, 120 MB to decode');
  const tower = await plain(2, 2).webp().toBuffer();
  const png = await noise(60, 40).png().toBuffer();
  const jpeg = await noise(60, 40).jpeg().toBuffer();
  const webp = await noise(60, 40).webp().toBuffer();
  const header = Buffer.from(png);
  header.writeUInt32BE(0, 16);
  const depth = Buffer.from(png);
  depth.writeUInt8(77, 24);
  const cut = (file: Buffer) => file.subarray(0, Math.round(file.length * 0.6));
  const textBomb = afterHead(
    png,
    ...Array.from({ length: 40 }, () =>
      chunk('zTXt', Buffer.concat([Buffer.from('c\0\0', 'latin1'), deflateSync(Buffer.alloc(2_000_000))])),
    ),
  );
  const cases: [string, Buffer, string | RegExp][] = [
    ['too many pixels in a small file', huge, 'image-too-large'],
    ['a JPEG that says 65,500 × 65,500', jpegOfSize(jpeg, 65_500), /image-too-large|broken-image/],
    ['no width', header, 'broken-image'],
    ['a depth that does not exist', depth, 'broken-image'],
    ['half a PNG', cut(png), 'broken-image'],
    ['half a JPEG', cut(jpeg), 'broken-image'],
    ['half a WebP', cut(webp), 'broken-image'],
    ['a PNG in name only', Buffer.concat([png.subarray(0, 8), jpeg]), 'broken-image'],
    ['a JPEG in name only', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), png]), 'broken-image'],
    ['a TIFF', await noise(20, 20).tiff().toBuffer(), 'not-an-image'],
    ['a GIF', await noise(20, 20).gif().toBuffer(), 'not-an-image'],
    ['an AVIF', await noise(20, 20).avif().toBuffer(), 'not-an-image'],
    ['an icon', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16]), 'not-an-image'],
    ['a bitmap', Buffer.from('BM\x46\0\0\0', 'latin1'), 'not-an-image'],
    ['an SVG that asks for a file', Buffer.from('<svg><image href="file:///etc/passwd"/></svg>'), 'not-an-image'],
    ['a page', Buffer.from('<!doctype html><img src=x onerror=alert(1)>'), 'not-an-image'],
    ['a WebP that goes on for ever', Buffer.concat([tower.subarray(0, 12), Buffer.alloc(64, 0xff)]), 'broken-image'],
    ['texts that unpack to 80 MB', textBomb, /broken-image|webp 60×40/],
  ];
  for (const [what, image, expected] of cases) {
    const before = Date.now();
    assert.match(await outcome(image), typeof expected === 'string' ? new RegExp(`^${expected}$`) : expected, what);
    assert.ok(Date.now() - before < 10_000, `${what} took long`);
  }
});

/** A JPEG whose frame claims to be larger than it is. */
function jpegOfSize(jpeg: Buffer, size: number): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
  copy.writeUInt16BE(size, frame + 5);
  copy.writeUInt16BE(size, frame + 7);
  return copy;
}
