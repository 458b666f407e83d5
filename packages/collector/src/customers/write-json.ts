import type { ExportPart } from './export-customer.js';

/** An export as one JSON document, piece by piece. */
export async function* writeJson(parts: AsyncIterable<ExportPart>): AsyncGenerator<string> {
  let first = true;
  let open = false;
  for await (const part of parts) {
    if ('begins' in part) {
      yield `${open ? '\n  ],' : ''}\n  ${JSON.stringify(part.begins)}: [`;
      open = true;
      first = true;
    } else if ('about' in part) {
      yield `{\n  "about": ${JSON.stringify(part.about)},`;
    } else {
      yield `${first ? '' : ','}\n    ${JSON.stringify(part.value)}`;
      first = false;
    }
  }
  yield `${open ? '\n  ]' : ''}\n}\n`;
}
