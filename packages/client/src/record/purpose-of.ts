import type { Purpose } from '@docent/schema/names';

/** Purposes that something in the record is kept for. */
export const recordPurposes: readonly Purpose[] = ['functional', 'learning', 'feedback'];

/**
 * The purpose under which a slice of the record is kept.
 *
 * @param part what this version does not know is taken for learning, the most personal there is
 * @param name ref or name of the slice
 */
export function purposeOf(part: string, name: string): Purpose {
  if (/^(attention|dismissals|preferences)$/.test(part)) return 'functional';
  return part === 'answers' && /^(questions|reviews|survey):/.test(name) ? 'feedback' : 'learning';
}
