import { createBrowserPlatform, createClient, type DocentMethods, type Platform } from '@docent/client';
import { expect, waitUntil } from '@open-wc/testing';

/** Databases of one test; named by chance so that tests do not meet. */
const name = () => `test-${crypto.randomUUID()}`;

/** A browser's platform whose network answers as told and is counted. */
function withNetwork(answer: (ids: string[]) => unknown): Platform & { sent: string[] } {
  const sent: string[] = [];
  const platform = createBrowserPlatform(window);
  return {
    ...platform,
    sent,
    async fetch(_url, init) {
      const ids = JSON.parse(String(init?.body)).batch.map(({ messageId }: { messageId: string }) => messageId);
      sent.push(...ids);
      return new Response(JSON.stringify(answer(ids)));
    },
  };
}

const offline = () => ({});
const online = (ids: string[]) => ({ accepted: ids, refused: [] });

function start(project: string, platform: Platform): { docent: DocentMethods; destroy: () => void } {
  const client = createClient({
    platform,
    options: { project, events: 'https://events.invalid', writeKey: 'wk', consent: 'granted' },
    report: { warn: () => {}, debug: () => {} },
    placing: () => Promise.reject(new Error('This page shows nothing.')),
  });
  return { docent: client.methods(), destroy: client.destroy };
}

async function rawCount(database: string, store: string): Promise<number> {
  const request = indexedDB.open(database);
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const count = db.transaction(store).objectStore(store).count();
  const result = await new Promise<number>(resolve => (count.onsuccess = () => resolve(count.result)));
  db.close();
  return result;
}

describe('the outbox in a real browser', () => {
  it('has an event in IndexedDB when track() has resolved', async () => {
    const project = name();
    const { destroy, docent } = start(project, withNetwork(offline));
    await docent.track('A');
    expect(await rawCount(`docent-${project}`, 'outbox')).to.equal(1);
    destroy();
  });

  it('delivers what an earlier page has stored, once', async () => {
    const project = name();
    const first = start(project, withNetwork(offline));
    await Promise.all(Array.from({ length: 60 }, (_, index) => first.docent.track(`Event ${index}`)));
    // So many are sent without being asked for. Until that try has ended, nobody else sends.
    expect(await first.docent.flush()).to.deep.equal({ delivered: 0, queued: 60 });
    first.destroy();
    const platform = withNetwork(online);
    const second = start(project, platform);
    expect(await second.docent.flush()).to.deep.equal({ delivered: 60, queued: 0 });
    expect(new Set(platform.sent).size).to.equal(60);
    expect(await rawCount(`docent-${project}`, 'outbox')).to.equal(0);
    second.destroy();
  });

  it('loses and doubles nothing when two share it', async () => {
    const project = name();
    const platform = withNetwork(online);
    const tabs = [start(project, platform), start(project, platform)];
    await Promise.all(
      tabs.flatMap(({ docent }, tab) =>
        Array.from({ length: 50 }, (_, index) => docent.track(`Event ${tab} ${index}`)),
      ),
    );
    await Promise.all(tabs.map(({ docent }) => docent.flush()));
    await tabs[0]?.docent.flush();
    expect(platform.sent).to.have.length(100);
    expect(new Set(platform.sent).size).to.equal(100);
    tabs.forEach(({ destroy }) => destroy());
  });

  it('agrees on one anonymous id with another tab', async () => {
    const project = name();
    const tabs = [start(project, withNetwork(offline)), start(project, withNetwork(offline))];
    await Promise.all(tabs.map(({ docent }) => docent.track('A')));
    const [a, b] = await Promise.all(tabs.map(({ docent }) => docent.debug()));
    expect(a?.ids.anonymousId).to.be.a('string').and.to.equal(b?.ids.anonymousId);
    tabs.forEach(({ destroy }) => destroy());
  });

  it('leaves no database behind when consent is withdrawn, though another tab has them open', async () => {
    const project = name();
    const tabs = [start(project, withNetwork(offline)), start(project, withNetwork(offline))];
    await Promise.all(tabs.map(({ docent }) => docent.track('A')));
    await tabs[0]?.docent.consent({ functional: false, learning: false, feedback: false, analytics: false });
    const left = async () => (await indexedDB.databases()).filter(database => database.name?.includes(project));
    // The other tab hears of it in its own time, and Firefox lists for a moment what is being deleted.
    const heard = async () => (await tabs[1]!.docent.debug()).consent.analytics === 'denied';
    await waitUntil(heard, 'the other tab did not hear of it', { timeout: 5000 });
    await waitUntil(async () => (await left()).length === 0, 'the databases are still there', { timeout: 5000 });
    await Promise.all(tabs.map(({ docent }) => docent.track('B').catch(() => undefined)));
    await Promise.all(tabs.map(({ docent }) => docent.flush()));
    expect(await left()).to.deep.equal([]);
    tabs.forEach(({ destroy }) => destroy());
  });

  it('goes on after the browser has closed its connection', async () => {
    const project = name();
    const { destroy, docent } = start(project, withNetwork(online));
    await docent.track('A');
    await new Promise(resolve => (indexedDB.deleteDatabase(`docent-${project}`).onsuccess = resolve));
    await docent.track('B');
    expect((await docent.debug()).storage).to.equal('indexeddb');
    expect(await rawCount(`docent-${project}`, 'outbox')).to.equal(1);
    destroy();
  });
});
