/** An address to send to. */
export const urlSchema = { type: 'string', pattern: '^https?://', maxLength: 2000 };

/** A secret: the text itself, or the name of the environment variable that holds it. */
export const secretSchema = {
  anyOf: [
    { type: 'string', minLength: 1, maxLength: 4096 },
    {
      type: 'object',
      properties: { env: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' } },
      required: ['env'],
      additionalProperties: false,
    },
  ],
};

/** How long one request may take, in milliseconds. */
export const timeoutSchema = { type: 'integer', minimum: 100, maximum: 600_000 };

/** How long one request may take unless the configuration says otherwise, in milliseconds: receivers that take longer are down. */
export const defaultTimeoutMs = 30_000;
