import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outbox } from '@docent/client/delivery/create-outbox.js';
import { createUpkeep } from '@docent/client/delivery/create-upkeep.js';
import { createFakeWorld, settle } from '../support/fake-world.js';

describe('the upkeep of the outbox', () => {
  it('looks once at a burst, however many were added before the first look was over', async () => {
    let looks = 0;
    const finish: (() => void)[] = [];
    const outbox: Pick<Outbox, 'evict' | 'fault'> = {
      fault: () => undefined,
      async evict(choose) {
        looks++;
        await new Promise<void>(done => finish.push(done));
        choose([]);
      },
    };
    const { platform } = createFakeWorld().tab();
    const upkeep = createUpkeep(
      platform,
      outbox as Outbox,
      () => assert.fail('nothing is dropped'),
      () => {},
    );

    const added = Array.from({ length: 1000 }, () => upkeep.added());
    await settle();
    assert.equal(looks, 1);
    finish.forEach(done => done());
    await Promise.all(added);
    for (let more = 0; more < 50; more++) await upkeep.added();
    assert.equal(looks, 1, 'looking again waits for as many more as make it worth it');
    const late = upkeep.added();
    await settle();
    assert.equal(looks, 2);
    finish.forEach(done => done());
    await late;
  });
});
