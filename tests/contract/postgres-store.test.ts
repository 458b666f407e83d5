import { after, before, describe } from 'node:test';
import { openPostgresStore } from '@docent/collector';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../support/start-postgres.js';
import { storeContract } from './store-contract.js';

describe('the PostgreSQL store', { skip: withoutPostgres() }, () => {
  let postgres: TestPostgres;
  let databases = 0;
  before(async () => (postgres = await startPostgres(volatile)));
  after(() => postgres.stop());

  storeContract('PostgreSQL', async () => {
    const url = await postgres.createDatabase(`contract_${databases++}`);
    return {
      open: () => openPostgresStore({ url }),
      // It ends with the server.
      remove: async () => {},
    };
  });
});
