import { CollectorError } from '../../errors.js';
import { parseTimestamp } from '../../ingest/parse-timestamp.js';
import type { PublishRequest } from './publish.js';

/** Nothing is planned further ahead: whoever does means another year. */
const furthestMs = 366 * 86_400_000;

/**
 * What the address of a publication says: `file`, `at`, `dryRun`.
 *
 * @param now milliseconds since the epoch
 * @throws CollectorError `invalid-body`
 */
export function readPublishRequest(
  query: Readonly<Record<string, unknown>>,
  now: number,
): Omit<PublishRequest, 'environment'> {
  const { file = 'docent.json', at, dryRun } = query;
  if (typeof file !== 'string' || !/^[^\p{Cc}/\\]{1,200}$/u.test(file)) {
    throw new CollectorError('invalid-body', '"file" must be the name of the project file.');
  }
  const dueAt = typeof at === 'string' ? parseTimestamp(at) : undefined;
  if (at !== undefined && (dueAt === undefined || dueAt <= now || dueAt > now + furthestMs)) {
    throw new CollectorError(
      'invalid-body',
      '"at" must be a time to come, within a year, such as 2026-11-22T09:30:00Z.',
    );
  }
  return { file, dueAt, dryRun: dryRun !== undefined };
}
