import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { ProblemList } from '../problems/problem-list.js';
import { quote } from '../problems/quote.js';
import { toContentHash } from '../publish/content-hash.js';
import { realPathInside, relativePath } from '../source/inside-folder.js';
import type { Place } from '../source/locate.js';
import { assetFormats, extensionOf } from './asset-formats.js';
import type { ResolvedAsset } from './asset-list.js';
import { checkCaptions } from './check-captions.js';
import { intrinsicSize } from './intrinsic-size.js';
import { svgDanger } from './svg-danger.js';
import { readCues } from './vtt.js';

const mostBytes = 200_000_000;
/** Text formats are read whole; nobody draws or captions more than this by intention. */
const mostTextBytes = 5_000_000;
/** Enough for the signature and the size of pictures, even after a camera's notes and thumbnail. */
const headBytes = 256_000;

/** Reads one file, checks that it is what its name says, and names it by its content. Undefined when it has a problem. */
export async function inspectAsset(
  { folder, path, place, written }: { folder: string; path: string; place: Place; written: string },
  problems: ProblemList,
): Promise<ResolvedAsset | undefined> {
  const name = quote(written);
  const real = await realPathInside(folder, path);
  if (real === 'outside') {
    problems.add(
      'asset-outside',
      place,
      `${name} lies outside the project folder.`,
      'Copy it into the project folder.',
    );
    return undefined;
  }
  const stats = real === 'missing' ? undefined : await stat(real.path).catch(() => undefined);
  if (real === 'missing' || !stats?.isFile()) {
    const message = `There is no file ${quote(relativePath(folder, path))}.`;
    problems.add('asset-not-found', place, message, 'Correct the path; it is relative to the file that names it.');
    return undefined;
  }
  const extension = extensionOf(path);
  const format = assetFormats[extension]!;
  const most = format.name === 'SVG' || format.name === 'WebVTT' ? mostTextBytes : mostBytes;
  if (stats.size === 0 || stats.size > most) {
    const size = stats.size === 0 ? 'empty' : `larger than ${most / 1_000_000} MB`;
    problems.add('asset-size', place, `${name} is ${size}.`, 'Export it again, or compress it.');
    return undefined;
  }

  let read: { head: Uint8Array; digest: Buffer };
  try {
    read = await readAsset(real.path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    problems.add('asset-not-found', place, `${name} cannot be read (${reason}).`, 'Check its permissions.');
    return undefined;
  }
  // A caption file without its signature is judged below, where the line can be named.
  if (format.name !== 'WebVTT' && !format.matches(read.head)) {
    const hint = `Export it again as ${format.name}, or give it the extension of what it is.`;
    problems.add('asset-content', place, `${name} is not a ${format.name} file, whatever its name says.`, hint);
    return undefined;
  }
  if (format.name === 'SVG' && !checkSvg(await readFile(real.path), name, place, problems)) return undefined;
  const asset = { name: `${toContentHash(read.digest)}.${extension}`, path: real.path, bytes: stats.size };
  if (format.name === 'WebVTT') {
    const bytes = await readFile(real.path);
    if (!checkCaptions(bytes, relativePath(folder, real.path), problems)) return undefined;
    return { ...asset, cues: readCues(bytes.toString()) };
  }
  const size = format.media === 'image' ? intrinsicSize(read.head) : undefined;
  return size ? { ...asset, size } : asset;
}

async function readAsset(path: string): Promise<{ head: Uint8Array; digest: Buffer }> {
  const hash = createHash('sha256');
  let head: Uint8Array = new Uint8Array();
  for await (const chunk of createReadStream(path, { highWaterMark: headBytes }) as AsyncIterable<Buffer>) {
    if (head.length === 0) head = chunk;
    hash.update(chunk);
  }
  return { head, digest: hash.digest() };
}

function checkSvg(bytes: Uint8Array, name: string, place: Place, problems: ProblemList): boolean {
  const danger = svgDanger(bytes);
  if (danger === undefined) return true;
  const hint = 'Export it as a plain SVG without scripts, or as WebP.';
  problems.add('asset-content', place, `${name} contains ${danger}.`, hint);
  return false;
}
