import { html, markup } from './html.mjs';
import { createPageContext } from './page-context.mjs';
import { scenarios } from './scenarios/scenarios.mjs';

/**
 * `/scenarios/<name>`: one page per way in which a host can be difficult, used by the end-to-end tests and by anyone who wants
 * to look. `/scenarios` lists them.
 */
export async function scenarioPages(app, options) {
  app.get('/scenarios', async (_request, reply) => reply.type('text/html').send(index()));
  for (const [name, scenario] of Object.entries(scenarios)) {
    await scenario.routes?.(app, options);
    app.get(`/scenarios/${name}`, async (request, reply) => {
      const context = createPageContext({ ...options.where, query: request.query });
      const policy = scenario.policy?.(context);
      if (policy) reply.header('content-security-policy', policy);
      return reply.type('text/html').send(String(page(scenario, context)));
    });
  }
}

/** Violations are counted by the first script of the page, so that none is missed. */
function page(scenario, context) {
  const { lang = 'en', dir = 'ltr', title, about } = scenario;
  return html`<!doctype html>
    <html lang="${lang}" dir="${dir}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <link rel="icon" href="/pages/icon.svg" />
        ${context.script('/pages/scenarios/violations.js', 'text/javascript')} ${scenario.head?.(context)}
      </head>
      <body>
        <h1>${title}</h1>
        <p>${about}</p>
        ${scenario.body(context)}
      </body>
    </html> `;
}

function index() {
  const links = Object.entries(scenarios).map(
    ([name, { title, about, variants = [] }]) =>
      html`<dt><a href="/scenarios/${name}">${title}</a></dt>
        <dd>
          ${about} ${variants.map(query => html`<a href="/scenarios/${name}?${query}"><code>?${query}</code></a> `)}
        </dd>`,
  );
  return String(
    html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>Scenarios · Meridian Rooms</title>
          <link rel="icon" href="/pages/icon.svg" />
          <link rel="stylesheet" href="/pages/base.css" />
          <link rel="stylesheet" href="/pages/scenarios/scenarios.css" />
        </head>
        <body>
          <main>
            <h1>Difficult hosts</h1>
            <p>
              Docent is a guest in pages it does not know. Each of these is hard in one way; the widget has to work, or
              to say why not, and the page must not notice.
            </p>
            <dl>${markup(links.join(''))}</dl>
          </main>
        </body>
      </html> `,
  );
}
