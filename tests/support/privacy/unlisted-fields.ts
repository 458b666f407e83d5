import type { Field } from '@docent/schema';

/**
 * Paths in a value that no field names, in the notation of the fields; what is below an open field is never unlisted.
 *
 * @param value JSON data
 */
export function unlistedFields(fields: readonly Field[], value: unknown): string[] {
  const known = fields.map(({ path, open }) => ({ names: path.split('.'), open: open === true }));
  const missing = new Set<string>();
  const walk = (inner: unknown, path: string[], real: string[]): void => {
    const fitting = known.filter(({ names }) => path.every((name, at) => fits(names[at], name)));
    if (fitting.some(({ names, open }) => open && names.length === path.length)) return;
    if (!fitting.length) {
      missing.add(real.join('.'));
    } else if (typeof inner === 'object' && inner !== null) {
      for (const [name, next] of Object.entries(inner)) {
        const step = Array.isArray(inner) ? '[]' : name;
        walk(next, [...path, step], [...real, step]);
      }
    } else if (!fitting.some(({ names }) => names.length === path.length)) {
      // A value where the page promises an object.
      missing.add(real.join('.'));
    }
  };
  if (typeof value !== 'object' || value === null) return fields.length ? ['(a plain value)'] : [];
  walk(value, [], []);
  return [...missing];
}

/** `*` stands for any name of an object, never for the items of a list. */
function fits(pattern: string | undefined, name: string): boolean {
  return pattern === name || (pattern === '*' && name !== '[]');
}

/** A pattern such as `docent-{project}:spill:{tab}` as an expression; `{…}` stands for one or more characters, but no slash. */
export function patternOf(text: string, values: Readonly<Record<string, string>> = {}): RegExp {
  const escaped = (plain: string) => plain.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');
  const source = text
    .split(/(\{[a-zA-Z]+\})/)
    .map(part =>
      part.startsWith('{')
        ? values[part.slice(1, -1)] === undefined
          ? '[^/]+'
          : escaped(values[part.slice(1, -1)]!)
        : escaped(part),
    )
    .join('');
  return new RegExp(`^${source}$`);
}
