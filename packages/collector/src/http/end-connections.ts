import type { FastifyInstance } from 'fastify';

/** How long a connection that is already open may take to bring its request; browsers open some that they never use. */
const graceMs = 500;

/** Once the collector is closing, ends each connection as soon as nothing is in flight any more, so that closing takes no longer. */
export function endConnections(app: FastifyInstance, closing: AbortSignal): void {
  let inFlight = 0;

  function endWhenQuiet() {
    if (closing.aborted && inFlight === 0) {
      setTimeout(() => inFlight === 0 && app.server.closeAllConnections(), graceMs).unref();
    }
  }

  app.server.on('request', (_, response) => {
    inFlight++;
    response.once('close', () => {
      inFlight--;
      endWhenQuiet();
    });
  });
  closing.addEventListener('abort', endWhenQuiet, { once: true });
  app.addHook('onSend', async (_, reply) => {
    if (closing.aborted) reply.header('Connection', 'close');
  });
}
