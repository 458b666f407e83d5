/**
 * One step of the schema, in the SQL of each database. It runs in a transaction of its own.
 *
 * The same tables and columns in both, so that what is written with the query builder runs on each and an installation can move
 * from one to the other. In PostgreSQL: `text`, `bigint` for counts, times and sequences, `integer` for 0 and 1,
 * `double precision`, `bytea`; a primary key for every table, and with the project in it wherever the table has one, which is what
 * databases that spread tables over machines ask for.
 */
export interface Migration {
  sqlite: string;
  postgres: string;
}
