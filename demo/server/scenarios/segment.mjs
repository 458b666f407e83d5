import { html } from '../html.mjs';

const writeKey = 'segment-write-key';

export const segment = {
  title: 'Events to a Segment-compatible pipeline',
  about:
    'Content from the collector, events to any ingestion that speaks Segment’s HTTP API; what it got is at /segment/received. ?events names another.',
  /** `?events` names another ingestion than ours; its write key is the same. */
  head: ({ docent, pagesUrl, query }) =>
    docent({ 'data-events': query.events ?? `${pagesUrl}/segment/v1/batch`, 'data-write-key': writeKey }),
  body: () => html`<docent-howto entity="book-a-room"></docent-howto>`,

  /** The smallest thing that answers like Segment: it takes everything and says `{ "success": true }`. */
  async routes(app) {
    const received = [];
    app.register(async sink => {
      sink.removeAllContentTypeParsers();
      sink.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
      sink.post('/segment/v1/:call', async (request, reply) => {
        const body = JSON.parse(request.body);
        const { authorization, 'content-type': type } = request.headers;
        received.push({ call: request.params.call, authorization, type, body });
        return reply.send({ success: true });
      });
    });
    app.get('/segment/received', async () => received);
    app.delete('/segment/received', async () => received.splice(0));
  },
};
