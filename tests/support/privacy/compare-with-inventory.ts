import { type Field, type RequestKind, type Since, type StoredThing } from '@docent/schema';
import { patternOf, unlistedFields } from './unlisted-fields.js';

/** Something found in a browser. */
export interface FoundThing {
  /** As in the inventory, or another place such as `cookie`, `sessionStorage`, `Cache Storage` or `service worker`. */
  place: string;
  database?: string;
  store?: string;
  key: string;
  value: unknown;
}

/** A request that a page made. */
export interface FoundRequest {
  method: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** Plain text, unpacked; empty when there was none. */
  body: string;
}

/** What the `{…}` of the inventory stand for here. */
export type Names = Readonly<Record<string, string>>;

/** Headers that browsers send by themselves, and the two the page names. */
const expectedHeaders =
  /^(?:accept(?:-.*)?|access-control-request-.*|cache-control|connection|content-(?:encoding|length|type)|dnt|host|if-.*|origin|pragma|priority|range|referer|sec-.*|te|upgrade-insecure-requests|user-agent)$/;

/** The entry of the inventory that a thing is; `undefined`: it is not listed. */
export function thingOf(things: readonly StoredThing[], found: FoundThing, names: Names): StoredThing | undefined {
  return things.find(
    ({ place, database, store, key }) =>
      place === found.place &&
      (database === undefined || patternOf(database, names).test(found.database ?? '')) &&
      store === found.store &&
      patternOf(key, names).test(found.key),
  );
}

/**
 * What is stored and not on the page, as sentences.
 *
 * @param allowed what may be there in this state
 */
export function unlistedThings(
  things: readonly StoredThing[],
  found: readonly FoundThing[],
  names: Names,
  allowed: readonly Since[],
): string[] {
  return found.flatMap(one => {
    const where = [one.place, one.database, one.store, one.key].filter(Boolean).join(' ');
    const thing = thingOf(things, one, names);
    if (!thing) return [`${where} is not listed.`];
    if (!allowed.includes(thing.since)) return [`${where} is stored in a state in which it must not be.`];
    const value = one.place === 'localStorage' && thing.fields.length ? parse(one.value) : one.value;
    return unlistedFields(thing.fields, value).map(path => `${where} has ${path}, which is not listed.`);
  });
}

/** The kind of a request; `undefined`: it is not listed. */
export function kindOf(
  kinds: readonly RequestKind[],
  found: Pick<FoundRequest, 'method' | 'url'>,
  names: Names,
): RequestKind | undefined {
  return kinds.find(({ address, method }) => method === found.method && patternOf(address, names).test(found.url));
}

/** The same for what was sent. */
export function unlistedRequests(
  kinds: readonly RequestKind[],
  found: readonly FoundRequest[],
  names: Names,
  allowed: readonly Since[],
): string[] {
  /** One part of Docent asks for another. */
  const isOurs = (url: string) => kindOf(kinds, { method: 'GET', url }, names) !== undefined;
  return found.flatMap(one => {
    const what = `${one.method} ${one.url}`;
    const kind = kindOf(kinds, one, names);
    if (!kind) return [`${what} is not listed.`];
    if (!allowed.includes(kind.since)) return [`${what} is sent in a state in which it must not be.`];
    const headers = Object.keys(one.headers).filter(name => {
      const small = name.toLowerCase();
      return !expectedHeaders.test(small) && !kind.headers?.includes(small);
    });
    const { referer } = one.headers;
    return [
      ...headers.map(name => `${what} has the header ${name}, which is not listed.`),
      ...(referer && new URL(referer).pathname !== '/' && !isOurs(referer)
        ? [`${what} tells the address of the page: ${referer}`]
        : []),
      ...(one.method === 'GET' && one.body ? [`${what} has a body.`] : []),
      ...(one.method !== 'GET' && !kind.file
        ? bodyFaults(kind.fields, one.body).map(fault => `${what}: ${fault}`)
        : []),
    ];
  });
}

function bodyFaults(fields: readonly Field[], body: string): string[] {
  const value = parse(body);
  if (typeof value !== 'object') return ['the body cannot be read.'];
  return unlistedFields(fields, value).map(path => `the body has ${path}, which is not listed.`);
}

/** A text as the JSON it is, or as it is. */
export function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

/** Paths of fields that none of these values has. */
export function unseenFields(fields: readonly Field[], values: readonly unknown[]): string[] {
  return fields.map(({ path }) => path).filter(path => !values.some(value => has(value, path.split('.'))));
}

function has(value: unknown, [name, ...rest]: string[]): boolean {
  if (name === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  if (name === '[]') return Array.isArray(value) && value.some(item => has(item, rest));
  if (name === '*') return Object.values(value).some(inner => has(inner, rest));
  return has((value as Record<string, unknown>)[name], rest);
}
