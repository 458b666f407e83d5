import { createStatementMaker } from '../xapi/source/statement-maker.js';
import { createAjv } from '../ingest/create-ajv.js';
import { describeError } from '../ingest/describe-error.js';
import { isFields } from '../ingest/fields.js';
import { ForwarderError } from './forwarder-error.js';
import type { Forwarder, ForwarderEnvironment, ForwarderKind } from './forwarder-kind.js';
import { readSecret } from './read-secret.js';

/** A forwarder as it is configured: these fields and the options of its kind, side by side. */
export interface ForwarderConfig {
  /** For example `clickhouse`, `segment`, `webhook`. */
  kind: string;
  /** Under which its cursor is kept: another name begins anew. Default: the kind. */
  name?: string;
  /** Only these projects. Default: all. */
  projects?: readonly string[];
  /** Least time between two batches that are not full, in milliseconds. Default: what suits the kind. */
  everyMs?: number;
  [option: string]: unknown;
}

/** A forwarder that can be started. */
export interface PreparedForwarder {
  name: string;
  projects: readonly string[] | undefined;
  forwarder: Forwarder;
  batch: number;
  everyMs: number;
  equalBatches: boolean;
}

const common = {
  kind: { type: 'string' },
  name: { type: 'string', pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' },
  projects: { type: 'array', items: { type: 'string' }, minItems: 1 },
  everyMs: { type: 'integer', minimum: 0, maximum: 3_600_000 },
};

/**
 * Checks configurations and makes their forwarders.
 *
 * @param where what to call their source in messages, for example `forwarders`
 * @throws ForwarderError that says where what is wrong, and never shows a secret
 */
export function prepareForwarders(
  configs: unknown,
  kinds: readonly ForwarderKind<never>[],
  {
    where = 'forwarders',
    environment = process.env,
    now = Date.now,
    statements = createStatementMaker({}),
  }: PrepareOptions = {},
): PreparedForwarder[] {
  if (!Array.isArray(configs)) throw new ForwarderError(where, 'must be a list.');
  const prepared = configs.map((config: unknown, index) =>
    prepare(config, kinds, { where: `${where}[${index}]`, environment, now, statements }),
  );
  prepared.forEach(({ name }, index) => {
    if (prepared.findIndex(other => other.name === name) === index) return;
    throw new ForwarderError(
      `${where}[${index}]`,
      `has the name "${name}", which another has. Give it a "name" of its own.`,
    );
  });
  return prepared;
}

/** How to prepare forwarders. */
export interface PrepareOptions {
  where?: string;
  /** Where secrets come from. Default: the environment of the process. */
  environment?: NodeJS.ProcessEnv;
  now?: () => number;
  /** Makes xAPI statements of events. Default: one that cannot. */
  statements?: ForwarderEnvironment['statements'];
}

function prepare(
  config: unknown,
  kinds: readonly ForwarderKind<never>[],
  { where, environment, now, statements }: Required<PrepareOptions>,
): PreparedForwarder {
  if (!isFields(config)) throw new ForwarderError(where, 'must be an object with a "kind".');
  const kind = kinds.find(each => each.kind === config['kind']);
  if (!kind) {
    const known = kinds.map(each => `"${each.kind}"`).join(', ');
    throw new ForwarderError(where, `has no "kind" that is known here. Known are ${known}.`);
  }
  const validate = createAjv().compile({
    ...kind.options,
    properties: { ...kind.options.properties, ...common },
    additionalProperties: false,
  });
  if (!validate(config)) throw new ForwarderError(`${where}:`, describeError(validate.errors));
  const { kind: name, projects, everyMs = kind.everyMs ?? 0, ...rest } = config as ForwarderConfig;
  const { name: given = name, ...options } = rest;
  const secrets: ForwarderEnvironment = {
    now,
    statements,
    secret: option => readSecret(option, environment, where),
  };
  try {
    return {
      name: given,
      projects,
      forwarder: kind.create(options as never, secrets),
      batch: kind.batch,
      everyMs,
      equalBatches: kind.equalBatches ?? false,
    };
  } catch (error) {
    if (error instanceof ForwarderError && !error.message.startsWith(where)) {
      throw new ForwarderError(where, error.message);
    }
    throw error;
  }
}
