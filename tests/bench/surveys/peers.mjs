import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const inPeers = path => fileURLToPath(new URL(`../../peers/${path}`, import.meta.url));
const json = value => JSON.stringify(value);

/** The one question, as PostHog's servers describe it. */
const survey = {
  id: 'measured',
  name: 'Measured',
  type: 'popover',
  questions: [
    {
      id: 'recommend',
      type: 'rating',
      display: 'number',
      scale: 10,
      question: 'How likely are you to recommend Meridian to a colleague?',
      lowerBoundLabel: 'Not at all likely',
      upperBoundLabel: 'Extremely likely',
    },
  ],
  conditions: null,
  appearance: {},
  start_date: '2026-01-01T00:00:00Z',
  end_date: null,
};

/** A project's settings, with everything but surveys off. */
const settings = { surveys: true, supportedCompression: [], hasFeatureFlags: false };

/**
 * Libraries from npm that ask a customer inside a page. `ready` is JavaScript that is true when the first question is on
 * show; `answers` is what their own servers would answer, by the beginning of the address.
 */
export const peers = [
  {
    npm: '@formbricks/surveys',
    name: 'formbricks',
    ready: `document.querySelector('#fbjs')?.textContent.includes('How likely') && document.querySelector('#fbjs input[type=radio], #fbjs fieldset')`,
    answers: {},
  },
  {
    npm: 'posthog-js',
    name: 'posthog',
    ready: `[...document.querySelectorAll('div')].some(({ shadowRoot }) => shadowRoot?.textContent.includes('How likely') && shadowRoot.querySelector('button'))`,
    answers: {
      '/array/phc_measured/config.js': () =>
        `window._POSTHOG_REMOTE_CONFIG = { phc_measured: { config: ${json(settings)}, siteApps: [] } }`,
      '/flags/': () => json({ featureFlags: {}, surveys: true }),
      '/api/surveys/': () => json({ surveys: [survey] }),
      '/e/': () => '{}',
      '/static/': () => readFile(inPeers('node_modules/posthog-js/dist/surveys.js')),
    },
  },
  {
    npm: '@sentry/browser',
    name: 'sentry',
    ready: `document.querySelector('#sentry-feedback')?.shadowRoot?.querySelector('textarea')`,
    answers: {},
  },
];

/** The scripts of a peer by name: its adapter, bundled and minified as its makers advise, with what it loads later. */
export async function scriptsOf({ name }) {
  const esbuild = createRequire(inPeers('build.mjs'))('esbuild');
  const { outputFiles } = await esbuild.build({
    entryPoints: [inPeers(`surveys/${name}.mjs`)],
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replaceAll('\\', '/'), text]));
}
