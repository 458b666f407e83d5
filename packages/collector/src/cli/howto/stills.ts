import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix, resolve } from 'node:path';
import { editJson, type JsonChange } from '@docent/compiler';
import type { Howto, PublishedHowto } from '@docent/schema';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { createFfmpeg, type Ffmpeg, FfmpegError } from './ffmpeg.js';
import { withHowto } from './with-howto.js';

/** Options of `docent stills`. */
export interface StillsOptions {
  /** Names the pictures in the project file, too. */
  write?: boolean;
  /** Program to run. Default: ffmpeg. */
  ffmpeg?: string;
}

/** Where in a step its still is taken: late enough that something has come of it, early enough not to show the next. */
const moment = 0.6;
const widths = { still: 960, thumbnail: 160 };
/** Pictures in the image of thumbnails, and how many of them stand side by side. */
const sprite = { most: 100, columns: 10 };

/**
 * `docent stills`: poster, a still for each step and the image of thumbnails, out of the video.
 *
 * @throws what the file system throws
 */
export async function stills(
  terminal: Terminal,
  name: string,
  file: string,
  { write = false, ffmpeg: program = 'ffmpeg' }: StillsOptions,
): Promise<ExitCode> {
  const { cwd, colors, err, out } = terminal;
  return await withHowto(terminal, { name, file }, async (howto, sources) => {
    const found = await findSource(dirname(resolve(cwd, file)), sources, howto.id);
    const src = found?.howto.video?.sources?.find(source => !source.src.startsWith('https:'))?.src;
    if (!found || !howto.video || src === undefined) {
      err(colors.red('The how-to has no video among the files of the project that pictures could be taken from.'));
      return exitCodes.failed;
    }
    try {
      const ffmpeg = await createFfmpeg(program);
      const changes = await take(ffmpeg, howto, { ...found, src });
      const text = editJson(found.text, changes);
      if (write) await writeFile(found.path, text);
      for (const { path, value } of changes) out(`${path.slice(2).join('.')} = ${JSON.stringify(value)}`);
      err(
        write
          ? `Written into ${basename(found.path)}.`
          : 'Write these into the project file, or run this with --write.',
      );
      return exitCodes.ok;
    } catch (error) {
      if (!(error instanceof FfmpegError)) throw error;
      err(colors.red(error.message));
      return exitCodes.failed;
    }
  });
}

interface Found {
  path: string;
  text: string;
  howto: Howto;
}

/** The file in which the how-to is written. */
async function findSource(folder: string, sources: readonly string[], id: string): Promise<Found | undefined> {
  for (const source of sources.filter(each => each.endsWith('.json'))) {
    const path = join(folder, source);
    const text = await readFile(path, 'utf8');
    const { howtos } = JSON.parse(text) as { howtos?: Record<string, Howto> };
    const howto = howtos && Object.hasOwn(howtos, id) ? howtos[id] : undefined;
    if (howto) return { path, text, howto };
  }
  return undefined;
}

/** Takes the pictures. Gives what to write into the project file. */
async function take(
  { picture, thumbnails, extension }: Ffmpeg,
  { id, video, steps }: PublishedHowto,
  { path, src, howto }: Found & { src: string },
): Promise<JsonChange[]> {
  const { width, height, duration } = video!;
  const input = resolve(dirname(path), src);
  const named = (what: string): string =>
    `${posix.dirname(src)}/${posix.basename(src, posix.extname(src))}.${what}.${extension}`;
  const to = (written: string): string => resolve(dirname(path), written);
  const changes: JsonChange[] = [];
  const set = (keys: (string | number)[], value: unknown): void =>
    void changes.push({ path: ['howtos', id, ...keys], value });

  const size = { width: widths.still, height: even((widths.still * height) / width) };
  const timed = steps.flatMap((step, index) =>
    step.start === undefined || step.end === undefined || step.video
      ? []
      : [{ ...step, index, start: step.start, end: step.end }],
  );
  // What came out of the last step says best what the video is about.
  const last = timed.at(-1);
  const poster = named('poster');
  await picture(input, last ? last.start + (last.end - last.start) * 0.9 : duration * 0.1, size, to(poster));
  set(['video', 'poster'], poster);
  for (const { id: step, index, start, end, title } of timed) {
    const still = named(step);
    await picture(input, start + (end - start) * moment, size, to(still));
    // Words that an author has found for the picture stay.
    set(['steps', index, 'image'], {
      src: still,
      alt: howto.steps[index]?.image?.alt ?? howto.steps[index]?.title ?? title,
      ...size,
    });
  }
  const interval = Math.max(1, Math.ceil(duration / sprite.most));
  const count = Math.ceil(duration / interval);
  const grid = { columns: Math.min(sprite.columns, count), rows: Math.ceil(count / sprite.columns), interval };
  const tile = { width: widths.thumbnail, height: even((widths.thumbnail * height) / width) };
  await thumbnails(input, { ...grid, ...tile }, to(named('thumbnails')));
  set(['video', 'thumbnails'], { src: named('thumbnails'), ...grid });
  return changes;
}

function even(pixels: number): number {
  return Math.max(2, Math.round(pixels / 2) * 2);
}
