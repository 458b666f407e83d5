import { setUp } from '../demo/set-up.mjs';

// `npm test`: makes the machine ready, finds browsers, runs every check. Imports what needs dependencies only after set-up.
try {
  await setUp();
  const { findBrowsers } = await import('./support/find-browsers.mjs');
  Object.assign(process.env, await findBrowsers());
  const { check } = await import('./check.mjs');
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  console.error(`\nThe tests could not be run: ${error instanceof Error ? error.message : error}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
