import type { Interaction } from '@docent/engine/recommend/user-items.js';
import { csvCell } from '../cli/report/csv-cell.js';

/** A way to write who did what with what. */
export interface InteractionFormat {
  /** Before the first. */
  begin: string;
  /** Between two. */
  between: string;
  end: string;
  write(interaction: Interaction): string;
}

const seconds = (at: number): number => Math.floor(at / 1000);
/** Columns parted by tabs have no way to write one. */
const plain = (text: string): string => text.replace(/[\t\r\n]/g, ' ');

/**
 * Formats that other engines read: CSV and JSON Lines for notebooks, RecBole's atomic file of interactions, and Gorse's feedback. Times are seconds
 * since the epoch, but RFC 3339 where the format says so.
 *
 * @param list names the kind of feedback for Gorse
 */
export function interactionFormats(list: string): Record<'csv' | 'jsonl' | 'recbole' | 'gorse', InteractionFormat> {
  return {
    csv: {
      ...{ begin: 'user,item,weight,timestamp\r\n', between: '', end: '' },
      write: ({ at, customer, item, weight }) =>
        `${[csvCell(customer), csvCell(item), weight, seconds(at)].join(',')}\r\n`,
    },
    jsonl: {
      ...{ begin: '', between: '', end: '' },
      write: ({ at, customer, item, weight }) =>
        `${JSON.stringify({ user: customer, item, weight, timestamp: seconds(at) })}\n`,
    },
    recbole: {
      ...{ begin: 'user_id:token\titem_id:token\tweight:float\ttimestamp:float\n', between: '', end: '' },
      write: ({ at, customer, item, weight }) => `${[plain(customer), plain(item), weight, seconds(at)].join('\t')}\n`,
    },
    gorse: {
      ...{ begin: '[\n', between: ',\n', end: '\n]\n' },
      write: ({ at, customer, item, weight }) =>
        JSON.stringify({
          ...{ FeedbackType: list, UserId: customer, ItemId: item, Value: weight },
          Timestamp: new Date(at).toISOString(),
        }),
    },
  };
}

/** Names of {@link interactionFormats}. */
export const interactionFormatNames = ['csv', 'jsonl', 'recbole', 'gorse'] as const;
