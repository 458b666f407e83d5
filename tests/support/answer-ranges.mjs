import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Answers questions for a part of a video with that part: without it, no browser lets anybody move the playhead to what is
 * not loaded yet, and Chromium not even to what is.
 *
 * @param {string} root folder that is served
 */
export function answerRanges(root) {
  /** @type {import('@web/dev-server-core').Middleware} */
  return async (context, next) => {
    const range = /^bytes=(\d+)-(\d*)$/.exec(context.get('range'));
    if (!range || !/^\/demo\/[\w/-]+\.(webm|mp4)$/.test(context.path)) return next();
    const whole = await readFile(join(root, context.path));
    const [from, to] = [Number(range[1]), range[2] ? Number(range[2]) : whole.length - 1];
    context.status = 206;
    context.set('content-range', `bytes ${from}-${to}/${whole.length}`);
    context.type = context.path.endsWith('.mp4') ? 'video/mp4' : 'video/webm';
    context.body = whole.subarray(from, to + 1);
  };
}
