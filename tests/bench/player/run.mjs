import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { createDemo } from '../../../demo/server/create-demo.mjs';
import { fillPlayer } from '../../../docs/generators/player.mjs';
import { findBrowsers } from '../../support/find-browsers.mjs';
import { median } from '../measure-page.mjs';
import { measureLoad, measureMemory } from './measure-player.mjs';
import { peers } from './peers.mjs';
import { servePlayers } from './serve-players.mjs';

// `npm run bench:player`: a how-to beside other players that do the same job, in one run.

const repeats = Number(process.argv[2] ?? 7);
const results = fileURLToPath(new URL('../../../docs/benchmarks/player.json', import.meta.url));
const page = fileURLToPath(new URL('../../../docs/benchmarks.md', import.meta.url));

const data = await mkdtemp(join(tmpdir(), 'docent-bench-'));
const demo = await createDemo({ data });
const players = await servePlayers();
const browser = await chromium.launch({
  executablePath: (await findBrowsers()).CHROME_PATH,
  args: ['--autoplay-policy=no-user-gesture-required'],
});
try {
  const howto = `document.querySelector('docent-howto')?.shadowRoot`;
  const others = Object.entries(peers).map(([title, { name, play, ready }]) => [
    title,
    { ready, play, url: `${players.url}/${name}`, mount: 'mount()', unmount: 'unmount()' },
  ]);
  const cases = {
    'docent-howto': {
      url: `${demo.url}/scenarios/plain`,
      ready: `${howto}?.querySelector('[part=play]')`,
      play: `${howto}.querySelector('[part=play]')`,
      mount: `document.body.append(Object.assign(document.createElement('docent-howto'), { entity: 'book-a-room' }))`,
      unmount: `document.querySelector('docent-howto').remove()`,
    },
    ...Object.fromEntries(others),
  };
  const runs = Object.fromEntries(Object.keys(cases).map(name => [name, []]));
  // Interleaved, so that a slow moment of the machine meets every case; the first round warms up.
  for (let round = 0; round <= repeats; round++) {
    for (const [name, options] of Object.entries(cases)) {
      console.error(`round ${round}: ${name}`);
      const run = await measureLoad(browser, options);
      if (round > 0) runs[name].push(run);
    }
  }
  const summary = {};
  for (const [name, list] of Object.entries(runs)) {
    const figures = Object.keys(list[0]).map(key => [key, Math.round(median(list.map(run => run[key])) * 10) / 10]);
    console.error(`memory: ${name}`);
    const memory = await measureMemory(browser, cases[name]);
    const kept = Object.entries(memory).map(([key, value]) => [key, Math.round(value * 10) / 10]);
    summary[name] = Object.fromEntries([...figures, ...kept]);
  }
  const load = Math.round((loadavg()[0] / cpus().length) * 10) / 10;
  const measured = { repeats, throttle: 4, mounts: 20, load, summary };
  await writeFile(results, `${JSON.stringify(measured, null, 2)}\n`);
  await writeFile(page, fillPlayer(await readFile(page, 'utf8'), measured));
  console.log(JSON.stringify(measured, null, 2));
} finally {
  await browser.close();
  await players.close();
  await demo.close();
  await rm(data, { recursive: true, force: true });
}
