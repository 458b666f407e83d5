import { readFile } from 'node:fs/promises';
import { vendorPolicy } from './content-security-policy.mjs';
import { fill, html, markup } from './html.mjs';
import { createPageContext } from './page-context.mjs';

const pages = new URL('../pages/', import.meta.url);

/** Addresses of the vendor's pages and the files they are written in. */
const files = {
  '/': 'product.html',
  '/plans': 'plans.html',
  '/calendar': 'calendar.html',
  '/leave': 'leave.html',
  '/displays': 'displays.html',
  '/skills': 'skills.html',
  '/survey': 'survey.html',
  '/questions': 'questions.html',
  '/workshop': 'workshop.html',
  '/reviews': 'reviews.html',
  '/display-reviews': 'display-reviews.html',
  '/events': 'events.html',
};

/** Languages of the help, as their speakers call them. */
const languages = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** The vendor's pages: HTML files with a few `{{names}}`, read on each request so that an edit needs no restart. */
export async function vendorPages(app, { where }) {
  for (const [path, file] of Object.entries(files)) {
    app.get(path, async (request, reply) => {
      // Written when somebody first wants to read them.
      if (path === '/display-reviews') await where.seedReviews?.();
      const context = createPageContext({ ...where, query: request.query });
      const values = {
        nonce: context.nonce,
        docent: context.docent(),
        identify: context.identify(where.tokenSecret),
        languages: languageLinks(path, request.query.locale),
        storedEvents: markup(await readFile(new URL('stored-events/stored-events.html', pages), 'utf8')),
      };
      reply.type('text/html').header('content-security-policy', vendorPolicy(context));
      return fill(await readFile(new URL(file, pages), 'utf8'), values);
    });
  }
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
