// The page script of ours, by the same contract as those of the peers in tests/peers.
{
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const padding = size => Array.from(crypto.getRandomValues(new Uint8Array(size)), byte => letters[byte & 63]).join('');

  window.docent ||= [];
  window.__ready = new Promise(resolve => window.docent.push(docent => resolve(docent.ready)));
  window.__send = (from, to, size = 0) => {
    const durable = [];
    for (let number = from; number < to; number++) {
      const marker = `mk_${String(number).padStart(5, '0')}_`;
      durable.push(window.docent.track('Fault Survived', { marker, padding: padding(size) }));
    }
    window.__durable = Promise.all(durable);
    window.__durable.catch(() => {});
  };
}
