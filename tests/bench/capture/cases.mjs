import { createCountingServer } from '../../peers/counting-server.mjs';
import { createPageServer } from '../../peers/page-server.mjs';
import { createBenchProject } from './bench-project.mjs';

/** Our own calls behind the contract that the peers' adapters have (`tests/peers/adapters/expose.mjs`). */
const ours = `
  window.docent ||= [];
  window.__track = (marker, padding) => window.docent.track('Measured', { marker, padding });`;

/** The least that keeping an event can cost: one record put through a handle that is open already. */
const put = `
  window.__ready = new Promise((resolve, reject) => {
    const opening = indexedDB.open('floor', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('events');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      let key = 0;
      window.__track = (marker, padding) => new Promise(done => {
        const transaction = database.transaction('events', 'readwrite');
        transaction.objectStore('events').put({ event: 'Measured', properties: { marker, padding } }, key++);
        transaction.oncomplete = done;
      });
      resolve();
    };
  });`;

const nothing = `window.__track = () => {};`;

/**
 * Everybody who is measured, each with a page origin and a collector of its own, so that nothing of one meets another.
 *
 * @param {{ name: string, version: string, file: string }[]} peers
 * @param {string} folder for what our collector needs
 * @param {string} version ours
 * @returns {Promise<{ cases: Case[], close(): Promise<void> }>}
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {string} [version]
 * @property {string} page base address of its pages
 * @property {Awaited<ReturnType<typeof createCountingServer>>} [server] where its events arrive
 * @property {string} [prelude] script of the page itself
 * @property {Record<string, string>} [tag] attributes of its script tag
 */
export async function createCases(peers, folder, version) {
  const closers = [];
  const opened = async thing => (closers.push(await thing), closers.at(-1));
  const project = await opened(createBenchProject(folder));
  const page = async files => (await opened(createPageServer(files))).url;

  const server = await opened(createCountingServer({ serve: project.serve }));
  const tag = { src: `${server.url}/v1/docent.js`, 'data-project': 'bench', 'data-consent': 'granted' };
  const cases = [{ name: 'ours', version, page: await page([]), server, prelude: ours, tag }];
  for (const { name, version: theirs, file } of peers) {
    const own = await page([{ name, file }]);
    cases.push({
      name,
      version: theirs,
      page: own,
      server: await opened(createCountingServer()),
      tag: { src: `${own}/s/${name}.js` },
    });
  }
  cases.push({ name: 'one IndexedDB put per event', page: await page([]), prelude: put });
  cases.push({ name: 'nothing', page: await page([]), prelude: nothing });
  return {
    cases,
    async close() {
      for (const { close } of closers.reverse()) await close();
    },
  };
}
