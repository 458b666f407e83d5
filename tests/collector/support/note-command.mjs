/**
 * A command that does nothing but be there, with something in it to be withdrawn.
 *
 * @type {import('@docent/collector').CommandDefinition}
 */
export const note = {
  name: 'note',
  payload: {
    type: 'object',
    properties: { text: { type: 'string' } },
    required: ['text'],
    additionalProperties: false,
  },
  keeps: { payload: true, customer: true },
  handle: () => Promise.resolve({ state: 'accepted' }),
};
