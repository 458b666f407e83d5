import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { emptyRecord } from '@docent/engine';
import { createDevices, type Devices, signedIn } from '../support/devices.js';
import { type FakeWorld, settle } from '../support/fake-world.js';
import { mark, ref, steps } from '../support/record-world.js';
import { startClient } from '../support/start-client.js';

const token = 'token-of-customer-1';
const survey = 'attention/survey:after';
const soon = 4000;
/** Longer than any pause between two requests. */
const later = 20_000;

describe('the record of a customer on several devices', () => {
  let devices: Devices;
  let phone: FakeWorld;
  let laptop: FakeWorld;
  beforeEach(() => {
    devices = createDevices();
    phone = devices.device();
    laptop = devices.device();
  });
  const methods = () => devices.requests.map(({ method }) => method);

  it('is one: what was done on each is on record on both, and widgets hear of it', async () => {
    const here = await signedIn(phone.tab());
    await here.records.write(ref, steps('one'));
    await here.records.write(survey, { answered: { at: 7 } });
    await phone.advance(soon);
    const there = startClient(laptop.tab());
    const heard: string[] = [];
    there.onRecordChange(change => void heard.push(change.ref));
    await there.records.write(ref, { steps: { two: mark(true, 2) } });
    await there.methods().identify('customer-1', {}, { token });
    await settle();

    assert.deepEqual(await there.records.slice(ref), { steps: { one: mark(true, 1), two: mark(true, 2) } });
    assert.deepEqual(await there.records.slice(survey), { answered: { at: 7 } });
    assert.ok(heard.includes(survey) && heard.filter(each => each === ref).length > 1);

    await phone.advance(later);
    await startClient(phone.tab()).records.slice(ref);
    assert.deepEqual(Object.keys(devices.records.get(token)!.progress[ref]!.steps).sort(), ['one', 'two']);
  });

  it('would be asked twice for if nothing were exchanged: the check above can fail', async () => {
    devices.answer = () => ({ status: 503, body: '' });
    const here = await signedIn(phone.tab());
    await here.records.write(survey, { answered: { at: 7 } });
    await phone.advance(later);
    const there = await signedIn(laptop.tab());
    assert.equal(await there.records.slice(survey), undefined);
  });

  it('asks first and then tells only what is new; nothing new costs one request that writes nothing', async () => {
    const here = await signedIn(phone.tab());
    assert.deepEqual(methods(), ['GET']);
    const [{ authorization, cache, url }] = devices.requests as [(typeof devices.requests)[number]];
    assert.equal(authorization, `Bearer ${token}`);
    assert.equal(new URL(url).search, '?project=meridian');
    assert.equal(cache, 'no-store');
    await here.records.write(ref, steps('one'));
    await phone.advance(later);
    await here.records.write(ref, { steps: { two: mark(true, 2) } });
    await phone.advance(later);
    assert.deepEqual(methods(), ['GET', 'PUT', 'PUT']);
    assert.deepEqual(devices.requests[2]?.body, {
      ...emptyRecord(),
      progress: { [ref]: { steps: { two: mark(true, 2) } } },
    });
    await signedIn(phone.tab());
    assert.deepEqual(methods(), ['GET', 'PUT', 'PUT', 'GET']);
  });

  it('is told together after some quiet, and of who never rests at most every 15 seconds', async () => {
    const here = await signedIn(phone.tab());
    await phone.advance(later);
    for (let at = 1; at <= 60; at++) {
      await here.records.write(ref, { steps: { [`s${at}`]: mark(true, at) } });
      await phone.advance(1000);
    }
    await phone.advance(later);
    const puts = methods().filter(method => method === 'PUT').length;
    assert.ok(puts >= 3 && puts <= 6, `${puts} requests in 80 seconds`);
    assert.equal(Object.keys(devices.records.get(token)!.progress[ref]!.steps).length, 60);
  });

  it('is told by one of several tabs, once', async () => {
    const [a, b] = [await signedIn(phone.tab()), await signedIn(phone.tab())];
    await b.records.slice(ref);
    await a.records.write(ref, steps('one'));
    await phone.advance(later * 2);
    assert.equal(methods().filter(method => method === 'PUT').length, 1);
  });

  it('waits for consent, and holds to it part by part, in both directions', async () => {
    devices.records.set(token, {
      ...emptyRecord(),
      progress: { [ref]: steps('old') },
      attention: { '*': { nothing: { 9: { at: 1 } } } },
    });
    const here = await signedIn(phone.tab(), { consent: 'ask' });
    await here.records.write(ref, steps('one'));
    await phone.advance(later);
    assert.deepEqual(methods(), []);
    await here.methods().consent({ functional: true, learning: false, feedback: false, analytics: false });
    await phone.advance(later);
    await here.records.write('preferences/captions', { value: true, at: 3 });
    await phone.advance(later);
    assert.deepEqual(await here.records.slice('attention/*'), { nothing: { 9: { at: 1 } } });
    assert.deepEqual(await here.records.slice(ref), steps('one'));
    assert.deepEqual(
      devices.requests.flatMap(({ body }) => (body ? [body.progress] : [])),
      [{}],
    );
    assert.deepEqual(Object.keys(devices.records.get(token)!.preferences), ['captions']);
  });

  it('is not exchanged without a token, without a collector, or where the browser stores nothing', async () => {
    const plain = startClient(phone.tab());
    await plain.methods().identify('customer-1');
    await plain.records.write(ref, steps('one'));
    const bundle = startClient(laptop.tab(), { config: 'https://vendor.example/manifest.json' });
    await bundle.methods().identify('customer-1', {}, { token });
    const refusing = devices.device();
    refusing.storageFault = 'refused';
    const here = await signedIn(refusing.tab());
    await here.records.write(ref, steps('one'));
    for (const world of [phone, laptop, refusing]) await world.advance(later);
    assert.deepEqual(methods(), []);
  });

  it('outlasts being offline: it is told when the network is back', async () => {
    const tab = phone.tab();
    const here = await signedIn(tab);
    devices.answer = () => Promise.reject(new TypeError('offline'));
    await here.records.write(ref, steps('one'));
    await phone.advance(60_000);
    devices.answer = undefined;
    await tab.signal('online');
    assert.deepEqual(devices.records.get(token)?.progress, { [ref]: steps('one') });
    // Without being told that it is, too.
    devices.answer = () => ({ status: 503, body: '' });
    await here.records.write(ref, { steps: { two: mark(true, 2) } });
    await phone.advance(60_000);
    devices.answer = undefined;
    await phone.advance(600_000);
    assert.equal(Object.keys(devices.records.get(token)!.progress[ref]!.steps).length, 2);
  });

  it('leaves a collector alone for as long as it asks', async () => {
    const tab = phone.tab();
    const here = await signedIn(tab);
    devices.answer = () => ({ status: 429, headers: { 'retry-after': '120' }, body: '' });
    await here.records.write(ref, steps('one'));
    await phone.advance(later);
    const asked = devices.requests.length;
    devices.answer = undefined;
    await tab.signal('online');
    await tab.signal('visible');
    await phone.advance(80_000);
    assert.equal(devices.requests.length, asked);
    await phone.advance(60_000);
    assert.deepEqual(devices.records.get(token)?.progress, { [ref]: steps('one') });
  });

  it('stops when the token is refused, says so once, and goes on with another', async () => {
    const tab = phone.tab();
    devices.answer = ({ authorization }) => (authorization === 'Bearer stale' ? { status: 401, body: '' } : undefined!);
    const here = await signedIn(tab, { token: 'stale' });
    await here.records.write(ref, steps('one'));
    await phone.advance(later * 3);
    await tab.signal('online');
    assert.deepEqual(methods(), ['GET']);
    assert.equal(tab.report.warnings.filter(text => /token of identify\(\) was refused/.test(text)).length, 1);
    await here.methods().identify('customer-1', {}, { token });
    await phone.advance(later);
    assert.deepEqual(devices.records.get(token)?.progress, { [ref]: steps('one') });
  });

  it('is told before the page goes, where that fits', async () => {
    const tab = phone.tab();
    const here = await signedIn(tab);
    await here.records.write(ref, steps('one'));
    await tab.signal('hidden');
    assert.equal(devices.requests.at(-1)?.keepalive, true);
    assert.deepEqual(devices.records.get(token)?.progress, { [ref]: steps('one') });
    await here.records.write(ref, { steps: {}, notes: { one: { text: 'x'.repeat(62_000), at: 3 } } });
    const asked = devices.requests.length;
    await tab.signal('hidden');
    assert.equal(devices.requests.length, asked);
    await phone.advance(later);
    assert.ok(devices.records.get(token)?.progress[ref]?.notes);
  });

  it('is the same whatever the clocks of the devices say', async () => {
    laptop.now += 5 * 365 * 86_400_000;
    const signed = `h.${btoa(JSON.stringify({ exp: phone.now / 1000 + 300 }))}.s`;
    const here = await signedIn(phone.tab(), { token: signed });
    await here.records.write(survey, { answered: { at: phone.now } });
    await phone.advance(later);
    const there = await signedIn(laptop.tab(), { token: signed });
    assert.deepEqual(await there.records.slice(survey), { answered: { at: phone.now - later } });
    await there.records.write(ref, { steps: { two: mark(true, laptop.now) } });
    await laptop.advance(later);
    await phone.advance(later);
    const again = await signedIn(phone.tab(), { token: signed });
    assert.deepEqual(await again.records.all(), await there.records.all());
  });

  it('hears what was done elsewhere when it is looked at again', async () => {
    const tab = phone.tab();
    const here = await signedIn(tab);
    const there = await signedIn(laptop.tab());
    await there.records.write(survey, { dismissed: { at: 5 } });
    await laptop.advance(later);
    await phone.advance(later);
    await tab.signal('visible');
    assert.deepEqual(await here.records.slice(survey), { dismissed: { at: 5 } });
  });
});
