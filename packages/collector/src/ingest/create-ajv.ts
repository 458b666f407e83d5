import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { parseTimestamp } from './parse-timestamp.js';

// The CommonJS module seen from ECMAScript: types and runtime disagree about where its default export is.
const addFormats = addFormatsModule as unknown as typeof addFormatsModule.default;

/** A validator of JSON Schema that takes for a `date-time` what we read as one. */
export function createAjv(): Ajv {
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addFormat('date-time', { validate: (text: string) => parseTimestamp(text) !== undefined });
  return ajv;
}
