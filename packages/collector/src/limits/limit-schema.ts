const positive = { type: 'number', exclusiveMinimum: 0 };
const rate = {
  anyOf: [
    { const: false },
    {
      type: 'object',
      properties: { perSecond: positive, burst: { type: 'number', minimum: 1 } },
      required: ['perSecond', 'burst'],
      additionalProperties: false,
    },
  ],
};
const group = { type: 'object', properties: { perAddress: rate, perKey: rate }, additionalProperties: false };

/** JSON Schema of the limits in the configuration file; see `LimitOptions`. */
export const limitSchema = {
  type: 'object',
  properties: {
    ingest: group,
    commands: group,
    admin: group,
    heldBytes: positive,
    heldBytesPerAddress: positive,
    bodyMs: positive,
    eventNames: positive,
  },
  additionalProperties: false,
} as const satisfies object;
