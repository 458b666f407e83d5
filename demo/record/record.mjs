import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from '../set-up.mjs';

// `npm run record -w demo [how-to …]`: records the videos of the demo's how-tos from the running application, with posters,
// stills and captions, and writes the times of the steps into the how-tos. Needs ffmpeg.

try {
  execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' });
} catch {
  console.error('Recording needs ffmpeg. Install it (Debian: apt-get install ffmpeg) and try again.');
  process.exit(1);
}
await setUp();
const { chromium } = await import('playwright');
const { format, resolveConfig } = await import('prettier');
const { findBrowsers } = await import('../../tests/support/find-browsers.mjs');
const { createDemo } = await import('../server/create-demo.mjs');
const { captions } = await import('./captions.mjs');
const { encode } = await import('./encode.mjs');
const { createFrames } = await import('./frames.mjs');
const { placesOf } = await import('./places.mjs');
const { createPointer } = await import('./pointer.mjs');
const { bookARoom } = await import('./scripts/book-a-room.mjs');
const { findAFreeHour } = await import('./scripts/find-a-free-hour.mjs');
const { moveABooking } = await import('./scripts/move-a-booking.mjs');
const { repeatAMeeting } = await import('./scripts/repeat-a-meeting.mjs');

const scripts = {
  'book-a-room': bookARoom,
  'move-a-booking': moveABooking,
  'repeat-a-meeting': repeatAMeeting,
  'find-a-free-hour': findAFreeHour,
};
/** The Tuesday that all recordings are made on, so that the week looks the same whenever they are repeated. */
const now = new Date('2026-11-24T08:20:00Z');
const size = { width: 1280, height: 720 };
const locales = ['en', 'de', 'ar'];
const labels = { en: 'English', de: 'Deutsch', ar: 'العربية' };

const project = fileURLToPath(new URL('../project', import.meta.url));
const data = await mkdtemp(join(tmpdir(), 'docent-record-'));
await mkdir(join(project, 'assets'), { recursive: true });
const demo = await createDemo({ data });
const browser = await chromium.launch({ executablePath: (await findBrowsers()).CHROME_PATH });
try {
  const wanted = process.argv.slice(2);
  for (const [id, script] of Object.entries(scripts)) {
    if (wanted.length && !wanted.includes(id)) continue;
    console.log(`Recording ${id} …`);
    const recording = join(data, `${id}.mkv`);
    const { times, duration } = await record(script, recording);
    await writeHowto(id, recording, times, duration);
  }
} finally {
  await browser.close();
  await demo.close();
  await rm(data, { recursive: true, force: true });
}

/** Plays a script on a fresh calendar. Returns when each step began, and the length, in seconds. */
async function record(script, file) {
  const context = await browser.newContext({
    viewport: size,
    timezoneId: 'UTC',
    locale: 'en-GB',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(now);
  await page.goto(`${demo.url}/calendar?consent=denied`);
  await page.locator('#help-toggle').click();
  await page.locator('.fc-event').first().waitFor();
  const frames = createFrames(page, file);
  const pointer = await createPointer(page, frames);
  const places = placesOf(page);
  const times = {};
  for (const [step, act] of Object.entries(script)) {
    times[step] = frames.seconds;
    await act({ page, pointer, places });
  }
  const duration = frames.seconds;
  await frames.close();
  await context.close();
  return { times, duration };
}

async function writeHowto(id, recording, times, duration) {
  const file = join(project, 'howtos', `${id}.json`);
  const content = JSON.parse(await readFile(file, 'utf8'));
  const howto = content.howtos[id];
  const round = seconds => Math.round(seconds * 100) / 100;
  const starts = howto.steps.map(step => times[step.id]);
  const ends = [...starts.slice(1), duration];
  // The end of a step shows what came out of it.
  await encode(recording, join(project, 'assets', id), [duration - 0.5, ...ends.map(end => end - 0.25)]);
  for (const [index, step] of howto.steps.entries()) {
    step.start = round(starts[index]);
    step.image = {
      src: `../assets/${id}-${index + 1}.webp`,
      alt: step.image?.alt ?? step.title,
      width: 960,
      height: 540,
    };
  }
  for (const locale of locales) {
    const cues = howto.steps.map((step, index) => ({ title: step.title, start: starts[index], end: ends[index] }));
    await writeFile(join(project, 'assets', `${id}.${locale}.vtt`), captions(cues, locale));
  }
  howto.video = {
    sources: [{ src: `../assets/${id}.webm` }, { src: `../assets/${id}.mp4` }],
    poster: `../assets/${id}.webp`,
    ...size,
    duration: round(duration),
    speech: false,
    captions: locales.map(locale => ({ src: `../assets/${id}.${locale}.vtt`, locale, label: labels[locale] })),
  };
  await writeFile(file, await format(JSON.stringify(content), { ...(await resolveConfig(file)), filepath: file }));
}
