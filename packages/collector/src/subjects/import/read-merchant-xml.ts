import { SaxesParser } from 'saxes';
import { fromMerchant } from './from-merchant.js';
import { BrokenSource, type SourceRow } from './source-row.js';

/** Longer texts are cut: no field needs them, and a file without end tags must not fill the memory. */
const maxText = 10_000;

/**
 * Reads a Merchant Center feed in XML: an `item` (RSS 2.0) or `entry` (Atom) for each product. Entities of its own are not
 * expanded.
 *
 * @throws BrokenSource when it is no well-formed XML
 */
export async function* readMerchantXml(source: AsyncIterable<Uint8Array>): AsyncGenerator<SourceRow> {
  const parser = new SaxesParser();
  let ready: SourceRow[] = [];
  let fault: BrokenSource | undefined;
  let item: { line: number; depth: number; fields: Map<string, string> } | undefined;
  let depth = 0;
  let text = '';

  parser.on('error', error => (fault ??= new BrokenSource(parser.line, error.message.replace(/^\d+:\d+: /, ''))));
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    text = '';
    if (!item && (name === 'item' || name === 'entry')) item = { line: parser.line, depth, fields: new Map() };
    // In Atom the link is an attribute.
    else if (item && name === 'link' && attributes['href']) item.fields.set('link', attributes['href']);
  });
  const addText = (more: string) => (text = (text + more).slice(0, maxText));
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (item?.depth === depth) {
      ready.push({ line: item.line, candidate: fromMerchant(Object.fromEntries(item.fields)) });
      item = undefined;
    } else if (item && depth === item.depth + 1 && text.trim() !== '') {
      // `g:price` and `price` are the same; what is nested deeper, such as shipping, is not taken.
      const field = name.replace(/^g:/, '');
      if (!item.fields.has(field)) item.fields.set(field, text.trim());
    }
    depth--;
    text = '';
  });

  const decoder = new TextDecoder();
  const take = (more: string) => {
    if (!fault) parser.write(more);
    const rows = ready;
    ready = [];
    return rows;
  };
  for await (const chunk of source) {
    yield* take(decoder.decode(chunk, { stream: true }));
    if (fault) throw fault;
  }
  parser.close();
  yield* ready;
  if (fault) throw fault;
}
