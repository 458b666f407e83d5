import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { emptyRecord } from '@docent/engine';
import { createDevices, type Devices, signedIn } from '../support/devices.js';
import { type FakeWorld, settle } from '../support/fake-world.js';
import { mark, place, ref, steps } from '../support/record-world.js';
import { startClient } from '../support/start-client.js';

const token = 'token-of-customer-1';
const later = 20_000;

/** Holds back the collector's answers until they are let go. */
function hold(devices: Devices): () => Promise<void> {
  let letGo = () => {};
  const held = new Promise<void>(resolve => (letGo = resolve));
  devices.answer = async () => {
    await held;
    return undefined!;
  };
  return async () => {
    letGo();
    devices.answer = undefined;
    await settle();
  };
}

describe('an exchanged record that is erased', () => {
  let devices: Devices;
  let phone: FakeWorld;
  beforeEach(() => {
    devices = createDevices();
    phone = devices.device();
  });
  const stored = (world: FakeWorld) => world.storage.get(place)?.get('record');
  const old = () => ({ ...emptyRecord(), progress: { [ref]: steps('old') } });

  it('is gone on the other device, too; what was done since stays, and widgets hear of both', async () => {
    const laptop = devices.device();
    const there = await signedIn(laptop.tab());
    const other = startClient(laptop.tab());
    await other.records.slice(ref);
    await there.records.write(ref, {
      steps: { before: mark(true, laptop.now - 10), since: mark(true, laptop.now + 10) },
    });
    await there.records.write('answers/survey:after', { q: { r: { latest: { value: 1, at: laptop.now - 10 } } } });
    await laptop.advance(later);
    const heard: unknown[] = [];
    other.onRecordChange(({ ref: address, slice }) => address === ref && heard.push(slice));
    devices.erase(token, laptop.now - later);
    await laptop.advance(later);
    await signedIn(laptop.tab());
    await laptop.advance(0);
    for (const client of [there, other]) {
      assert.deepEqual(await client.records.slice(ref), { steps: { since: mark(true, laptop.now - 2 * later + 10) } });
      assert.equal(await client.records.slice('answers/survey:after'), undefined);
    }
    assert.equal(heard[0], undefined);
    assert.doesNotMatch(JSON.stringify(stored(laptop)), /before|survey:after/);
    assert.doesNotMatch(JSON.stringify([...devices.records.values()]), /before|survey:after/);
  });

  it('is deleted with what was set aside, and a record of a newer version is left alone', async () => {
    phone.storage.set(place, new Map<string, unknown>([['record-set-aside', [{ at: 1, record: old() }]]]));
    phone.storage.get(place)!.set('record', { version: 2, progress: 'broken' });
    devices.erase(token, 5);
    await signedIn(phone.tab());
    assert.doesNotMatch(JSON.stringify(stored(phone)), /old/);
    assert.equal(phone.storage.get(place)!.get('record-set-aside'), undefined);
    const newer = { version: 3, progress: { [ref]: { marks: [1, 2] } } };
    const tablet = devices.device();
    tablet.storage.set(place, new Map<string, unknown>([['record', newer]]));
    await signedIn(tablet.tab());
    const { beside, ...rest } = stored(tablet) as Record<string, unknown>;
    assert.deepEqual(rest, newer);
    assert.ok(!JSON.stringify(beside ?? '').includes('old'));
  });

  for (const [what, end] of [
    ['erased', (client: Awaited<ReturnType<typeof signedIn>>) => client.methods().erase()],
    ['signed out', (client: Awaited<ReturnType<typeof signedIn>>) => client.methods().reset()],
    ['somebody else', (client: Awaited<ReturnType<typeof signedIn>>) => client.methods().identify('customer-2')],
  ] as const) {
    it(`does not come back by an answer that comes when the customer has ${what === 'erased' ? 'it erased' : what === 'signed out' ? 'signed out' : 'become somebody else'}`, async () => {
      devices.records.set(token, old());
      const letGo = hold(devices);
      const client = await signedIn(phone.tab());
      const other = startClient(phone.tab());
      await other.records.slice(ref);
      assert.equal(devices.requests.length, 1);
      await end(client);
      await letGo();
      await phone.advance(later);
      for (const each of [client, other]) assert.equal(await each.records.slice(ref), undefined);
      assert.doesNotMatch(JSON.stringify(stored(phone) ?? ''), /old/);
      assert.equal(devices.requests.length, 1);
    });
  }

  it('does not come back by an answer to a tab that has not heard that the customer signed out in another', async () => {
    devices.records.set(token, old());
    const deaf = phone.tab();
    deaf.platform.channel = () => () => {};
    const letGo = hold(devices);
    await signedIn(deaf);
    await startClient(phone.tab()).methods().reset();
    await letGo();
    assert.doesNotMatch(JSON.stringify(stored(phone) ?? ''), /old/);
  });

  it('is not asked for while the erasure is still on its way', async () => {
    const client = await signedIn(phone.tab());
    const { answer } = phone;
    phone.answer = request => {
      if (request.url.endsWith('/v1/commands')) throw new TypeError('offline');
      return answer(request);
    };
    devices.records.set(token, old());
    await client.methods().erase();
    const asked = devices.requests.length;
    await client.methods().identify('customer-1', {}, { token });
    await phone.advance(later);
    assert.equal(devices.requests.length, asked);
    devices.erase(token, phone.now);
    phone.answer = request =>
      request.url.endsWith('/v1/commands')
        ? {
            body: {
              results: (request.body as unknown as { commands: { commandId: string }[] }).commands.map(
                ({ commandId }) => ({ commandId, state: 'accepted' }),
              ),
            },
          }
        : answer(request);
    await phone.advance(400_000);
    assert.ok(devices.requests.length > asked);
    assert.equal(await client.records.slice(ref), undefined);
  });
});
