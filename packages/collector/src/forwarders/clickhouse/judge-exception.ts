import type { DeliveryProblem } from '../forwarder-kind.js';

/** Codes of ClickHouse that speak of what is in a row: it cannot be parsed, converted, or does not fit. */
const badRow = new Set([6, 26, 27, 33, 38, 41, 53, 69, 70, 72, 117, 130]);

/**
 * What an exception of ClickHouse means. Its text may quote the row, so only the code is kept.
 *
 * @param text the answer, which begins with `Code: 27, …` (18.16) or `Code: 27. DB::Exception: …`
 */
export function judgeException(text: string): DeliveryProblem | undefined {
  const code = Number(/^\s*Code: (\d+)/.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(code)) return undefined;
  if (badRow.has(code)) return { kind: 'refused', reason: `ClickHouse cannot take it as a row (code ${code}).` };
  const hints: Record<number, string> = {
    60: ': the table is missing. "docent forwarders ddl clickhouse" prints what makes it',
    81: ': the database is missing. "docent forwarders ddl clickhouse" prints what makes it',
    16: ': a column is missing. "docent forwarders ddl clickhouse" prints the table',
    192: ': it does not know the user',
    193: ': the password is wrong',
    194: ': it wants a password',
    516: ': user or password are wrong',
    252: ': it has too many parts and needs time to merge them',
  };
  return { kind: 'unavailable', reason: `ClickHouse refuses to insert (code ${code})${hints[code] ?? ''}.` };
}
