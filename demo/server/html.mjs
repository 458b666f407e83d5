const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for HTML, in element content and in quoted attributes. */
export function escape(text) {
  return String(text).replace(/[&<>"']/g, character => escapes[character]);
}

/** A piece of markup that `html` leaves as it is. */
class Markup extends String {}

/** Markup that was made elsewhere and is known to be safe. */
export const markup = text => new Markup(text);

/** Tagged template for markup: strings are escaped, markup and lists of markup are not, `false` and `undefined` vanish. */
export function html(strings, ...values) {
  return markup(String.raw({ raw: strings }, ...values.map(render)));
}

function render(value) {
  if (value === false || value == null) return '';
  if (Array.isArray(value)) return value.map(render).join('');
  return value instanceof Markup ? value : escape(value);
}

/** Fills the `{{names}}` of an HTML file. Throws when the file asks for a name that is not given. */
export function fill(template, values) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    if (!(name in values)) throw new Error(`The page asks for {{${name}}}, which nobody fills in.`);
    return render(values[name]);
  });
}
