const own = ['id', 'kind', 'title', 'url', 'image', 'availability'];
const priceColumns = ['price', 'currency'];

/** A subject of the columns of our own CSV: those we know by their names, all others as attributes. Empty cells say nothing. */
export function fromColumns(cells: Record<string, string>): Record<string, unknown> {
  const filled = Object.entries(cells).filter(([, text]) => text !== '');
  const pick = (names: readonly string[]) => filled.filter(([name]) => names.includes(name));
  const attributes = filled.filter(([name]) => !own.includes(name) && !priceColumns.includes(name));
  const { price, currency } = Object.fromEntries(pick(priceColumns));
  return {
    ...Object.fromEntries(pick(own)),
    ...((price ?? currency) !== undefined && {
      price: { ...(price !== undefined && { amount: price }), ...(currency !== undefined && { currency }) },
    }),
    ...(attributes.length > 0 && {
      attributes: Object.fromEntries(attributes.map(([name, text]) => [name, readCell(text)])),
    }),
  };
}

/** Numbers and yes or no as what they are, so that rules can compare them; what has a leading zero is a code, not a number. */
function readCell(text: string): string | number | boolean {
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text;
}
