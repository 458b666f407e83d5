import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutClickhouse } from '../../../support/start-clickhouse.js';
import { killTrial } from './kill-trial.js';

/** Once each side here; `npm run bench:forwarders-kill` does it twenty times. */
const kills = 2;

// Each has processes, folders and ports of its own, and waits for them most of the time.
describe('killing one side of a forwarder under load, then the other', { concurrency: 4 }, () => {
  for (const kind of ['webhook', 'segment', 'xapi', 'clickhouse']) {
    it(
      `loses nothing and doubles nothing: ${kind}`,
      {
        skip: kind === 'clickhouse' && withoutClickhouse(),
      },
      async () => {
        const { lost, lostByStore, doubled, invented, stored } = await killTrial({ kind, side: 'both', kills });
        assert.ok(stored > 100);
        assert.deepEqual(
          { lost, lostByStore, doubled, invented },
          { lost: 0, lostByStore: 0, doubled: 0, invented: 0 },
        );
      },
    );
  }

  it('would be found out by this check if the cursor moved before the delivery', async () => {
    const { lost } = await killTrial({ kind: 'webhook', side: 'collector', kills: 2, hasty: true });
    assert.ok(lost > 0);
  });
});
