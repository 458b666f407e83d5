import { fromMerchant } from './from-merchant.js';
import { readColumns } from './read-columns.js';
import { readMerchantXml } from './read-merchant-xml.js';
import type { SourceRow } from './source-row.js';

/** Reads a feed of Google's Merchant Center: XML (RSS 2.0 or Atom) or text separated by tabs, told apart by its first letter. */
export async function* readMerchant(source: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  const chunks = source[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let start = '';
  while (start === '') {
    const { value, done } = await chunks.next();
    if (done) break;
    head.push(value);
    start = Buffer.concat(head)
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart();
  }
  const whole = replay(head, chunks);
  yield* start.startsWith('<')
    ? readMerchantXml(whole)
    : readColumns(whole, '\t', cells =>
        fromMerchant(Object.fromEntries(Object.entries(cells).map(([name, text]) => [toName(name), text]))),
      );
}

async function* replay(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Feeds write "image link" as well as "image_link". */
function toName(column: string): string {
  return column.toLowerCase().replaceAll(' ', '_');
}
