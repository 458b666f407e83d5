import type { Purpose } from '@docent/schema/names';

/** The purposes in the order they are asked about. Not the schema's own list, which is in a chunk that comes later. */
export const purposeOrder = ['functional', 'learning', 'feedback', 'analytics'] as const satisfies readonly Purpose[];
