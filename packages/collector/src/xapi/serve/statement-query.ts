import { CollectorError } from '../../errors.js';
import { isFields } from '../../ingest/fields.js';
import type { XapiVersion } from '../statement.js';
import { checkActor } from '../validate/actors.js';
import { isIri, isUuid, readTime } from '../validate/formats.js';
import type { Place } from '../validate/place.js';

/** How statements are written in an answer. */
export const formats = ['exact', 'ids', 'canonical'] as const;

/** Which statements are asked for, by the parameters of the standard. */
export interface StatementQuery {
  statementId?: string;
  voidedStatementId?: string;
  /** The actor; only accounts are found, since there are no others. */
  agent?: { homePage: string; name: string } | 'nobody';
  verb?: string;
  activity?: string;
  registration?: string;
  relatedActivities: boolean;
  /** Stored later than that, milliseconds since the epoch. */
  since?: number;
  /** Stored then or before. */
  until?: number;
  /** At most so many. */
  limit: number;
  ascending: boolean;
  format: (typeof formats)[number];
  attachments: boolean;
}

/** At most so many statements in one answer: with what may be in them, some hundred kilobytes. */
const mostStatements = 200;

const names = [
  ...['statementId', 'voidedStatementId', 'agent', 'verb', 'activity', 'registration', 'related_activities'],
  ...['related_agents', 'since', 'until', 'limit', 'format', 'attachments', 'ascending'],
];
/** What may stand beside the id of a single statement. */
const besideId = ['statementId', 'voidedStatementId', 'format', 'attachments'];

/**
 * Reads the parameters of an address, strictly, as the standard asks.
 *
 * @throws CollectorError `invalid-query` that says which is wrong and how
 */
export function readStatementQuery(query: Readonly<Record<string, unknown>>, version: XapiVersion): StatementQuery {
  for (const [name, value] of Object.entries(query)) {
    if (!names.includes(name)) refuse(name, `is no parameter of this address. Known are ${names.join(', ')}`);
    if (typeof value !== 'string' || value === '') refuse(name, 'must have one value');
  }
  const text = (name: string) => query[name] as string | undefined;
  const [statementId, voidedStatementId] = [uuid('statementId'), uuid('voidedStatementId')];
  if (statementId !== undefined || voidedStatementId !== undefined) {
    if (statementId !== undefined && voidedStatementId !== undefined)
      refuse('voidedStatementId', 'cannot stand beside statementId');
    const extra = Object.keys(query).find(name => !besideId.includes(name));
    if (extra !== undefined) refuse(extra, 'cannot stand beside the id of a statement');
  }

  function uuid(name: string): string | undefined {
    const value = text(name);
    if (value !== undefined && !isUuid(value)) refuse(name, 'must be a UUID');
    return value?.toLowerCase();
  }
  function iri(name: string): string | undefined {
    const value = text(name);
    if (value !== undefined && !isIri(value)) refuse(name, 'must be an absolute IRI');
    return value;
  }
  function time(name: string): number | undefined {
    const value = text(name);
    const read = value === undefined ? undefined : readTime(value);
    if (value !== undefined && read === undefined) refuse(name, 'must be a time as 2026-11-22T09:30:00Z');
    return read;
  }
  function flag(name: string): boolean {
    const value = text(name) ?? 'false';
    if (value !== 'true' && value !== 'false') refuse(name, 'must be true or false');
    return value === 'true';
  }

  const format = text('format') ?? 'exact';
  if (!isFormat(format)) return refuse('format', `must be one of ${formats.join(', ')}`);
  const limit = text('limit') ?? '0';
  if (!/^\d{1,9}$/.test(limit)) refuse('limit', 'must be a whole number; 0 for as many as there may be');
  flag('related_agents');
  const agent = readAgent(text('agent'), version);
  const [verb, activity, registration] = [iri('verb'), iri('activity'), uuid('registration')];
  const [since, until] = [time('since'), time('until')];
  return {
    ...(statementId !== undefined && { statementId }),
    ...(voidedStatementId !== undefined && { voidedStatementId }),
    ...(agent !== undefined && { agent }),
    ...(verb !== undefined && { verb }),
    ...(activity !== undefined && { activity }),
    ...(registration !== undefined && { registration }),
    relatedActivities: flag('related_activities'),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    limit: Math.min(Number(limit) || mostStatements, mostStatements),
    ascending: flag('ascending'),
    format,
    attachments: flag('attachments'),
  };
}

function isFormat(text: string): text is StatementQuery['format'] {
  return (formats as readonly string[]).includes(text);
}

/** An agent or group as JSON; `nobody` when it is right but cannot be one of ours. */
function readAgent(text: string | undefined, version: XapiVersion): StatementQuery['agent'] {
  if (text === undefined) return undefined;
  let agent: unknown;
  try {
    agent = JSON.parse(text);
  } catch {
    refuse('agent', 'must be an agent as JSON');
  }
  const place: Place = { path: '', version, now: undefined, problems: [] };
  checkActor(agent, place);
  const [problem] = place.problems;
  if (problem) refuse('agent', `must be an agent as JSON: ${problem.path || 'it'} ${problem.what}`);
  const account = isFields(agent) ? agent['account'] : undefined;
  return isFields(account) ? (account as { homePage: string; name: string }) : 'nobody';
}

function refuse(name: string, what: string): never {
  // Names of parameters are the asker's: short ones are told, whatever they are.
  throw new CollectorError('invalid-query', `"${name.slice(0, 40)}" ${what}.`);
}
