import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '@docent/collector';
import { storeContract } from './store-contract.js';

storeContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'docent-store-'));
  return {
    open: () => openSqliteStore({ path: join(folder, 'docent.db') }),
    remove: () => rm(folder, { recursive: true }),
  };
});
