import { parseArgs } from 'node:util';
import { scenarios } from '../scenarios/index.js';
import { sabotages } from '../scenarios/sabotages.js';

/** What is to be run. */
export interface Arguments {
  only: string[];
  sdks: string[];
  browsers: ('chromium' | 'firefox')[];
  repeat: number;
  parallel: number;
  short: boolean;
  sabotage: boolean;
  window: boolean;
  /** Write the results down. */
  write: boolean;
}

/** The peers, as `tests/peers` has them. */
export const peerNames = ['posthog', 'segment', 'rudderstack', 'snowplow', 'sentry'];

/** What to say to `--help`. */
export const help = `npm run bench:faults -- [options]

  --only 503,crash       these scenarios only; there are:
                         ${scenarios.map(({ id }) => id).join(', ')}
  --sdk ours,posthog     default: ours and all peers (${peerNames.join(', ')}), which are installed when needed
  --browser chromium     chromium, firefox or both with a comma; default: both. Peers run in Chromium only
  --repeat 3             runs of each scenario; default: 1
  --parallel 2           browsers at a time; default: 1
  --short                faults last a third of their time; the results are not written down
  --no-write             the results are not written down
  --window               what a browser keeps that is killed within milliseconds of the call, and what bare pages
                         can write while their tabs are closed
  --sabotage             broken variants of ours, each of which the suite has to notice; --only takes:
                         ${sabotages.map(({ id }) => id).join(', ')}`;

/**
 * Reads the command line.
 *
 * @throws {Error} when it names something that there is not
 */
export function readArguments(given: string[]): Arguments | 'help' {
  const { values } = parseArgs({
    args: given,
    options: {
      only: { type: 'string', default: '' },
      sdk: { type: 'string', default: ['ours', ...peerNames].join() },
      browser: { type: 'string', default: 'chromium,firefox' },
      repeat: { type: 'string', default: '1' },
      parallel: { type: 'string', default: '1' },
      short: { type: 'boolean', default: false },
      sabotage: { type: 'boolean', default: false },
      window: { type: 'boolean', default: false },
      'no-write': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const list = (text: string, known: readonly string[], what: string) => {
    const names = text.split(',').filter(Boolean);
    const wrong = names.find(name => !known.includes(name));
    if (wrong) throw new Error(`There is no ${what} "${wrong}". There are: ${known.join(', ')}.`);
    return names;
  };
  const known = values.sabotage ? sabotages : scenarios;
  return {
    only: list(
      values.only,
      known.map(({ id }) => id),
      values.sabotage ? 'sabotage' : 'scenario',
    ),
    sdks: list(values.sdk, ['ours', ...peerNames], 'SDK'),
    browsers: list(values.browser, ['chromium', 'firefox'], 'browser') as Arguments['browsers'],
    repeat: Math.max(1, Number(values.repeat) || 1),
    parallel: Math.max(1, Number(values.parallel) || 1),
    short: values.short,
    sabotage: values.sabotage,
    window: values.window,
    write: !values.short && !values['no-write'],
  };
}
