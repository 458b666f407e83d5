import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createCollectorBackend } from './collector-backend.js';
import { createGate } from './create-gate.js';
import { createStage } from './create-stage.js';
import { launchChromium } from './launch-chromium.js';
import { servePages } from './serve-pages.js';

/** One browser killed soon after events were tracked. */
export interface WindowTrial {
  /** Milliseconds that were to pass between the calls and the kill. */
  wanted: number;
  /** Milliseconds that did, until the signal was sent. */
  passed: number;
  /** Milliseconds from the calls until the promises of all of them had resolved; absent when they had not yet. */
  durable?: number;
  kept: number;
  of: number;
}

/**
 * Kills the browser this many milliseconds after thirty events were tracked in one task, and counts what a restarted one still
 * has of them: the loss that nothing in a page can prevent.
 */
export async function measureWindow(wanted: number): Promise<WindowTrial> {
  const events = 30;
  const profile = await mkdtemp(join(tmpdir(), 'docent-faults-'));
  const backend = await createCollectorBackend();
  const gate = await createGate(backend.upstream);
  const pages = await servePages();
  const { browser, stage } = await createStage({
    scenario: { id: 'window', title: '', does: '', events, run: async () => {} },
    sdk: 'ours',
    gate,
    backend,
    pages: pages.url,
    launch: () => launchChromium({ profile }),
    short: false,
    query: {},
  });
  try {
    const page = await stage.open();
    // One event first: the code for sending is loaded and storage open, as on a page that is in use.
    await stage.send(page, { from: events, to: events + 1 });
    await stage.until(15, [events]);
    await gate.closePort();
    let durable: number | undefined;
    page.on('console', message => {
      const [what, value] = message.text().split(' ');
      if (what === 'faults:durable') durable = Number(value);
    });
    const called = await page.evaluate(count => {
      const sender = window as unknown as { __send(a: number, b: number): void; __durable: Promise<unknown> };
      const at = Date.now();
      const began = performance.now();
      sender.__send(0, count);
      void sender.__durable.then(() => console.debug(`faults:durable ${performance.now() - began}`));
      return at;
    }, events);
    await delay(Math.max(0, called + wanted - Date.now()));
    const passed = Date.now() - called;
    await stage.killBrowser();
    await stage.recover();
    await stage.restartBrowser();
    await stage.open();
    await stage.until(4);
    const kept = (await backend.kept()).filter(({ number }) => number < events).length;
    return {
      wanted,
      passed,
      kept,
      of: events,
      ...(durable !== undefined && { durable: Math.round(durable * 10) / 10 }),
    };
  } finally {
    await browser().close();
    await gate.close();
    await pages.close();
    await backend.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
