import { after, before, describe } from 'node:test';
import { openPostgresStore } from '@docent/collector';
import { startPostgres, type TestPostgres, volatile, withoutPostgres } from '../support/start-postgres.js';
import { sharedCustomerContract } from './customer-contract.js';
import { sharedStoreContract } from './shared-store-contract.js';
import { storeContract } from './store-contract.js';
import { createWithStore } from './with-store.js';

describe('the PostgreSQL store', { skip: withoutPostgres() }, () => {
  let postgres: TestPostgres;
  let databases = 0;
  before(async () => (postgres = await startPostgres(volatile)));
  after(() => postgres.stop());

  const create = async () => {
    const url = await postgres.createDatabase(`contract_${databases++}`);
    return {
      open: () => openPostgresStore({ url }),
      // It ends with the server.
      remove: async () => {},
    };
  };
  storeContract('PostgreSQL', create);
  describe('shared by several collectors', () => {
    sharedStoreContract(createWithStore(create));
    sharedCustomerContract(createWithStore(create));
  });
});
