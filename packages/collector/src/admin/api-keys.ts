import { timingSafeEqual } from 'node:crypto';
import { CollectorError } from '../errors.js';
import type { EventStore } from '../store/event-store.js';
import { type ApiKey, parseApiKey } from './api-key.js';
import { toApiKey } from './list-api-keys.js';

/** Knows the API keys. */
export interface ApiKeys {
  /**
   * The key a request came with, read from the store each time, so that a revoked one is refused at once by every collector.
   *
   * @param now milliseconds since the epoch
   * @throws CollectorError `missing-api-key`, `unknown-api-key`, `revoked-api-key`, `expired-api-key`
   */
  authenticate(authorization: string | undefined, now: number): Promise<ApiKey>;
}

/** What is compared where there is no such key, so that it takes as long as where there is one. */
const nobody = '0'.repeat(64);

/** API keys of a store. */
export function createApiKeys(store: EventStore): ApiKeys {
  return {
    async authenticate(authorization, now) {
      if (!authorization) throw new CollectorError('missing-api-key');
      const given = parseApiKey(/^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '');
      if (!given) throw new CollectorError('unknown-api-key');
      const row = await store.query(database =>
        database.selectFrom('api_keys').selectAll().where('key_id', '=', given.id).executeTakeFirst(),
      );
      const known = Buffer.from(row?.secret_hash ?? nobody);
      if (!timingSafeEqual(known, Buffer.from(given.secretHash)) || !row) throw new CollectorError('unknown-api-key');
      const key = toApiKey(row);
      if (key.revokedAt !== null) throw new CollectorError('revoked-api-key');
      if (key.expiresAt !== null && key.expiresAt <= now) throw new CollectorError('expired-api-key');
      return key;
    },
  };
}
