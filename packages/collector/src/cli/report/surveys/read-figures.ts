import { createReadStream } from 'node:fs';
import { readColumns } from '../../../subjects/import/read-columns.js';
import { BrokenSource } from '../../../subjects/import/source-row.js';
import type { AccountFigures } from '../../../reports/surveys/surveys-report.js';

const mostAccounts = 100_000;
const mostFigures = 20;

/**
 * Figures of accounts from a CSV with a line of column names: `account`, and figures as numbers; columns without any are left out.
 *
 * @throws Error when it cannot be read, has no accounts, or names one twice: says which line
 */
export async function readFigures(path: string): Promise<AccountFigures> {
  const accounts = new Map<string, Record<string, number>>();
  const names = new Set<string>();
  try {
    for await (const { candidate, line } of readColumns(createReadStream(path), ',', cells => cells)) {
      const { account, ...cells } = candidate as Record<string, string>;
      if (account === undefined) throw new BrokenSource(1, 'there is no column "account".');
      if (account === '') throw new BrokenSource(line, 'the account is empty.');
      if (accounts.has(account))
        throw new BrokenSource(line, `the account ${JSON.stringify(account)} was there before.`);
      if (accounts.size >= mostAccounts) throw new BrokenSource(line, `there are more than ${mostAccounts} accounts.`);
      const figures = Object.entries(cells).flatMap(([name, cell]): [string, number][] =>
        /^[-+]?\d{1,15}(\.\d{1,15})?$/.test(cell) ? [[name, Number(cell)]] : [],
      );
      for (const [name] of figures) names.add(name);
      if (names.size > mostFigures)
        throw new BrokenSource(line, `there are more than ${mostFigures} columns of numbers.`);
      accounts.set(account, Object.fromEntries(figures));
    }
  } catch (error) {
    if (error instanceof BrokenSource) throw new Error(`The figures of accounts cannot be read: ${error.message}`);
    throw error;
  }
  if (names.size === 0) throw new Error('The figures of accounts have no numbers, such as 1250.50.');
  return accounts;
}
