import { readFile } from 'node:fs/promises';
import { vendorPolicy } from './content-security-policy.mjs';
import { fill, html, markup } from './html.mjs';
import { createPageContext } from './page-context.mjs';
import { shop } from './shop.mjs';

const pages = new URL('../pages/', import.meta.url);

/** The vendor's pages by address: the file each is written in, and what the bar calls it, or in which of its places it stands. */
const places = {
  '/': { file: 'product.html', title: 'Product' },
  '/plans': { file: 'plans.html', title: 'Plans' },
  '/calendar': { file: 'calendar.html', title: 'Calendar' },
  '/leave': { file: 'leave.html', title: 'Leave planner' },
  '/displays': { file: 'displays.html', title: 'Room displays' },
  '/skills': { file: 'skills.html', title: 'Your skills' },
  '/survey': { file: 'survey.html', title: 'Your say' },
  '/workshop': { file: 'workshop.html' },
  '/reviews': { file: 'reviews.html', title: 'Reviews' },
  '/display-reviews': { file: 'display-reviews.html', within: '/reviews' },
  '/recommendations': { file: 'recommendations.html', title: 'Equipment' },
  '/questions': { file: 'questions.html', title: 'Questions' },
  '/events': { file: 'events.html', title: 'Events' },
};

/** Languages of the help, as their speakers call them. */
const languages = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** The vendor's pages: HTML files with a few `{{names}}`, in a frame they share, read on each request so that an edit needs no restart. */
export async function vendorPages(app, { where }) {
  for (const [path, { file, within = path }] of Object.entries(places)) {
    app.get(path, async (request, reply) => {
      // Written when somebody first wants to read them.
      if (path === '/display-reviews') await where.seedReviews?.();
      if (path === '/recommendations') await where.seedOrders?.();
      const context = createPageContext({ ...where, query: request.query });
      const page = async (name, values) => fill(await readFile(new URL(name, pages), 'utf8'), values);
      const { nonce } = context;
      const values = {
        nonce,
        head: markup(await page('frame/head.html', { nonce })),
        bar: markup(await page('frame/bar.html', { links: barLinks(within) })),
        footer: markup(await page('frame/footer.html', {})),
        docent: context.docent(),
        identify: context.identify(where.tokenSecret),
        languages: languageLinks(path, request.query.locale),
        ...(path === '/recommendations' && (await shop(request.query))),
        storedEvents: markup(await page('stored-events/stored-events.html', {})),
      };
      reply.type('text/html').header('content-security-policy', vendorPolicy(context));
      return await page(file, values);
    });
  }
}

function barLinks(current) {
  return Object.entries(places).flatMap(([path, { title }]) =>
    title === undefined
      ? []
      : [html`<a href="${path}" ${path === current && markup('aria-current="page"')}>${title}</a>`],
  );
}

function languageLinks(path, locale = 'en') {
  return Object.entries(languages).map(
    ([tag, name]) =>
      html`<a
        href="${path}?locale=${tag}"
        lang="${tag}"
        hreflang="${tag}"
        ${tag === locale && markup('aria-current="true"')}
        >${name}</a
      >`,
  );
}
