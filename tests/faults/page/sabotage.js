// `sabotage`: breaks one promise of the SDK, to show that the suite notices. Before any SDK runs.
{
  const { fetch } = window;
  const read = body => (typeof body === 'string' ? body : '');

  const ways = {
    /** Nothing that is put into IndexedDB stays there. */
    'no-storage'() {
      const { count } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = function () {
        return count.call(this);
      };
    },
    /** Nothing that is put into localStorage stays there. */
    'no-spill'() {
      Storage.prototype.setItem = () => {};
    },
    /** Believes whatever says 200. */
    believing() {
      window.fetch = async (url, init) => acknowledged(await fetch(url, init), init, ({ status }) => status === 200);
    },
    /** Takes 400 and 413 for the end of a batch, as other SDKs do. */
    'drops-refused'() {
      window.fetch = async (url, init) =>
        acknowledged(await fetch(url, init), init, ({ status }) => [400, 413].includes(status));
    },
    /** Does not see `Retry-After`. */
    'no-retry-after'() {
      const { get } = Headers.prototype;
      Headers.prototype.get = function (name) {
        return String(name).toLowerCase() === 'retry-after' ? null : get.call(this, name);
      };
    },
    /** Another id for the same event at each try. */
    'new-ids'() {
      let tries = 0;
      window.fetch = async (url, init) => {
        if (!read(init?.body).includes('"batch"')) return fetch(url, init);
        const suffix = `-t${tries++}`;
        const body = init.body.replace(/("messageId":"[\w-]+)"/g, `$1${suffix}"`);
        const answer = await fetch(url, { ...init, body });
        const text = (await answer.text()).replaceAll(`${suffix}"`, '"');
        return new Response(text, { status: answer.status, headers: answer.headers });
      };
    },
    /** Waits for a lock for as long as it is held. */
    patient() {
      const { request } = LockManager.prototype;
      LockManager.prototype.request = function (name, options, run) {
        return run ? request.call(this, name, { ...options, steal: false }, run) : request.call(this, name, options);
      };
    },
    /** Keeps to itself what it dropped. */
    'says-nothing'() {
      window.fetch = (url, init) => {
        const text = read(init?.body);
        return fetch(
          url,
          text.includes('Events Dropped')
            ? { ...init, body: text.replaceAll('Events Dropped', 'Nothing Dropped') }
            : init,
        );
      };
    },
    /** Tries again at once, forty times more than there is reason to. */
    hammering() {
      window.fetch = async (url, init) => {
        for (let more = 0; more < 45 && read(init?.body).includes('"batch"'); more++)
          await fetch(url, init).catch(() => {});
        return fetch(url, init);
      };
    },
    /** Does not hear the customer say no. */
    'consent-ignored'() {
      addEventListener('load', () => void window.__ready.then(() => (window.docent.consent = async () => {})));
    },
    /** Does not say what its clock showed when it sent. */
    'clock-believed'() {
      // So that all bodies can be read.
      delete window.CompressionStream;
      window.fetch = (url, init) => {
        const text = read(init?.body);
        return fetch(url, text ? { ...init, body: text.replace('"sentAt"', '"sentSometime"') } : init);
      };
    },
    /** Keeps the page out of the back-forward cache. */
    unload() {
      addEventListener('unload', () => {});
    },
    /** An error of its own in the vendor's page. */
    throwing() {
      setTimeout(() => {
        throw new Error('Sabotage.');
      });
    },
    /** Blocks the page. */
    blocking() {
      const { getAll } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.getAll = function (...given) {
        for (let turn = 0; turn < 5e8; turn++);
        return getAll.apply(this, given);
      };
    },
  };

  async function acknowledged(answer, init, when) {
    const text = read(init?.body);
    if (!text.includes('"batch"') || !when(answer)) return answer;
    const accepted = [...text.matchAll(/"messageId":"([\w-]+)"/g)].map(([, id]) => id);
    return new Response(JSON.stringify({ accepted, refused: [] }), { status: 200 });
  }

  const asked = new URLSearchParams(location.search).get('sabotage');
  if (asked) {
    // Bodies are read and changed here, so they must not be packed.
    delete window.CompressionStream;
    ways[asked]();
  }
}
