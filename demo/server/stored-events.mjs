const heartbeat = 20_000; // Proxies close a connection that is silent for half a minute.

/**
 * `/events/stream`: what the collector stores, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html);
 * a browser that reconnects gets what it missed. Without a store (the collector runs elsewhere) it says so once.
 */
export async function storedEvents(app, { recent }) {
  const streams = new Set();

  app.get('/events/stream', (request, reply) => {
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    if (!recent) return stream.end('event: absent\ndata: {}\nretry: 86400000\n\n');

    const write = event => stream.write(`id: ${event.seq}\ndata: ${JSON.stringify(readable(event))}\n\n`);
    stream.write('retry: 1000\n\n');
    recent.after(Number(request.headers['last-event-id']) || 0).forEach(write);
    const unsubscribe = recent.subscribe(write);
    const timer = setInterval(() => stream.write(': still here\n\n'), heartbeat);
    streams.add(stream);
    stream.on('close', () => {
      unsubscribe();
      clearInterval(timer);
      streams.delete(stream);
    });
  });

  // A stream never ends by itself and would hold up the shutdown.
  app.addHook('preClose', async () => streams.forEach(stream => stream.destroy()));
}

function readable({ seq, project, type, event, receivedAt, userId, anonymousId, message }) {
  const { properties, traits, context } = JSON.parse(message);
  const { ref } = context?.docent ?? {};
  return {
    seq,
    project,
    type,
    name: event ?? type,
    at: receivedAt,
    customer: userId ?? anonymousId,
    ref,
    properties: properties ?? traits ?? {},
  };
}
