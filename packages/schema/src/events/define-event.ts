import { type TObject, type TProperties, Type } from '@sinclair/typebox';
import type { EventName } from '../names.js';

/** One entry of the event catalogue. */
export interface EventDefinition {
  name: EventName;
  /** When it fires, in a sentence that starts with "When". */
  fires: string;
  /** Closed list of properties: what is not named here is refused. */
  properties: TObject;
  /** Properties of a real event. */
  example: Record<string, unknown>;
}

/** Adds an event to the catalogue; its properties are closed. */
export function defineEvent(
  name: EventName,
  { fires, properties, example }: { fires: string; properties: TProperties; example: Record<string, unknown> },
): EventDefinition {
  return { name, fires, properties: Type.Object(properties, { additionalProperties: false }), example };
}
