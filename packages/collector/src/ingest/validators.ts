import { catalogue, type MessageType, messages } from '@docent/schema';
import type { ValidateFunction } from 'ajv';
import { once } from '../once.js';
import { createAjv } from './create-ajv.js';

/** Schemas of everything that is ingested, each compiled when it is first asked for. */
export interface Validators {
  /** By message type. */
  messages: ReadonlyMap<string, () => ValidateFunction>;
  /** Properties of the catalogue's events, by name. */
  events: ReadonlyMap<string, () => ValidateFunction>;
  /** The same for SDKs newer than this collector: properties that are not known here may be there. */
  openEvents: ReadonlyMap<string, () => ValidateFunction>;
}

/** Maps, because names come from outside and an object knows `constructor` too. */
export function createValidators(): Validators {
  const ajv = once(createAjv);
  const compiled = (schema: () => object) => once(() => ajv().compile(schema()));
  const events = Object.values(catalogue);
  return {
    messages: new Map(
      (Object.keys(messages) as MessageType[]).map(type => [type, compiled(() => messages[type])] as const),
    ),
    events: new Map(events.map(({ name, properties }) => [name, compiled(() => properties)] as const)),
    openEvents: new Map(events.map(({ name, properties }) => [name, compiled(() => opened(properties))] as const)),
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
