import { setTimeout as wait } from 'node:timers/promises';
import { html } from '../html.mjs';

const longest = 60_000;

export const slowCollector = {
  title: 'Slow collector',
  about: 'Every answer of the collector takes as many milliseconds as ?ms says (default 3000).',
  variants: ['ms=500', 'ms=10000'],
  head: ({ docent, pagesUrl, query }) => docent({ 'data-endpoint': `${pagesUrl}/slow/${Number(query.ms) || 3000}` }),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,

  /** Passes requests on to the collector after a while. */
  async routes(app, { where }) {
    app.register(async slow => {
      slow.removeAllContentTypeParsers();
      slow.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
      slow.all('/slow/:ms/*', async (request, reply) => {
        await wait(Math.min(Number(request.params.ms) || 0, longest));
        const { authorization, 'content-type': type } = request.headers;
        const answer = await fetch(`${where.collectorUrl}${request.url.replace(/^\/slow\/[^/]*/, '')}`, {
          method: request.method,
          headers: { ...(type && { 'content-type': type }), ...(authorization && { authorization }) },
          ...(request.body?.length && { body: request.body }),
        });
        reply.code(answer.status);
        for (const name of ['content-type', 'cache-control']) {
          const value = answer.headers.get(name);
          if (value) reply.header(name, value);
        }
        return reply.send(Buffer.from(await answer.arrayBuffer()));
      });
    });
  },
};
