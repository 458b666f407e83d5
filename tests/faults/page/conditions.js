// What a scenario asks of its page, from the address: before any SDK runs.
{
  const asked = new URLSearchParams(location.search);

  // `clock`: milliseconds by which the clock is wrong; `__clock(ms)` sets it anew.
  const Right = Date;
  let wrong = Number(asked.get('clock') ?? 0);
  window.Date = class extends Right {
    constructor(...given) {
      if (given.length) super(...given);
      else super(Right.now() + wrong);
    }
    static now() {
      return Right.now() + wrong;
    }
  };
  window.__clock = milliseconds => void (wrong = milliseconds);

  // `idb`: the browser's IndexedDB refuses, or does not answer.
  const idb = asked.get('idb');
  if (idb === 'failing') {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  }
  if (idb === 'hanging') {
    const open = IDBFactory.prototype.open;
    // A request that is real, of a database nobody waits for, and never says a word.
    IDBFactory.prototype.open = function () {
      const request = open.call(this, 'never-mind');
      request.addEventListener = () => {};
      return new Proxy(request, {
        set: () => true,
        get: (target, name) => (name === 'addEventListener' ? () => {} : target[name]),
      });
    };
  }

  // `early`: the host's own handler of `pagehide`, older than the SDK's; `__late` makes one that is younger.
  const tell = () => {
    if (window.__leave) window.__send(...window.__leave);
    window.__leave = undefined;
  };
  if (asked.has('early')) addEventListener('pagehide', tell);
  window.__late = () => addEventListener('pagehide', tell);

  // Told over the console, which survives the page.
  addEventListener('pageshow', event => event.persisted && console.debug('faults:persisted'));
  addEventListener('pageshow', event => (window.__persisted = event.persisted));
  if (window.PerformanceObserver?.supportedEntryTypes?.includes('longtask')) {
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) console.debug(`faults:longtask ${Math.round(duration)}`);
    }).observe({ type: 'longtask' });
  }
}
