/** First letter of the keys of commands in the outbox. */
export const commandPrefix = 'c';
