import { brotliCompressSync } from 'node:zlib';
import { setTimeout as pause } from 'node:timers/promises';
import { openPage } from './open-page.mjs';

/**
 * Bytes of all scripts an SDK brings into a page until it can take events, each compressed with Brotli at its best.
 *
 * @param {import('playwright').BrowserContext} context
 * @param {import('./cases.mjs').Case} one
 * @returns {Promise<{ bytes: number, scripts: number }>}
 */
export async function measureBytes(context, one) {
  const page = await openPage(context, one, { throttle: 1 });
  const bodies = [];
  page.page.on('response', response => {
    if (response.request().resourceType() === 'script') bodies.push(response.body());
  });
  try {
    await page.start();
    await pause(3000);
    const sizes = (await Promise.all(bodies)).map(body => brotliCompressSync(body).length);
    return { bytes: sizes.reduce((sum, size) => sum + size, 0), scripts: sizes.length };
  } finally {
    await page.close();
  }
}
