/** What cannot be read out of JSON by every database: escapes of a null character and of half characters. */
const unreadable = /\\(u0000|ud[89a-f][0-9a-f]{2}|.)/g;

/**
 * JSON without null characters and half characters, each replaced by U+FFFD: PostgreSQL refuses to read any field of a text that
 * has one, so that a single answer would keep a whole report from being made.
 *
 * @param json as `JSON.stringify` writes it, which escapes them
 */
export function mendText(json: string): string {
  // Looked for first: of nearly all events nothing is to be mended.
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json;
  return json.replace(unreadable, (whole, code: string) => (code.length > 1 ? '\ufffd' : whole));
}
