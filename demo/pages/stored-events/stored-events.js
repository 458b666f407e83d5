const longest = 100;
const states = {
  open: 'Straight from the collector’s database, newest first.',
  lost: 'The demo server does not answer. Trying again …',
  absent: 'The collector runs in a process of its own; look into its database.',
};

for (const panel of document.querySelectorAll('[data-stored-events]')) showStoredEvents(panel);

/** Fills the panel with what the collector stores, as it happens. */
function showStoredEvents(panel) {
  const part = name => panel.querySelector(`[data-${name}]`);
  const say = state => (part('state').textContent = states[state]);
  const source = new EventSource('/events/stream');
  let count = 0;

  source.addEventListener('message', ({ data }) => {
    part('list').prepend(entry(JSON.parse(data)));
    part('list').children[longest]?.remove();
    count += 1;
    part('count').textContent = count > longest ? `${longest}+` : String(count);
    say('open');
  });
  source.addEventListener('absent', () => {
    source.close();
    say('absent');
  });
  source.addEventListener('error', () => say('lost'));
  source.addEventListener('open', () => count && say('open'));
  addEventListener('pagehide', () => source.close());
}

function entry({ seq, name, at, customer, ref, properties }) {
  const item = document.createElement('li');
  item.dataset.seq = seq;
  const when = Object.assign(document.createElement('time'), {
    dateTime: new Date(at).toISOString(),
    textContent: new Date(at).toLocaleTimeString('en-GB'),
  });
  const title = Object.assign(document.createElement('strong'), { textContent: name });
  const details = document.createElement('dl');
  for (const [key, value] of Object.entries({ ...(ref && { ref }), ...properties, customer })) {
    if (value == null) continue;
    const pair = document.createElement('div');
    const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
    pair.append(
      Object.assign(document.createElement('dt'), { textContent: key }),
      Object.assign(document.createElement('dd'), { textContent: text }),
    );
    details.append(pair);
  }
  item.append(when, title, details);
  return item;
}
