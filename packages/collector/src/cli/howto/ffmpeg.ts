import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** ffmpeg is not there, or could not do its work; the message says which and what to do. */
export class FfmpegError extends Error {
  override readonly name = 'FfmpegError';
}

/** Takes pictures out of videos. */
export interface Ffmpeg {
  /** Of the pictures: WebP, or JPEG where this ffmpeg cannot write it. */
  extension: 'webp' | 'jpg';
  picture(video: string, second: number, size: { width: number; height: number }, to: string): Promise<void>;
  /** All in one image, row by row, the first of second 0. */
  thumbnails(
    video: string,
    grid: { columns: number; rows: number; interval: number; width: number; height: number },
    to: string,
  ): Promise<void>;
}

/** Longest that one picture may take, in milliseconds. */
const longest = 120_000;

/**
 * Finds an installed ffmpeg.
 *
 * @throws FfmpegError when there is none
 */
export async function createFfmpeg(program: string): Promise<Ffmpeg> {
  const execute = promisify(execFile);
  const run = async (...args: string[]): Promise<string> => {
    try {
      const { stdout } = await execute(program, ['-hide_banner', ...args], { timeout: longest, maxBuffer: 10_000_000 });
      return stdout;
    } catch (error) {
      const { code, stderr } = error as { code?: string | number; stderr?: string };
      if (code === 'ENOENT' || code === 'EACCES') {
        throw new FfmpegError(
          `There is no ${program}. Install it (Debian: apt-get install ffmpeg; macOS: brew install ffmpeg; https://ffmpeg.org), or name it with --ffmpeg.`,
        );
      }
      const told = stderr?.trim().split('\n').at(-1) ?? '';
      throw new FfmpegError(`ffmpeg could not take a picture: ${told || 'it took too long'}. Does the video play?`);
    }
  };
  const extension = (await run('-encoders')).includes(' libwebp ') ? 'webp' : 'jpg';
  const quality = extension === 'webp' ? ['-c:v', 'libwebp', '-quality', '80'] : ['-q:v', '3'];
  // Playlists and the like could make it read other files, or the web.
  const input = (video: string): string[] => ['-protocol_whitelist', 'file,crypto,data', '-i', video];
  const output = (to: string): string[] => ['-frames:v', '1', '-update', '1', ...quality, to];
  const quiet = ['-nostdin', '-loglevel', 'error', '-y'];
  return {
    extension,
    async picture(video, second, { width, height }, to) {
      const at = ['-ss', second.toFixed(3)];
      await run(...quiet, ...at, ...input(video), '-an', '-vf', `scale=${width}:${height}`, ...output(to));
    },
    async thumbnails(video, { columns, rows, interval, width, height }, to) {
      // The last picture goes on to the end of the grid, which would be black there.
      const rest = `tpad=stop_mode=clone:stop_duration=${columns * rows * interval}`;
      const filter = `${rest},fps=1/${interval}:round=down:start_time=0,scale=${width}:${height},tile=${columns}x${rows}`;
      await run(...quiet, ...input(video), '-an', '-vf', filter, ...output(to));
    },
  };
}
