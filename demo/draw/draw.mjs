import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { encode } from '../record/encode.mjs';
import { scenes } from './scenes.mjs';

// `npm run draw -w demo [how-to …]`: draws the videos of the how-tos about things that no recording of the application shows, and
// writes their chapters. `docent stills` and `docent captions` make the rest. Needs ffmpeg.

/** Seconds that a step takes in each video. */
const seconds = {
  'set-up-a-room-display': 6,
  'clean-a-room-display': 5,
};
const rate = 6;

try {
  execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
} catch {
  console.error('Drawing needs ffmpeg. Install it (Debian: apt-get install ffmpeg) and try again.');
  process.exit(1);
}
const assets = fileURLToPath(new URL('../project/assets/', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'docent-draw-'));
try {
  const wanted = process.argv.slice(2);
  for (const [id, length] of Object.entries(seconds)) {
    if (wanted.length && !wanted.includes(id)) continue;
    const drawing = join(folder, `${id}.mkv`);
    await draw(Object.values(scenes[id]), length, drawing);
    const chapters = Object.keys(scenes[id]).map(
      (step, index) =>
        `${step}\n${stamp(index * length)} --> ${stamp((index + 1) * length)}\n${step.replaceAll('-', ' ')}\n`,
    );
    // Stills of several steps are taken by `docent stills`; a single scene has its poster from here.
    await encode(drawing, join(assets, id), chapters.length > 1 ? [] : [length * 0.9]);
    if (chapters.length > 1) await writeFile(join(assets, `${id}.chapters.vtt`), `WEBVTT\n\n${chapters.join('\n')}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Draws the frames of each scene, one after the other, into a lossless video. */
async function draw(list, length, file) {
  const input = ['-f', 'image2pipe', '-framerate', String(rate), '-c:v', 'png', '-i', '-'];
  const ffmpeg = spawn('ffmpeg', ['-y', '-loglevel', 'error', ...input, '-c:v', 'ffv1', file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(ffmpeg, 'exit');
  for (const scene of list) {
    for (let frame = 0; frame < length * rate; frame++) {
      const picture = await sharp(Buffer.from(scene(frame / (length * rate))))
        .png({ compressionLevel: 1 })
        .toBuffer();
      if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, 'drain');
    }
  }
  ffmpeg.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with code ${code}.`);
}

function stamp(at) {
  return new Date(at * 1000).toISOString().slice(11, 23);
}
