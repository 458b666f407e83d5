const availabilities: Record<string, string> = {
  in_stock: 'in-stock',
  out_of_stock: 'out-of-stock',
  preorder: 'preorder',
  backorder: 'backorder',
};

/** Fields that have a place of their own, or that are too long for one. */
const placed = ['id', 'title', 'link', 'image_link', 'price', 'availability', 'description'];
const maxAttribute = 500;

/**
 * A subject of the fields of a product in Google's Merchant Center specification. Other fields (`brand`, `sale_price`,
 * `product_type` …) become attributes, descriptions and texts too long for one are left out.
 */
export function fromMerchant(fields: Record<string, string>): Record<string, unknown> {
  const { id, title, link, image_link: image, price, availability } = fields;
  const [, amount, currency] = /^(\S+) ?([A-Z]{3})$/.exec(price ?? '') ?? [];
  const stock = availability?.toLowerCase().replaceAll(' ', '_');
  const attributes = Object.entries(fields).filter(
    ([name, text]) => !placed.includes(name) && text !== '' && text.length <= maxAttribute,
  );
  return {
    ...(id && { id }),
    ...(title && { title: title.slice(0, 300) }),
    ...(link && { url: link }),
    ...(image && { image }),
    ...(price && { price: { amount: amount ?? price, ...(currency !== undefined && { currency }) } }),
    ...(stock && { availability: availabilities[stock] ?? stock }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes.slice(0, 50)) }),
  };
}
