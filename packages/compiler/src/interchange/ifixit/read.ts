import { quote } from '../../problems/quote.js';
import { nameOfValue } from '../../validate/words.js';
import { ImportError } from '../import-error.js';

/** Reads values of a stranger's JSON; says where one is that is not what it should be. */
export interface Reader {
  /** A text; undefined when there is none, or nothing in it. */
  text(key: string): string | undefined;
  /** A number that is not negative. */
  number(key: string): number | undefined;
  /** The objects of a list; empty when there is none. */
  list(key: string): Reader[];
  object(key: string): Reader | undefined;
  /** Where it stands, for messages. */
  readonly at: string;
}

/** A list of more is no guide. */
const mostEntries = 1000;

/** @throws ImportError when the value is no object */
export function createReader(value: unknown, at: string): Reader {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ImportError(`${at} is ${nameOfValue(value)}, not an object { … }. Export the guide again.`);
  }
  const values = value as Record<string, unknown>;
  const place = (key: string): string => `${at}${at === '' ? '' : '.'}${key}`;
  const wrong = (key: string, wanted: string): ImportError =>
    new ImportError(
      `${place(key)} is ${nameOfValue(values[key])}, not ${wanted}: ${quote(values[key])}. Export the guide again, or correct it.`,
    );
  const own = (key: string): unknown => (Object.hasOwn(values, key) ? (values[key] ?? undefined) : undefined);
  return {
    at,
    text(key) {
      const given = own(key);
      if (given === undefined || given === '') return undefined;
      if (typeof given !== 'string') throw wrong(key, 'a text');
      return given;
    },
    number(key) {
      const given = own(key);
      if (given === undefined || given === '') return undefined;
      // The API writes some numbers as texts.
      const number = typeof given === 'string' ? Number(given) : given;
      if (typeof number !== 'number' || !Number.isFinite(number)) throw wrong(key, 'a number');
      return number < 0 ? undefined : number;
    },
    list(key) {
      const given = own(key);
      if (given === undefined) return [];
      if (!Array.isArray(given)) throw wrong(key, 'a list [ … ]');
      if (given.length > mostEntries) {
        throw new ImportError(`${place(key)} has ${given.length} entries, more than a guide has.`);
      }
      return given.map((entry, index) => createReader(entry, `${place(key)}[${index}]`));
    },
    object(key) {
      const given = own(key);
      return given === undefined ? undefined : createReader(given, place(key));
    },
  };
}
