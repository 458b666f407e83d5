import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from '../set-up.mjs';

// `npm run pictures -w demo`: the still pictures of the product page and of the README, taken from the running demo.

await setUp();
const { chromium } = await import('playwright');
const { findBrowsers } = await import('../../tests/support/find-browsers.mjs');
const { createDemo } = await import('../server/create-demo.mjs');

const file = path => fileURLToPath(new URL(path, import.meta.url));
const hideHelp = page => page.locator('#help-toggle').click();
const pictures = [
  {
    path: file('../pages/pictures/calendar-light.webp'),
    colorScheme: 'light',
    width: 1280,
    height: 720,
    prepare: hideHelp,
  },
  {
    path: file('../pages/pictures/calendar-dark.webp'),
    colorScheme: 'dark',
    width: 1280,
    height: 720,
    prepare: hideHelp,
  },
  { path: file('../../docs/images/demo.webp'), colorScheme: 'light', width: 1440, height: 860 },
];

const data = await mkdtemp(join(tmpdir(), 'docent-pictures-'));
const demo = await createDemo({ data });
const browser = await chromium.launch({ executablePath: (await findBrowsers()).CHROME_PATH });
try {
  for (const { path, colorScheme, width, height, prepare } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme,
      timezoneId: 'UTC',
      locale: 'en-GB',
    });
    await page.clock.setFixedTime(new Date('2026-11-24T08:20:00Z'));
    await page.goto(`${demo.url}/calendar`);
    await page.locator('docent-howto').first().getByRole('button', { name: 'I did it' }).waitFor();
    await page.waitForLoadState('networkidle');
    await prepare?.(page);
    const png = join(data, 'picture.png');
    await page.screenshot({ path: png });
    await mkdir(dirname(path), { recursive: true });
    execFileSync('ffmpeg', ['-y', '-loglevel', 'error', '-i', png, '-quality', '80', path]);
    await page.close();
  }
} finally {
  await browser.close();
  await demo.close();
  await rm(data, { recursive: true, force: true });
}
