/**
 * Draws the gallery's test video, its poster, the stills and the captions with ffmpeg: five seconds, one per step, in which
 * a desk rises. Run it again to get the same files: `node demo/gallery/make-assets.mjs`.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const assets = fileURLToPath(new URL('project/assets/', import.meta.url));
const size = '640x360';

/** The desk at a height that follows the clock: a top and two legs on a floor. */
const scene = [
  `color=c=#e9eef7:s=${size}:r=24:d=5[wall]`,
  `color=c=#c9d3e6:s=640x70:r=24:d=5[floor]`,
  `color=c=#5b4636:s=360x18:r=24:d=5[top]`,
  `color=c=#39424f:s=22x170:r=24:d=5,split[left][right]`,
  `[wall][left]overlay=x=180:y='200-22*t'[a]`,
  `[a][right]overlay=x=438:y='200-22*t'[b]`,
  `[b][top]overlay=x=140:y='190-22*t'[c]`,
  `[c][floor]overlay=x=0:y=300[v]`,
].join(';');

function ffmpeg(...args) {
  execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...args], { cwd: assets, stdio: 'inherit' });
}

const input = ['-filter_complex', scene, '-map', '[v]', '-map_metadata', '-1', '-fflags', '+bitexact'];
ffmpeg(...input, '-c:v', 'libvpx-vp9', '-b:v', '0', '-crf', '40', '-pix_fmt', 'yuv420p', 'desk.webm');
ffmpeg(...input, '-c:v', 'libx264', '-crf', '30', '-pix_fmt', 'yuv420p', '-movflags', '+faststart', 'desk.mp4');
ffmpeg('-ss', '2.5', '-i', 'desk.webm', '-frames:v', '1', '-quality', '70', 'desk.webp');
for (const step of [1, 2, 3, 4, 5]) {
  ffmpeg('-ss', String(step - 0.5), '-i', 'desk.webm', '-frames:v', '1', '-quality', '70', `desk-${step}.webp`);
}

const captions = {
  en: [
    'The frame stands on the floor.',
    'Fasten both legs.',
    'Lay the top on.',
    'Plug in the motor.',
    'Raise the desk.',
  ],
  de: [
    'Das Gestell steht am Boden.',
    'Beide Beine befestigen.',
    'Platte auflegen.',
    'Motor anschließen.',
    'Hochfahren.',
  ],
  ar: ['الإطار على الأرض.', 'ثبّت الساقين.', 'ضع السطح.', 'وصّل المحرّك.', 'ارفع المكتب.'],
};
for (const [locale, lines] of Object.entries(captions)) {
  const cues = lines.map((line, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${line}\n`);
  writeFileSync(`${assets}desk.${locale}.vtt`, `WEBVTT\n\n${cues.join('\n')}`);
}
