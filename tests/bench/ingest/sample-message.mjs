/** What is sent, and what is inserted without a collector: an event as our SDK sends it, without its id. */
export const sampleMessage = {
  type: 'track',
  event: 'Bench Sent',
  anonymousId: '0192f0c1-7a3b-8c41-9d2e-5f60718293a4',
  timestamp: '2026-11-22T09:30:00.000Z',
  properties: { step: 'unpack', position: 1, total: 6, seconds: 12 },
  context: {
    library: { name: 'docent', version: '0.1.0' },
    page: { url: 'https://shop.example/desks', path: '/desks', title: 'Desks' },
    tab: '0192f0c1',
    sequence: 7,
    docent: { project: 'desks', widget: 'docent-howto', ref: 'howto:assemble', revision: 'a1b2c3d4' },
  },
};
