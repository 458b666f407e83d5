import { limitSchema } from '../limits/limit-schema.js';
import { defaultCacheMegabytes } from '../projects/default-cache-megabytes.js';
import { retentionSchema } from '../retention/retention-options.js';
import type { ConfigOption, OptionTypes } from './config-option.js';

/**
 * Everything that `docent serve` can be configured with. To add an option, add one entry: its key is its name in
 * `docent.config.json` and in {@link Configuration}; `env` and `flag` are its names elsewhere. It is then read (flags before
 * environment before file before default), checked, masked, printed at the start, explained by `--help` and part of the
 * schema of the file; what is left to do is to use `configuration.<key>` in `cli/serve.ts`. What has a `default` is always there.
 */
export const configOptions = {
  projects: { type: 'paths', what: 'project files to publish and serve', env: 'DOCENT_PROJECTS' },
  data: {
    type: 'path',
    what: 'folder for the database and published projects',
    env: 'DOCENT_DATA',
    flag: '--data <folder>',
    default: 'docent-data',
  },
  store: {
    type: 'text',
    what: 'where events are kept: postgres://… or a SQLite file (otherwise docent.db in the data folder)',
    env: 'DOCENT_STORE',
    flag: '--store <url>',
    secret: 'credentials',
  },
  port: {
    type: 'integer',
    what: 'port; the next free one when it is taken',
    env: 'DOCENT_PORT',
    flag: '--port <number>',
    default: 4400,
    max: 65_535,
  },
  strictPort: {
    type: 'boolean',
    what: 'end with an error when the port is taken',
    env: 'DOCENT_STRICT_PORT',
    flag: '--strict-port',
    default: false,
  },
  host: {
    type: 'text',
    what: 'address to listen on; 0.0.0.0 for all',
    env: 'DOCENT_HOST',
    flag: '--host <address>',
    default: '127.0.0.1',
  },
  watch: {
    type: 'boolean',
    what: 'publish again when a file changes',
    env: 'DOCENT_WATCH',
    flag: '--watch',
    default: false,
  },
  sdk: {
    type: 'path',
    what: 'folder of the built SDK (otherwise the installed @docent/sdk)',
    env: 'DOCENT_SDK',
    flag: '--sdk <folder>',
  },
  publicUrl: {
    type: 'address',
    what: 'where it is reached from outside, when that is behind a proxy',
    env: 'DOCENT_PUBLIC_URL',
    flag: '--public-url <address>',
  },
  xapiBase: {
    type: 'address',
    what: 'below which the IRIs of xAPI statements are (otherwise /xapi at the public address)',
    env: 'DOCENT_XAPI_BASE',
    flag: '--xapi-base <address>',
  },
  xapiSecret: {
    type: 'text',
    what: 'keeps the ids of customers behind the pseudonyms of xAPI statements from being guessed',
    env: 'DOCENT_XAPI_SECRET',
    secret: true,
  },
  tokenKeys: {
    type: 'path',
    what: 'file of keys that the tokens of your signed-in customers are checked with',
    env: 'DOCENT_TOKEN_KEYS',
    flag: '--token-keys <file>',
  },
  forwarders: {
    type: 'json',
    what: 'where to send events on to: ClickHouse, Segment-compatible pipelines, webhooks, learning record stores',
    // Secrets may stand in it.
    secret: true,
    schema: { type: 'array', items: { type: 'object', properties: { kind: { type: 'string' } }, required: ['kind'] } },
  },
  trustProxy: {
    type: 'text',
    what: 'addresses and networks of proxies, separated by commas, whose X-Forwarded-For is believed; "loopback" for this machine',
    env: 'DOCENT_TRUST_PROXY',
    flag: '--trust-proxy <addresses>',
  },
  metricsToken: {
    type: 'text',
    what: 'bearer that may read /metrics (otherwise whoever asks directly from this machine)',
    env: 'DOCENT_METRICS_TOKEN',
    flag: '--metrics-token <token>',
    secret: true,
  },
  log: {
    type: 'text',
    what: 'how the log is written: text for people, json for programs',
    env: 'DOCENT_LOG',
    flag: '--log <format>',
    default: 'text',
  },
  logAddresses: {
    type: 'boolean',
    what: 'let the log tell the addresses that refused requests came from',
    env: 'DOCENT_LOG_ADDRESSES',
    flag: '--log-addresses',
    default: false,
  },
  limits: {
    type: 'json',
    what: 'what the collector takes before it asks senders to wait',
    schema: limitSchema,
  },
  cacheMegabytes: {
    type: 'integer',
    what: 'how much of what was published into the store is kept on disk for sending, in megabytes',
    env: 'DOCENT_CACHE_MEGABYTES',
    flag: '--cache-megabytes <number>',
    default: defaultCacheMegabytes,
    max: 1_000_000,
  },
  retention: {
    type: 'json',
    what: 'days for which events are kept, by purpose: {"analytics": 395, "learning": 1095}; what is not said is kept until erased',
    schema: retentionSchema,
  },
  trainEveryHours: {
    type: 'integer',
    what: 'hours between two times that lists of recommendations learn; 0: only by "docent recommend train"',
    env: 'DOCENT_TRAIN_EVERY_HOURS',
    flag: '--train-every-hours <number>',
    default: 24,
    max: 168,
  },
} as const satisfies Record<string, ConfigOption>;

/** Name of an option, as in the configuration file. */
export type OptionName = keyof typeof configOptions;

type ValueOf<Option extends ConfigOption> =
  OptionTypes[Option['type']] | (Option extends { default: unknown } ? never : undefined);

/** What is in force. */
export type Configuration = { [Name in OptionName]: ValueOf<(typeof configOptions)[Name]> };
