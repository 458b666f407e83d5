import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Frames of a recording: screenshots of the page, one after the other, piped to a file of lossless video. */
export const framesPerSecond = 12;

/**
 * Takes screenshots at a virtual rate: the script moves a little, a frame is taken, however long that takes. So the same
 * script gives the same video on any machine.
 *
 * @param {import('playwright').Page} page
 * @param {string} file where the lossless video goes (.mkv)
 */
export function createFrames(page, file) {
  const ffmpeg = spawn(
    'ffmpeg',
    [
      '-y',
      '-loglevel',
      'error',
      '-f',
      'image2pipe',
      '-c:v',
      'png',
      '-r',
      String(framesPerSecond),
      '-i',
      '-',
      '-c:v',
      'ffv1',
      file,
    ],
    { stdio: ['pipe', 'inherit', 'inherit'] },
  );
  const ended = once(ffmpeg, 'exit');
  let count = 0;

  return {
    /** Length of what was recorded so far, in seconds. */
    get seconds() {
      return count / framesPerSecond;
    },
    /** Takes one picture and shows it for that many frames. */
    async take(times = 1) {
      const picture = await page.screenshot({ type: 'png', animations: 'allow' });
      for (let index = 0; index < times; index++) {
        if (!ffmpeg.stdin.write(picture)) await once(ffmpeg.stdin, 'drain');
      }
      count += times;
    },
    async close() {
      ffmpeg.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`ffmpeg ended with code ${code}.`);
    },
  };
}
