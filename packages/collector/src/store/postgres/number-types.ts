import pg from 'pg';

/** What PostgreSQL sends as text because JavaScript's numbers end before its own do; ours are times, counts and sums of them. */
const numbers = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/** Types of results for one client, so that another user of `pg` in the same process keeps his. */
export const numberTypes: pg.CustomTypesConfig = {
  getTypeParser(type: number, format?: 'text' | 'binary') {
    if (numbers.has(type) && format !== 'binary') return Number;
    return pg.types.getTypeParser(type, format as 'text');
  },
};
