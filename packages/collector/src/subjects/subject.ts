/** What a subject can be. */
export const subjectKinds = ['product', 'feature', 'plan', 'article'] as const;

/** Whether it can be had. */
export const availabilities = ['in-stock', 'out-of-stock', 'preorder', 'backorder', 'discontinued'] as const;

/** A thing of the vendor's that content talks about, as it is imported and updated. */
export interface ImportedSubject {
  /** Unique within the project; letters, digits, `.`, `_`, `:` and `-`, at most 128. */
  id: string;
  kind: (typeof subjectKinds)[number];
  title: string;
  /** Page about it. */
  url?: string;
  /** Picture of it. */
  image?: string;
  /** Amount as a decimal number, currency by ISO 4217. */
  price?: { amount: string; currency: string };
  availability?: (typeof availabilities)[number];
  /** Whatever else rules and lists ask for: at most 50. */
  attributes?: Record<string, string | number | boolean>;
}

const address = { type: 'string', pattern: '^https?://[^\\s]+$', maxLength: 2000 };

/** JSON Schema of {@link ImportedSubject}, with the limit of each field. */
export const subjectSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]*$', maxLength: 128 },
    kind: { type: 'string', enum: subjectKinds },
    title: { type: 'string', minLength: 1, maxLength: 300 },
    url: address,
    image: address,
    price: {
      type: 'object',
      properties: {
        amount: { type: 'string', pattern: '^[0-9]{1,12}([.][0-9]{1,4})?$' },
        currency: { type: 'string', pattern: '^[A-Z]{3}$' },
      },
      required: ['amount', 'currency'],
      additionalProperties: false,
    },
    availability: { type: 'string', enum: availabilities },
    attributes: {
      type: 'object',
      maxProperties: 50,
      propertyNames: { type: 'string', minLength: 1, maxLength: 64 },
      additionalProperties: { type: ['string', 'number', 'boolean'], maxLength: 500 },
    },
  },
  required: ['id', 'kind', 'title'],
  additionalProperties: false,
} as const;

/** Bytes of one subject as browsers get it: half a shard, so that none grows beyond twice what it should be. */
export const maxSubjectBytes = 8000;
