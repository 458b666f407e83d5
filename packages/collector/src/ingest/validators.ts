import { catalogue, type MessageType, messages } from '@docent/schema';
import type { ValidateFunction } from 'ajv';
import { createAjv } from './create-ajv.js';

/** Compiled schemas of everything that is ingested. */
export interface Validators {
  /** By message type. */
  messages: ReadonlyMap<string, ValidateFunction>;
  /** Properties of the catalogue's events, by name. */
  events: ReadonlyMap<string, ValidateFunction>;
  /** The same for SDKs newer than this collector: properties that are not known here may be there. */
  openEvents: ReadonlyMap<string, ValidateFunction>;
}

/** Compiles the schemas once. Maps, because names come from outside and an object knows `constructor` too. */
export function createValidators(): Validators {
  const ajv = createAjv();
  return {
    messages: new Map(
      (Object.keys(messages) as MessageType[]).map(type => [type, ajv.compile(messages[type])] as const),
    ),
    events: new Map(Object.values(catalogue).map(({ name, properties }) => [name, ajv.compile(properties)] as const)),
    openEvents: new Map(
      Object.values(catalogue).map(({ name, properties }) => [name, ajv.compile(opened(properties))] as const),
    ),
  };
}

/** A schema that leaves room for more, at every level. */
function opened(schema: object): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    ),
  ) as object;
}
