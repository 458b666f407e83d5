import { catalogue, type MessageType, messages } from '@docent/schema';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { parseTimestamp } from './parse-timestamp.js';

// The CommonJS module seen from ECMAScript: types and runtime disagree about where its default export is.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

/** Compiled schemas of everything that is ingested. */
export interface Validators {
  /** By message type. */
  messages: ReadonlyMap<string, ValidateFunction>;
  /** Properties of the catalogue's events, by name. */
  events: ReadonlyMap<string, ValidateFunction>;
}

/** Compiles the schemas once. Maps, because names come from outside and an object knows `constructor` too. */
export function createValidators(): Validators {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addFormat('date-time', { validate: (text: string) => parseTimestamp(text) !== undefined });
  return {
    messages: new Map(
      (Object.keys(messages) as MessageType[]).map(type => [type, ajv.compile(messages[type])] as const),
    ),
    events: new Map(Object.values(catalogue).map(({ name, properties }) => [name, ajv.compile(properties)] as const)),
  };
}
