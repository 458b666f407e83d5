import fastifyStatic from '@fastify/static';
import { join } from 'node:path';
import { html } from '../html.mjs';
import { createLibrary } from '../library.mjs';

const sizes = [5, 500, 5000];
const most = 20;

/** How many how-tos the page shows and how many the project has, brought into range. */
function numbers({ n, of }) {
  const total = sizes.includes(Number(of)) ? Number(of) : sizes.at(-1);
  return { total, shown: Math.min(Math.max(Number(n) || 5, 1), most, total) };
}

export const manyEntities = {
  title: 'A few of very many',
  about:
    'Shows ?n how-tos of a project that has ?of (5, 500 or 5000), as a static bundle; compiled when first asked for.',
  variants: ['n=5&of=5', 'n=5&of=5000', 'n=20&of=5000'],
  head: ({ docent, query }) =>
    docent({ 'data-project': undefined, 'data-config': `/library/${numbers(query).total}/manifest.json` }),
  body({ query }) {
    const { shown, total } = numbers(query);
    // Spread over the whole project, so that they do not share a shard by accident.
    const ids = Array.from({ length: shown }, (_, index) => `guide-${1 + Math.floor((index * total) / shown)}`);
    return html`${ids.map(id => html`<docent-howto entity="${id}"></docent-howto>`)}`;
  },

  /** Static bundles by size, below `data/library`. */
  async routes(app, { data }) {
    const folder = join(data, 'library');
    const library = createLibrary(folder);
    app.register(async scope => {
      scope.addHook('onRequest', async request => {
        const size = Number(request.url.split('/')[2]);
        if (sizes.includes(size)) await library.ensure(size);
      });
      await library.prepare();
      await scope.register(fastifyStatic, { prefix: '/library/', root: folder, decorateReply: false });
    });
  },
};
