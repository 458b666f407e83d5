/** One step of the schema, in the SQL of each database. It runs in a transaction of its own. */
export interface Migration {
  sqlite: string;
}
