import { run } from '../set-up.mjs';

const ffmpeg = (...args) => run('ffmpeg', ['-y', '-loglevel', 'error', ...args]);

/**
 * Makes the files a page needs of a lossless recording: WebM (VP9), MP4 (H.264) that starts before it is loaded, and stills.
 *
 * @param {string} recording lossless video
 * @param {string} base path of the results without their ending
 * @param {number[]} stills seconds at which a picture is taken; the first is the poster
 */
export async function encode(recording, base, stills) {
  const even = ['-pix_fmt', 'yuv420p', '-an'];
  await ffmpeg(
    '-i',
    recording,
    '-c:v',
    'libvpx-vp9',
    '-b:v',
    '0',
    '-crf',
    '38',
    '-row-mt',
    '1',
    '-g',
    '36',
    ...even,
    `${base}.webm`,
  );
  await ffmpeg(
    ...['-i', recording, '-c:v', 'libx264', '-crf', '27', '-preset', 'slow', '-g', '36'],
    ...['-movflags', '+faststart', ...even, `${base}.mp4`],
  );
  for (const [index, second] of stills.entries()) {
    const file = index === 0 ? `${base}.webp` : `${base}-${index}.webp`;
    await ffmpeg(
      '-ss',
      String(second),
      '-i',
      recording,
      '-frames:v',
      '1',
      '-vf',
      'scale=960:-2',
      '-quality',
      '72',
      file,
    );
  }
}
